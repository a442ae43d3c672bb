import Vocabulary

/// Every state that a procedure can reach, explored breadth-first with the interpreter itself.
///
/// Identical threads are folded: one thread of each kind stands for all. Any-time steps on which
/// no other step depends are folded: each is tried in every state, and led no further.
struct StateSpace {
  /// A state in three words: outcomes; permissions, threads, guards and end; other cases and stocks.
  struct Key: Hashable {
    let outcomes: UInt64
    let rest: UInt64
    let beyond: UInt64
  }

  /// How one state leads to the next.
  enum Move {
    case start
    case step(Int, Int)
    case permission(Int)
    case linked(Int)
  }

  /// An outcome that must be in force whenever a step is open.
  struct Need: Hashable {
    let step: Int
    let outcome: String
  }

  let procedure: Procedure
  let answers: [[String: String]]
  let kinds: [String]
  let folded: Set<Int>
  private(set) var markings: [Marking] = []
  private(set) var guards: [Int] = []
  private(set) var parents: [Int] = []
  private(set) var moves: [Move] = []
  private(set) var places: [Key: Int] = [:]
  private(set) var arrivals: [(from: Int, to: Int)] = []
  private(set) var reached: Set<Int> = []
  private(set) var lacking: [Need: Int] = [:]
  private(set) var withoutStatus: [String]?
  private(set) var leftReserved: [String]?
  private(set) var isTooLarge = false
  private let needs: [Int: [String]]

  init(_ procedure: Procedure, needs: [Int: [String]]) {
    self.procedure = procedure
    self.needs = needs
    answers = Self.answers(to: procedure.steps.compactMap(\.when))
    kinds = procedure.threads.keys.sorted()
    folded = Self.folded(procedure)
    explore()
  }

  /// The steps whose effect on the others is nothing but to stop them for a while, or for good.
  private static func folded(_ procedure: Procedure) -> Set<Int> {
    let ordinary = procedure.steps.filter { !$0.isAnyTime }
    let used = Set(ordinary.flatMap { $0.uses })
    let own = Set(procedure.steps.filter(\.isAnyTime).flatMap(\.gives).map(\.name))
    return Set(
      procedure.steps.indices.filter { place in
        let step = procedure.steps[place]
        return step.isAnyTime && step.opensThread == nil && step.forEach == nil
          && step.gives.allSatisfy { !used.contains($0.name) && own.isSuperset(of: $0.clears) }
      })
  }

  /// Every way in which the guarded fields can be answered; an empty answer is any other one.
  private static func answers(to guards: [Step.Guard]) -> [[String: String]] {
    var result: [[String: String]] = [[:]]
    for field in Set(guards.map(\.field)).sorted() {
      let values = Set(guards.filter { $0.field == field }.map(\.value)).sorted() + [""]
      result = result.flatMap { answer in
        values.map { value in answer.merging([field: value]) { _, new in new } }
      }
    }
    return result
  }

  private mutating func explore() {
    var start = Marking()
    start.isFolded = true
    for (number, rule) in procedure.permissions.enumerated() where rule.rule == .notNeeded {
      start.permitted |= UInt64(1) << UInt64(number)
    }
    for place in answers.indices { arrive(start, guards: place, from: 0, .start) }
    var next = 0
    while next < markings.count {
      if markings.count > Checker.mostStates {
        isTooLarge = true
        return
      }
      if !markings[next].isClosed { leave(next) }
      next += 1
    }
  }

  /// Follows every move out of a state.
  private mutating func leave(_ state: Int) {
    let marking = markings[state]
    var isTried: Set<Key> = []
    for place in procedure.steps.indices {
      let step = procedure.steps[place]
      if folded.contains(place) { continue }
      if let kind = step.opensThread, marking.threads.contains(where: { $0.kind == kind }) {
        continue
      }
      guard isOpen(step, marking, guards[state]) else { continue }
      reached.insert(place)
      for name in needs[place] ?? [] where !holds(name, marking) {
        let need = Need(step: place, outcome: name)
        if lacking[need] == nil { lacking[need] = state }
      }
      for (number, outcome) in step.gives.enumerated() {
        let taken = consequences(of: step, outcome, marking)
        var after = marking
        procedure.apply(taken, to: &after)
        arrive(after, guards: guards[state], from: state, .step(place, number))
        if taken.status.isEmpty { lacksStatus(state, [(place, number)]) }
        if after.isClosed, after.reserved != 0 { leavesReserved(state, [(place, number)]) }
      }
    }
    for number in procedure.index.linked.values where marking.linked >> UInt32(number) & 1 == 0 {
      var after = marking
      after.linked |= UInt32(1) << UInt32(number)
      arrive(after, guards: guards[state], from: state, .linked(number))
    }
    for (number, rule) in procedure.permissions.enumerated()
    where marking.permitted >> UInt64(number) & 1 == 0 && canCome(rule, marking) {
      var after = marking
      after.permitted |= UInt64(1) << UInt64(number)
      arrive(after, guards: guards[state], from: state, .permission(number))
    }
    isTried.insert(key(marking, guards[state]))
    fold(marking, state, [], &isTried)
  }

  /// Tries the folded steps from a state, for their own sake and for the status that follows.
  private mutating func fold(
    _ marking: Marking, _ state: Int, _ taken: [(Int, Int)], _ isTried: inout Set<Key>
  ) {
    guard !marking.isClosed else { return }
    for place in folded where isOpen(procedure.steps[place], marking, guards[state]) {
      let step = procedure.steps[place]
      reached.insert(place)
      for (number, outcome) in step.gives.enumerated() {
        let consequences = consequences(of: step, outcome, marking)
        var after = marking
        procedure.apply(consequences, to: &after)
        guard isTried.insert(key(after, guards[state])).inserted else { continue }
        if consequences.status.isEmpty { lacksStatus(state, taken + [(place, number)]) }
        if after.isClosed, after.reserved != 0 { leavesReserved(state, taken + [(place, number)]) }
        fold(after, state, taken + [(place, number)], &isTried)
      }
    }
  }

  private func isOpen(_ step: Step, _ marking: Marking, _ guards: Int) -> Bool {
    procedure.obstacle(to: step, thread: step.forEach == nil ? 0 : 1, marking) {
      answers[guards][$0.field] == $0.value
    } == nil
  }

  private func consequences(of step: Step, _ outcome: Outcome, _ marking: Marking) -> Consequences {
    procedure.consequences(
      of: step, giving: outcome, thread: step.forEach == nil ? 0 : 1, marking)
  }

  private func canCome(_ rule: PermissionRule, _ marking: Marking) -> Bool {
    switch rule.rule {
    case .notNeeded, .consent: true
    case .noObjection(let clock): holds(clock.start.outcome, marking)
    }
  }

  private func holds(_ name: String, _ marking: Marking) -> Bool {
    procedure.isInForce(name, thread: 1, marking)
  }

  private mutating func arrive(_ marking: Marking, guards place: Int, from: Int, _ move: Move) {
    let key = key(marking, place)
    let number = places[key] ?? markings.count
    if number == markings.count {
      places[key] = number
      markings.append(marking)
      guards.append(place)
      parents.append(from)
      moves.append(move)
    }
    if case .step(let step, _) = move, procedure.steps[step].isAnyTime { return }
    arrivals.append((from, number))
  }

  /// The state of a marking in which at most one thread of each kind is open.
  func key(_ marking: Marking, _ guards: Int) -> Key {
    var outcomes = marking.outcomes
    var rest = UInt64(guards) << 1 | (marking.isClosed ? 1 : 0)
    for thread in marking.threads {
      outcomes |= thread.outcomes
      rest |= UInt64(1) << UInt64(17 + (kinds.firstIndex(of: thread.kind) ?? 0))
    }
    rest |= marking.permitted << 32
    return Key(
      outcomes: outcomes, rest: rest,
      beyond: UInt64(marking.linked) << 32 | UInt64(marking.reserved))
  }

  private mutating func lacksStatus(_ state: Int, _ taken: [(Int, Int)]) {
    if withoutStatus == nil {
      withoutStatus = sequence(to: state) + taken.map { name(.step($0, $1)) }
    }
  }

  private mutating func leavesReserved(_ state: Int, _ taken: [(Int, Int)]) {
    if leftReserved == nil {
      leftReserved = sequence(to: state) + taken.map { name(.step($0, $1)) }
    }
  }

  /// A shortest sequence of steps to a state.
  func sequence(to state: Int) -> [String] {
    var result: [String] = []
    var place = state
    while place >= answers.count {
      result.append(name(moves[place]))
      place = parents[place]
    }
    return result.reversed()
  }

  private func name(_ move: Move) -> String {
    switch move {
    case .start: return ""
    case .permission(let number):
      return "permission:\(procedure.permissions[number].purpose) given"
    case .linked(let number):
      return procedure.index.linked.first { $0.value == number }?.key.name ?? ""
    case .step(let place, let number):
      let step = procedure.steps[place]
      return step.gives.count == 1 ? step.id : "\(step.id):\(step.gives[number].name)"
    }
  }
}

extension Step {
  /// The outcomes on which it depends.
  fileprivate var uses: [String] {
    after.outcomes + unless.flatMap(\.outcomes) + gives.flatMap(\.clears)
      + withinAfter.map(\.outcome)
  }
}
