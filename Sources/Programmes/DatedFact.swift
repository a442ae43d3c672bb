public import Vocabulary

/// Something that a source says of a programme, with its date: a beginning, a number, a phase.
public struct DatedFact: Sendable, Hashable {
  /// The time of which it is true, as precise as its source.
  public let when: ImpreciseSpan
  /// What the source says, in our words.
  public let text: Multilingual
  /// The paragraph or document.
  public let source: String

  /// Holds a fact.
  public init(when: ImpreciseSpan, text: Multilingual, source: String) {
    self.when = when
    self.text = text
    self.source = source
  }
}
