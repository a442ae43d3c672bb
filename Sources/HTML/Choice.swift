/// One of the answers that a question offers.
public struct Choice: Sendable, Hashable {
  /// What is sent.
  public let value: String
  /// What is read.
  public let label: String
  /// One sentence of help.
  public let hint: String?

  /// Holds an answer.
  public init(_ value: String, _ label: String, hint: String? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
  }
}
