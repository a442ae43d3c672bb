public import Vocabulary

/// Why a step is not open.
public enum Obstacle: Error, Sendable, Hashable {
  /// The procedure has no such step.
  case unknownStep
  /// The case has ended.
  case closed
  /// These outcomes must come first.
  case notYet([String])
  /// An outcome in force rules it out.
  case ruledOut(by: String)
  /// It stands still while an outcome is in force.
  case suspended(by: String)
  /// It cannot be taken before this day.
  case tooEarly(until: Day)
  /// An answer of the form rules it out.
  case guarded(field: String)
  /// It has been taken, and may not be taken again.
  case taken
  /// The permission for this purpose is not there.
  case notPermitted(purpose: String)
  /// It is taken in a thread, and no such thread is open.
  case noThread(kind: String)
}

/// A step that may be taken now.
public struct OpenStep: Sendable, Hashable {
  /// The step.
  public let step: Step
  /// The thread in which it may be taken; 0 for the case itself.
  public let thread: Int
  /// The day by which it is due; nil where no clock runs.
  public let due: Day?
  /// The year whose holidays would be needed to say when it is due.
  public let holidaysNotKnown: Int?
}

extension Procedure {
  /// Why a step is not open in a marking, or nil when it is.
  func obstacle(
    to step: Step, thread: Int, _ marking: Marking, guardHolds: (Step.Guard) -> Bool
  ) -> Obstacle? {
    if marking.isClosed { return .closed }
    if step.opens {
      guard marking.outcomes == 0, marking.threads.isEmpty else { return .taken }
      return holds(step.after, thread: 0, marking) ? nil : .notYet(waiting(step, 0, marking))
    }
    if marking.outcomes == 0, marking.threads.isEmpty {
      return .notYet(opening?.gives.map(\.name) ?? [])
    }
    if let kind = step.forEach, self.thread(kind, thread, marking) == nil {
      return .noThread(kind: kind)
    }
    if let outcome = suspension(of: step, marking) { return .suspended(by: outcome) }
    if !holds(step.after, thread: thread, marking) {
      return .notYet(waiting(step, thread, marking))
    }
    if let condition = step.unless.first(where: { holds($0, thread: thread, marking) }) {
      return .ruledOut(by: condition.outcomes.first ?? condition.linked.first?.name ?? "")
    }
    if !step.repeats, step.opensThread == nil,
      step.gives.contains(where: {
        leavesMark($0, of: step) && !isRenewed($0, by: step, marking)
          && isInForce($0.name, thread: thread, marking)
      })
    {
      return .taken
    }
    if let field = step.when, !guardHolds(field) { return .guarded(field: field.field) }
    if let purpose = step.permission, let number = index.permissions[purpose],
      marking.permitted >> number & 1 == 0
    {
      return .notPermitted(purpose: purpose)
    }
    return nil
  }

  /// The outcomes that a step waits for and that are not in force.
  private func waiting(_ step: Step, _ thread: Int, _ marking: Marking) -> [String] {
    step.after.outcomes.filter { !isInForce($0, thread: thread, marking) }
      + step.after.linked.filter { !holds(.linked($0), thread: thread, marking) }.map(\.name)
  }

  /// The outcome in force that makes a step stand still.
  func suspension(of step: Step, _ marking: Marking) -> String? {
    index.suspensions[step.id]?.first { isInForce($0, thread: 0, marking) }
  }

  /// Whether an outcome stays in force; an any-time one that only clears others leaves no mark.
  func leavesMark(_ outcome: Outcome, of step: Step) -> Bool {
    !(step.isAnyTime && !outcome.clears.isEmpty)
  }

  /// Whether a step gives again what another step gave first, as a second lodging does.
  private func isRenewed(_ outcome: Outcome, by step: Step, _ marking: Marking) -> Bool {
    outcome.clears.contains { isInForce($0, thread: 0, marking) }
  }
}

extension Procedure {
  /// The marking of a case on a day: what is in force, and which permissions are there.
  func marking(
    of situation: Situation, linked: Set<LinkedOutcome> = [], on day: Day,
    _ calendars: [String: WorkingCalendar]
  ) -> Marking {
    var marking = Marking(isClosed: situation.isClosed)
    for outcome in linked {
      if let number = index.linked[outcome] { marking.linked |= UInt32(1) << UInt32(number) }
    }
    for (kind, count) in situation.threads.sorted(by: { $0.key < $1.key }) {
      marking.threads += Array(repeating: Marking.Thread(kind: kind), count: count)
    }
    for mark in situation.inForce.keys {
      var consequences = Consequences(mark: mark)
      consequences.marks = true
      apply(consequences, to: &marking)
    }
    for (number, rule) in permissions.enumerated()
    where isPermitted(rule, in: situation, on: day, calendars) {
      marking.permitted |= UInt64(1) << UInt64(number)
    }
    return marking
  }

  /// Why a step cannot be taken in a case on a day, or nil when it can.
  public func obstacle(
    to id: String, thread: Int = 0, in situation: Situation, facts: CaseFacts, on day: Day,
    calendars: [String: WorkingCalendar] = [:]
  ) -> Obstacle? {
    guard let step = step(id) else { return .unknownStep }
    return obstacle(
      to: step, thread: thread, in: situation, facts, on: day,
      marking(of: situation, linked: facts.linked, on: day, calendars))
  }

  private func obstacle(
    to step: Step, thread: Int, in situation: Situation, _ facts: CaseFacts, on day: Day,
    _ marking: Marking
  ) -> Obstacle? {
    let obstacle = obstacle(to: step, thread: thread, marking) {
      facts.codes[$0.field] == $0.value
    }
    if let obstacle { return obstacle }
    guard let first = firstDay(of: step, thread: thread, in: situation), day < first else {
      return nil
    }
    return .tooEarly(until: first)
  }

  /// The steps that are open in a case on a day, in the procedure's order, thread by thread.
  public func open(
    in situation: Situation, facts: CaseFacts, on day: Day,
    calendars: [String: WorkingCalendar] = [:]
  ) -> [OpenStep] {
    let marking = marking(of: situation, linked: facts.linked, on: day, calendars)
    return steps.flatMap { step -> [OpenStep] in
      let threads = step.forEach.map { Array(1...max(1, situation.threads[$0] ?? 0)) } ?? [0]
      return threads.compactMap { thread in
        guard
          obstacle(to: step, thread: thread, in: situation, facts, on: day, marking) == nil
        else { return nil }
        return opened(step, thread, in: situation, calendars)
      }
    }
  }

  private func opened(
    _ step: Step, _ thread: Int, in situation: Situation, _ calendars: [String: WorkingCalendar]
  ) -> OpenStep {
    do throws(WorkingCalendar.HolidaysNotKnown) {
      let due = try due(step, thread: thread, in: situation, calendars)
      return OpenStep(step: step, thread: thread, due: due, holidaysNotKnown: nil)
    } catch {
      return OpenStep(step: step, thread: thread, due: nil, holidaysNotKnown: error.year)
    }
  }
}
