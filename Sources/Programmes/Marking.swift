/// The numbers of a procedure's outcomes, so that sets of them are bits.
struct OutcomeIndex: Sendable {
  let numbers: [String: Int]
  let names: [String]
  let permissions: [String: Int]
  /// The outcomes during which a step stands still, by step.
  let suspensions: [String: [String]]

  init(steps: [Step], permissions: [PermissionRule]) {
    var names: [String] = []
    for outcome in steps.flatMap(\.gives) where !names.contains(outcome.name) {
      names.append(outcome.name)
    }
    self.names = names
    numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.permissions = Dictionary(
      permissions.enumerated().map { ($1.purpose, $0) }, uniquingKeysWith: { first, _ in first })
    var suspensions: [String: [String]] = [:]
    for step in steps {
      for id in step.suspends { suspensions[id, default: []] += step.gives.map(\.name) }
    }
    self.suspensions = suspensions
  }
}

/// Which outcomes are in force, without dates: what the interpreter and the checker both walk.
struct Marking: Hashable, Sendable {
  /// A thread of a kind, with the outcomes in force in it.
  struct Thread: Hashable, Sendable {
    let kind: String
    var outcomes: UInt64 = 0
  }

  var outcomes: UInt64 = 0
  var threads: [Thread] = []
  var permitted: UInt64 = 0
  var isClosed = false
}

extension Procedure {
  /// The most outcomes that one procedure may declare.
  public static let mostOutcomes = 64

  /// Whether an outcome is in force, in a thread where it belongs to one.
  func isInForce(_ name: String, thread: Int, _ marking: Marking) -> Bool {
    guard let number = index.numbers[name] else { return false }
    guard let kind = Outcome.thread(of: name) else { return marking.outcomes >> number & 1 == 1 }
    guard let thread = self.thread(kind, thread, marking) else { return false }
    return marking.threads[thread].outcomes >> number & 1 == 1
  }

  /// Whether a thread's outcome is in force in any thread of its kind.
  func isInAnyThread(_ name: String, _ marking: Marking) -> Bool {
    guard let number = index.numbers[name] else { return false }
    return marking.threads.contains { $0.outcomes >> number & 1 == 1 }
  }

  /// The place, among all threads, of the thread of a kind with a number from 1.
  func thread(_ kind: String, _ number: Int, _ marking: Marking) -> Int? {
    guard number > 0 else { return nil }
    var seen = 0
    for (place, thread) in marking.threads.enumerated() where thread.kind == kind {
      seen += 1
      if seen == number { return place }
    }
    return nil
  }

  func holds(_ condition: Condition, thread: Int, _ marking: Marking) -> Bool {
    condition.holds(
      { isInForce($0, thread: thread, marking) }, inAnyThread: { isInAnyThread($0, marking) })
  }

  /// Puts consequences into a marking.
  func apply(_ consequences: Consequences, to marking: inout Marking) {
    for mark in consequences.clears { set(mark, false, &marking) }
    if let kind = consequences.opensThread { marking.threads.append(.init(kind: kind)) }
    if consequences.marks { set(consequences.mark, true, &marking) }
    if consequences.closes { marking.isClosed = true }
  }

  private func set(_ mark: Mark, _ value: Bool, _ marking: inout Marking) {
    guard let number = index.numbers[mark.outcome] else { return }
    let bit = UInt64(1) << UInt64(number)
    if let kind = Outcome.thread(of: mark.outcome) {
      guard let place = thread(kind, mark.thread, marking) else { return }
      if value {
        marking.threads[place].outcomes |= bit
      } else {
        marking.threads[place].outcomes &= ~bit
      }
    } else if value {
      marking.outcomes |= bit
    } else {
      marking.outcomes &= ~bit
    }
  }
}
