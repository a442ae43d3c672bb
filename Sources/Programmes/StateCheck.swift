import Vocabulary

extension ProcedureCheck {
  /// Explores every state, and reports those in which the procedure fails somebody.
  mutating func checkStates() {
    guard outcomes.count <= Procedure.mostOutcomes, procedure.permissions.count <= 32 else {
      report(
        .tooManyStates, procedure.lines["steps"] ?? 0, "\(outcomes.count)",
        "\(Procedure.mostOutcomes)")
      return
    }
    let needs = needs()
    let space = StateSpace(procedure, needs: needs)
    if space.isTooLarge {
      report(
        .tooManyStates, procedure.lines["steps"] ?? 0, procedure.id, "\(Checker.mostStates)")
      return
    }
    checkReach(space)
    checkNeeds(space)
    checkSilences(space)
    if let sequence = space.leftReserved {
      let line = sequence.last.flatMap { stepLine($0) } ?? 0
      report(.reservationLeft, line, sequence.last ?? "", "", sequence)
    }
    if let sequence = space.withoutStatus {
      let line = sequence.last.flatMap { stepLine($0) } ?? 0
      report(.noStatus, line, sequence.last ?? "", "", sequence)
    }
  }

  /// What must have happened whenever a step is open: its clock's start and its letter's dates.
  private func needs() -> [Int: [String]] {
    var needs: [Int: [String]] = [:]
    for (place, step) in procedure.steps.enumerated() {
      var names = clockStarts(of: step)
      for text in step.letter.flatMap({ programme.letters[$0] })?.placeholders(.en) ?? [] {
        if case .date(let term) = Placeholder(text) { names.append(term.outcome) }
      }
      needs[place] = names
    }
    return needs
  }

  /// The outcomes from which the clocks of a step run.
  private func clockStarts(of step: Step) -> [String] {
    (step.clocks + [step.notBefore].compactMap(\.self)).map(\.start.outcome)
  }

  private mutating func checkReach(_ space: StateSpace) {
    for (place, step) in procedure.steps.enumerated() where !space.reached.contains(place) {
      report(.unreachableStep, step.line, step.id, step.after.outcomes.joined(separator: ", "))
    }
    guard let state = space.deadEnd else { return }
    let sequence = space.sequence(to: state)
    let line = sequence.last.flatMap { stepLine($0) } ?? 0
    report(.deadEnd, line, sequence.last ?? "", "", sequence)
  }

  private mutating func checkNeeds(_ space: StateSpace) {
    for (place, step) in procedure.steps.enumerated() {
      for start in clockStarts(of: step) {
        guard let state = space.lacking[.init(step: place, outcome: start)] else { continue }
        report(
          .clockWithoutStart, step.line, step.id, start, space.sequence(to: state) + [step.id])
      }
      guard let letter = step.letter.flatMap({ programme.letters[$0] }) else { continue }
      for text in Set(letter.placeholders(.en)).sorted() {
        guard case .date(let term) = Placeholder(text),
          let state = space.lacking[.init(step: place, outcome: term.outcome)]
        else { continue }
        findings.append(
          Finding(
            file: letter.file, line: letter.line, code: .placeholderNotKnown, subject: text,
            detail: step.id, sequence: space.sequence(to: state) + [step.id]))
      }
    }
  }

  /// A silence that starts no earlier than a step's clock, and lasts as long, comes too late.
  private mutating func checkSilences(_ space: StateSpace) {
    for step in procedure.steps {
      guard let clock = step.within, let purpose = step.permission,
        let rule = procedure.permission(purpose)?.rule, case .noObjection(let silence) = rule,
        silence.span.isNeverShorter(than: clock.span),
        !space.canPrecede(silence.start.outcome, clock.start.outcome)
      else { continue }
      report(
        .permissionTooLate, step.line, step.id,
        "\(purpose): \(silence.span) ≥ \(clock.span)",
        space.firstState(with: silence.start.outcome).map { space.sequence(to: $0) } ?? [])
    }
  }

  /// The line of the step that a move of a sequence took.
  private func stepLine(_ move: String) -> Int? {
    procedure.step(String(move.prefix { $0 != ":" }))?.line
  }
}

extension StateSpace {
  /// The first state, in the order of exploring, from which no step can bring the case to its end.
  var deadEnd: Int? {
    var before: [[Int]] = Array(repeating: [], count: markings.count)
    for arrival in arrivals { before[arrival.to].append(arrival.from) }
    var ends = markings.map(\.isClosed)
    var waiting = markings.indices.filter { markings[$0].isClosed }
    while let state = waiting.popLast() {
      for earlier in before[state] where !ends[earlier] {
        ends[earlier] = true
        waiting.append(earlier)
      }
    }
    return markings.indices.dropFirst(answers.count).first { !ends[$0] }
  }

  /// Whether one outcome can be in force while another is not.
  func canPrecede(_ first: String, _ second: String) -> Bool {
    markings.contains {
      procedure.isInForce(first, thread: 1, $0) && !procedure.isInForce(second, thread: 1, $0)
    }
  }

  /// The first state in which an outcome is in force.
  func firstState(with name: String) -> Int? {
    markings.firstIndex { procedure.isInForce(name, thread: 1, $0) }
  }
}

extension Span {
  /// Whether it lasts as long as another that starts on the same day, however the days fall.
  fileprivate func isNeverShorter(than other: Span) -> Bool {
    unit == other.unit ? count >= other.count : fewestDays >= other.mostDays
  }

  /// The fewest calendar days that it can last.
  private var fewestDays: Int {
    switch unit {
    case .days: count
    case .workingDays: count + 2 * ((count - 1) / 5)
    case .months: count * 28
    case .years: count * 365
    }
  }

  /// The most calendar days that it can last, with a fortnight allowed for holidays.
  private var mostDays: Int {
    switch unit {
    case .days: count
    case .workingDays: count + 2 * ((count + 4) / 5) + 14
    case .months: count * 31
    case .years: count * 366
    }
  }
}
