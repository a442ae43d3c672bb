/// All that taking a step brings about; an act carries it, so that folding needs no programme.
public struct Consequences: Sendable, Hashable {
  /// The outcome, and the thread it belongs to.
  public var mark: Mark
  /// Whether the outcome stays in force; one that only clears another leaves no mark.
  public var marks = true
  /// The outcomes taken back.
  public var clears: [Mark] = []
  /// The kind of thread opened.
  public var opensThread: String?
  /// How many threads of each kind are opened with the case.
  public var opensEach: [String: Int] = [:]
  /// What is done to stocks, with the amounts.
  public var effects: [Effect] = []
  /// Whether other steps stand still while it is in force.
  public var suspends = false
  /// Whether the case ends.
  public var closes = false
  /// What others may now see.
  public var discloses: Step.Disclosure?
  /// Whether others may no longer see anything.
  public var unpublishes = false
  /// The public status that follows.
  public var status = ""

  /// The consequences of an outcome alone.
  public init(mark: Mark) {
    self.mark = mark
  }
}
