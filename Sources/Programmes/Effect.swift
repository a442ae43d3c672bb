/// What an outcome does to a stock that several cases draw on, such as doses or a grant.
public struct Effect: Sendable, Hashable {
  /// What is done.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Set aside for this case; what is set aside is not there for others.
    case reserves
    /// No longer set aside.
    case releases
    /// Taken out for good.
    case draws
  }

  /// What is done.
  public let kind: Kind
  /// The stock's name within the procedure.
  public let stock: String
  /// How much; nil in a programme, where the form says it.
  public let amount: Int?

  /// An effect on a stock.
  public init(_ kind: Kind, _ stock: String, amount: Int? = nil) {
    self.kind = kind
    self.stock = stock
    self.amount = amount
  }
}
