public import Vocabulary

/// A date of an outcome, from which a clock runs.
public struct DateTerm: Sendable, Hashable {
  /// Which of an outcome's dates is meant.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The day it happened in the world.
    case day
    /// The day on which its document was received.
    case receipt
    /// The day on which its letter was sent.
    case sent
  }

  /// Which date.
  public let kind: Kind
  /// The outcome whose date it is.
  public let outcome: String

  /// Holds a term such as `receipt(lodged)`.
  public init(_ kind: Kind, _ outcome: String) {
    self.kind = kind
    self.outcome = outcome
  }
}

/// The clock of a step or a silence, such as `7 days of receipt(lodged)`.
public struct Deadline: Sendable, Hashable {
  /// How long.
  public let span: Span
  /// From when.
  public let start: DateTerm
  /// The duty station whose working days count, for spans of working days.
  public let station: String?

  /// Holds a clock.
  public init(_ span: Span, of start: DateTerm, station: String? = nil) {
    self.span = span
    self.start = start
    self.station = station
  }
}
