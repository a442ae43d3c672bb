public import Vocabulary

/// A step whose day has passed.
public struct Overdue: Sendable, Hashable {
  /// The step.
  public let step: Step
  /// The thread; 0 for the case itself.
  public let thread: Int
  /// The day by which it was due.
  public let due: Day
}

extension Procedure {
  /// The steps of a case whose day has passed and that wait for somebody, in the file's order.
  ///
  /// A step counts that is open, and one whose turn has not come while a step of an office before
  /// it is open. One that stands still, or waits for a permission or another's step, does not.
  public func overdue(
    in situation: Situation, facts: CaseFacts, on day: Day,
    calendars: [String: WorkingCalendar] = [:]
  ) -> [Overdue] {
    let candidates = steps.filter { !$0.opens && !$0.clocks.isEmpty }
    guard !candidates.isEmpty, !situation.isClosed else { return [] }
    return candidates.flatMap { step -> [Overdue] in
      let threads = step.forEach.map { Array(1...max(1, situation.threads[$0] ?? 0)) } ?? [0]
      return threads.compactMap { thread in
        guard let due = try? due(step, thread: thread, in: situation, calendars), due < day,
          !isDone(step, thread, in: situation)
        else { return nil }
        switch obstacle(
          to: step.id, thread: thread, in: situation, facts: facts, on: day, calendars: calendars)
        {
        case nil: break
        case .notYet? where waitsForOffice(situation, facts, day, calendars): break
        default: return nil
        }
        return Overdue(step: step, thread: thread, due: due)
      }
    }
  }

  /// Whether a step that may be taken again at will was taken, so that it waits for nobody.
  private func isDone(_ step: Step, _ thread: Int, in situation: Situation) -> Bool {
    step.isAtWill
      && step.gives.contains {
        situation.inForce[Mark($0.name, thread: $0.thread == nil ? 0 : thread)] != nil
      }
  }

  private func waitsForOffice(
    _ situation: Situation, _ facts: CaseFacts, _ day: Day, _ calendars: [String: WorkingCalendar]
  ) -> Bool {
    open(in: situation, facts: facts, on: day, calendars: calendars).contains { open in
      !open.step.isAnyTime && !open.step.isAtWill && open.step.by.contains { isOffice($0) }
    }
  }

  private func isOffice(_ name: String) -> Bool {
    if case .office = actors[name]?.kind { true } else { false }
  }

  /// Whom a step is brought to once its day has passed: whom its file names, or else the
  /// secretariat, and with the secretariat's own steps the chair.
  public func escalation(of step: Step) -> [String] {
    if !step.escalate.isEmpty { return step.escalate }
    let named = ["secretariat", "chair"].compactMap { office in
      actors.values.filter { $0.kind == .office(office) }.map(\.name).min()
    }
    return (named.first { !step.by.contains($0) } ?? named.last).map { [$0] } ?? step.by
  }
}
