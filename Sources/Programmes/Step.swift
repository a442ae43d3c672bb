/// A step of a procedure: who may take it, after what, and what it gives.
public struct Step: Sendable, Hashable {
  /// Whether a reason is asked for.
  public enum Reason: String, Sendable, Hashable { case optional, required }

  /// What a step lets others see, while its permission stands.
  public enum Disclosure: String, Sendable, Hashable, CaseIterable {
    /// The request goes to those who may provide.
    case requestToProviders = "request-to-providers"
    /// A summary goes to everybody.
    case summaryToPublic = "summary-to-public"
    /// The request itself, without what its form keeps for others, goes to everybody.
    case requestToPublic = "request-to-public"
  }

  /// A guard on an answer of the form: `form.channel = informal`.
  public struct Guard: Sendable, Hashable {
    /// The field of the form.
    public let field: String
    /// The code its answer must be.
    public let value: String

    /// Holds a guard.
    public init(field: String, value: String) {
      self.field = field
      self.value = value
    }
  }

  /// A clock that counts while an outcome is in force.
  public struct Hastened: Sendable, Hashable {
    /// The outcome.
    public let outcome: String
    /// The clock.
    public let clock: Deadline
  }

  /// The step's name within its procedure.
  public let id: String
  /// The names of the actors who may take it.
  public let by: [String]
  /// What it gives; somebody chooses where there are several.
  public let gives: [Outcome]
  /// Whether taking it opens the case.
  public var opens = false
  /// Whether it stands outside the order of the others.
  public var isAnyTime = false
  /// What must have happened.
  public var after = Condition.always
  /// What must not hold.
  public var unless: [Condition] = []
  /// The answer that it depends on.
  public var when: Guard?
  /// The kind of thread in each of which it is taken.
  public var forEach: String?
  /// The kind of thread that taking it opens.
  public var opensThread: String?
  /// Whether it may be taken again.
  public var repeats = false
  /// The permission that it needs.
  public var permission: String?
  /// The clock within which it is due.
  public var within: Deadline?
  /// The clocks that count instead, the first whose outcome is in force.
  public var withinAfter: [Hastened] = []
  /// Whom it is brought to once its day has passed; empty where the file does not say.
  public var escalate: [String] = []
  /// The clock before whose end it cannot be taken; for one that repeats, nor taken again.
  public var notBefore: Deadline?
  /// The letter that takes the step when it is recorded as sent.
  public var letter: String?
  /// Whether a document must be named.
  public var needsDocument = false
  /// Whether clocks run from when its document was received.
  public var isDatedByReceipt = false
  /// Whether it answers items of the form.
  public var answersItems = false
  /// What it lets others see.
  public var discloses: Disclosure?
  /// Whether it takes back what others were let see.
  public var unpublishes = false
  /// The steps that stand still while its outcome is in force.
  public var suspends: [String] = []
  /// Whether and how a reason is asked for.
  public var reason: Reason?
  /// Whether only the committee's members and its offices see the reason.
  public var isSeenByCommitteeOnly = false
  /// The paragraphs it rests on, where they differ from the procedure's.
  public var source: [String] = []
  /// The line of the file on which it stands.
  public var line = 0

  /// A step with what every step has; the rest is set on it.
  public init(id: String, by: [String], gives: [Outcome]) {
    self.id = id
    self.by = by
    self.gives = gives
  }

  /// Whether it may be taken again whenever somebody likes, so that it waits for nobody; one
  /// whose time must come each time does not.
  public var isAtWill: Bool { repeats && notBefore == nil }

  /// Every clock that can count for it.
  var clocks: [Deadline] { withinAfter.map(\.clock) + (within.map { [$0] } ?? []) }

  /// The outcome with a name, or the only one where no name is given.
  public func outcome(_ name: String?) -> Outcome? {
    guard let name else { return gives.count == 1 ? gives.first : nil }
    return gives.first { $0.name == name || $0.name.hasSuffix("." + name) }
  }
}
