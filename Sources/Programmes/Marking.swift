/// The numbers of a procedure's outcomes, so that sets of them are bits.
struct OutcomeIndex: Sendable {
  /// Where an outcome stands in a marking.
  struct Place: Sendable {
    /// Its bit.
    let bit: UInt64
    /// The kind of thread it belongs to.
    let kind: String?
  }

  let places: [String: Place]
  let names: [String]
  let permissions: [String: Int]
  /// The outcomes during which a step stands still, by step.
  let suspensions: [String: [String]]
  /// The outcomes of other cases that some step waits for or is ruled out by.
  let linked: [LinkedOutcome: Int]
  let stocks: [String: Int]

  init(steps: [Step], permissions: [PermissionRule], stocks: [String: String]) {
    var linked: [LinkedOutcome: Int] = [:]
    for outcome in steps.flatMap({ $0.after.linked + $0.unless.flatMap(\.linked) })
    where linked[outcome] == nil {
      linked[outcome] = linked.count
    }
    self.linked = linked
    self.stocks = Dictionary(
      uniqueKeysWithValues: stocks.keys.sorted().enumerated().map { ($1, $0) })
    var names: [String] = []
    for outcome in steps.flatMap(\.gives) where !names.contains(outcome.name) {
      names.append(outcome.name)
    }
    self.names = names
    places = Dictionary(
      uniqueKeysWithValues: names.prefix(Procedure.mostOutcomes).enumerated().map {
        ($1, Place(bit: UInt64(1) << UInt64($0), kind: Outcome.thread(of: $1)))
      })
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
  var linked: UInt32 = 0
  var reserved: UInt32 = 0
  var isClosed = false
  /// Whether one thread of each kind stands for however many there may be.
  var isFolded = false
}

extension Procedure {
  /// The most threads of which a condition may count.
  static let mostThreads = 100

  /// The most outcomes that one procedure may declare.
  public static let mostOutcomes = 64

  /// Whether an outcome is in force, in a thread where it belongs to one.
  func isInForce(_ name: String, thread: Int, _ marking: Marking) -> Bool {
    guard let place = index.places[name] else { return false }
    guard let kind = place.kind else { return marking.outcomes & place.bit != 0 }
    guard let thread = self.thread(kind, thread, marking) else { return false }
    return marking.threads[thread].outcomes & place.bit != 0
  }

  /// In how many threads of its kind an outcome is in force, and how many there are; where one
  /// stands for all, as many as anybody may ask for.
  private func count(_ name: String, _ marking: Marking) -> (inForce: Int, all: Int) {
    guard let place = index.places[name] else { return (0, 0) }
    let threads = marking.threads.filter { $0.kind == place.kind }
    let inForce = threads.count { $0.outcomes & place.bit != 0 }
    let each = marking.isFolded ? Self.mostThreads : 1
    return (inForce * each, threads.count * each)
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
      { isInForce($0, thread: thread, marking) }, inThreads: { count($0, marking) },
      linked: { outcome in
        index.linked[outcome].map { marking.linked >> UInt32($0) & 1 == 1 } ?? false
      })
  }

  /// Puts consequences into a marking.
  func apply(_ consequences: Consequences, to marking: inout Marking) {
    for mark in consequences.clears { set(mark, false, &marking) }
    if let kind = consequences.opensThread { marking.threads.append(.init(kind: kind)) }
    for (kind, count) in consequences.opensEach.sorted(by: { $0.key < $1.key }) {
      marking.threads += Array(
        repeating: Marking.Thread(kind: kind), count: marking.isFolded ? min(1, count) : count)
    }
    for effect in consequences.effects {
      guard let number = index.stocks[effect.stock] else { continue }
      if effect.kind == .reserves {
        marking.reserved |= UInt32(1) << UInt32(number)
      } else {
        marking.reserved &= ~(UInt32(1) << UInt32(number))
      }
    }
    if consequences.marks { set(consequences.mark, true, &marking) }
    if consequences.closes { marking.isClosed = true }
  }

  private func set(_ mark: Mark, _ value: Bool, _ marking: inout Marking) {
    guard let known = index.places[mark.outcome] else { return }
    let bit = known.bit
    if let kind = known.kind {
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
