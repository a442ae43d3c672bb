/// What a procedure looks at beyond its own outcomes: the form's answers and other cases.
public struct CaseFacts: Sendable, Hashable {
  /// The coded answers, by field.
  public var codes: [String: String]
  /// How many there are of what threads are opened for.
  public var counts: [ThreadRule.Each: Int]
  /// The outcomes that other cases about the same countries have come to.
  public var linked: Set<LinkedOutcome>

  /// Holds what is known beyond the outcomes.
  public init(
    codes: [String: String] = [:], counts: [ThreadRule.Each: Int] = [:],
    linked: Set<LinkedOutcome> = []
  ) {
    self.codes = codes
    self.counts = counts
    self.linked = linked
  }
}
