public import Vocabulary

/// Something due again and again outside the cases, such as a briefing every two months.
public struct Duty: Sendable, Hashable {
  /// Its name within the procedure.
  public let id: String
  /// The names of the actors whose duty it is.
  public let by: [String]
  /// How often.
  public let every: Span
  /// The line of the file on which it stands.
  public let line: Int

  /// Holds a duty.
  public init(id: String, by: [String], every: Span, line: Int = 0) {
    self.id = id
    self.by = by
    self.every = every
    self.line = line
  }
}
