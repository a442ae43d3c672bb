public import Vocabulary

extension Procedure {
  /// The day by which a step is due, moved on by the time for which it stood still.
  ///
  /// - Throws: `HolidaysNotKnown` when the count reaches a year without holidays.
  public func due(
    _ step: Step, thread: Int, in situation: Situation, _ calendars: [String: WorkingCalendar]
  ) throws(WorkingCalendar.HolidaysNotKnown) -> Day? {
    guard let clock = clock(of: step, in: situation),
      let end = try end(of: clock, thread: thread, in: situation, calendars),
      let start = start(of: clock, thread: thread, in: situation)
    else { return nil }
    let holding = index.suspensions[step.id] ?? []
    // A pause before the clock ran took nothing from it.
    let stood = situation.pauses.filter { holding.contains($0.outcome) }.reduce(0) {
      $0 + max(0, ($1.until ?? $1.from).number - max($1.from, start).number)
    }
    return end.adding(days: stood)
  }

  /// The clock that counts for a step: one hastened by an outcome in force, else its own.
  public func clock(of step: Step, in situation: Situation) -> Deadline? {
    step.withinAfter.first { situation.inForce[Mark($0.outcome)] != nil }?.clock ?? step.within
  }

  /// The first day on which a step can be taken; nil where it need not wait.
  ///
  /// A step that repeats waits as long again from its own last outcome.
  func firstDay(of step: Step, thread: Int, in situation: Situation) -> Day? {
    guard let clock = step.notBefore else { return nil }
    let own = step.gives.compactMap {
      situation.inForce[Mark($0.name, thread: $0.thread == nil ? 0 : thread)]?.on
    }
    let starts = (step.repeats ? own : []) + [start(of: clock, thread: thread, in: situation)]
    guard let start = starts.compactMap(\.self).max() else { return nil }
    // No file counts working days here; see the reader.
    return (try? WorkingCalendar(station: "", holidays: [:]).end(of: clock.span, from: start))
      ?? start
  }

  /// The day on which a clock ends; nil while the outcome it runs from is not in force.
  func end(
    of clock: Deadline, thread: Int, in situation: Situation,
    _ calendars: [String: WorkingCalendar]
  ) throws(WorkingCalendar.HolidaysNotKnown) -> Day? {
    guard let start = start(of: clock, thread: thread, in: situation) else { return nil }
    let calendar =
      clock.station.flatMap { calendars[$0] } ?? WorkingCalendar(station: "", holidays: [:])
    return try calendar.end(of: clock.span, from: start)
  }

  private func start(of clock: Deadline, thread: Int, in situation: Situation) -> Day? {
    let name = clock.start.outcome
    let mark = Mark(name, thread: Outcome.thread(of: name) == nil ? 0 : thread)
    return situation.inForce[mark]?.date(clock.start.kind)
  }

  /// Whether a permission is there on a day: not needed, given, or by a silence that has ended.
  ///
  /// An answer counts over a silence; a silence whose end cannot be counted permits nothing.
  public func isPermitted(
    _ rule: PermissionRule, in situation: Situation, on day: Day,
    _ calendars: [String: WorkingCalendar]
  ) -> Bool {
    if let answer = situation.permissions[rule.purpose] { return answer == .given }
    switch rule.rule {
    case .notNeeded: return true
    case .consent: return false
    case .noObjection(let clock):
      do throws(WorkingCalendar.HolidaysNotKnown) {
        return try end(of: clock, thread: 0, in: situation, calendars).map { day > $0 } ?? false
      } catch {
        return false
      }
    }
  }
}
