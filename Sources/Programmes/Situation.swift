public import Vocabulary

/// An outcome in a case, or in one of its threads.
public struct Mark: Sendable, Hashable {
  /// The outcome's name.
  public let outcome: String
  /// The thread's number, from 1; 0 for the case itself.
  public var thread: Int { Int(stored) }
  private let stored: Int32

  /// Names an outcome, in a thread where it belongs to one.
  public init(_ outcome: String, thread: Int = 0) {
    self.outcome = outcome
    stored = Int32(clamping: thread)
  }
}

extension Mark: Comparable {
  /// Whether a mark comes first by name, then by thread.
  public static func < (left: Mark, right: Mark) -> Bool {
    left.outcome == right.outcome ? left.thread < right.thread : left.outcome < right.outcome
  }
}

/// When an outcome came about.
public struct Happening: Sendable, Hashable {
  /// The day in the world.
  public let on: Day
  /// The day on which its document was received, where it has one.
  public let received: Day?

  /// Holds the dates of an outcome.
  public init(on: Day, received: Day? = nil) {
    self.on = on
    self.received = received
  }

  /// The date of a kind.
  public func date(_ kind: DateTerm.Kind) -> Day {
    switch kind {
    case .day, .sent: on
    case .receipt: received ?? on
    }
  }
}

/// What somebody answered when asked for a permission.
public enum PermissionAnswer: String, Sendable, Hashable {
  case given, refused, withdrawn
}

/// Where a case stands: what is in force, since when, and who permitted what.
///
/// It is folded from acts that carry their consequences, so it needs no programme.
public struct Situation: Sendable, Hashable {
  /// A time during which an outcome made other steps stand still.
  public struct Pause: Sendable, Hashable {
    /// The outcome.
    public let outcome: String
    /// Its first day.
    public let from: Day
    /// Its last day; nil while it lasts.
    public var until: Day?
  }

  /// The outcomes in force, each with the dates of its last happening.
  public private(set) var inForce: Few<Mark, Happening> = [:]
  /// How many threads of each kind have been opened.
  public private(set) var threads: Few<String, Int> = [:]
  /// The explicit answers to permissions.
  public private(set) var permissions: Few<String, PermissionAnswer> = [:]
  /// What is set aside for the case, by stock.
  public private(set) var reserved: Few<String, Int> = [:]
  /// The times during which something was held.
  public private(set) var pauses: [Pause] = []
  /// Whether the case has ended.
  public private(set) var isClosed = false

  /// The situation before anything has happened.
  public init() {}

  /// Applies what taking a step brought about.
  public mutating func apply(_ consequences: Consequences, _ happening: Happening) {
    for mark in consequences.clears {
      inForce[mark] = nil
      for index in pauses.indices
      where pauses[index].outcome == mark.outcome && pauses[index].until == nil {
        pauses[index].until = happening.on
      }
    }
    if let kind = consequences.opensThread { threads[kind, default: 0] += 1 }
    for (kind, count) in consequences.opensEach { threads[kind, default: 0] += count }
    for effect in consequences.effects {
      let change = effect.kind == .reserves ? effect.amount ?? 0 : -(effect.amount ?? 0)
      reserved[effect.stock, default: 0] += change
    }
    if consequences.marks { inForce[consequences.mark] = happening }
    if consequences.suspends {
      pauses.append(Pause(outcome: consequences.mark.outcome, from: happening.on))
    }
    if consequences.closes { isClosed = true }
  }

  /// Applies an answer to a permission, with the outcomes that it takes back.
  public mutating func apply(
    _ answer: PermissionAnswer, to purpose: String, clearing marks: [Mark]
  ) {
    permissions[purpose] = answer
    for mark in marks { inForce[mark] = nil }
  }
}
