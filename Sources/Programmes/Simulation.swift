public import Vocabulary

/// What falls due in a case that does not exist: a line of a simulation.
public struct Simulated: Sendable, Hashable {
  /// The step, or the step that waits for a silence to end.
  public let step: String
  /// The permission that the silence gives; nil where a step itself falls due.
  public let permission: String?
  /// The day by which it is due, or the last day of the silence.
  public let due: Day?
  /// The year whose holidays would be needed to say so.
  public let holidaysNotKnown: Int?
  /// The clock.
  public let rule: Deadline
}

extension Procedure {
  /// What falls due when, if a request is lodged on a day.
  ///
  /// A step without a clock is taken on the day it becomes open, one with a clock on the day it
  /// is due. Each gives its first outcome that does not close the case; those asked for consent
  /// give it at once, those who may object keep silent, and guarded steps are not taken.
  public func simulate(lodged: Day, calendars: [String: WorkingCalendar]) -> [Simulated] {
    var run = Simulation(self, lodged: lodged, calendars)
    return run.result()
  }
}

/// One run of a simulation.
private struct Simulation {
  struct Place: Hashable {
    let step: String
    let thread: Int
  }

  let procedure: Procedure
  let facts: CaseFacts
  let calendars: [String: WorkingCalendar]
  var day: Day
  var situation = Situation()
  var lines: [Simulated] = []
  var taken: Set<Place> = []
  var waiting: [Place: Day] = [:]
  var silences: Set<String> = []

  init(_ procedure: Procedure, lodged: Day, _ calendars: [String: WorkingCalendar]) {
    self.procedure = procedure
    // Other cases are taken to have come as far as this one waits for.
    facts = CaseFacts(linked: Set(procedure.index.linked.keys))
    self.calendars = calendars
    day = lodged
    for rule in procedure.permissions where rule.rule == .consent {
      situation.apply(.given, to: rule.purpose, clearing: [])
    }
  }

  mutating func result() -> [Simulated] {
    guard let opening = procedure.opening else { return [] }
    take(opening, thread: 0)
    while !situation.isClosed {
      if let (step, thread) = next() {
        take(step, thread: thread)
      } else if let later = laterDay() {
        day = later
      } else {
        break
      }
    }
    return lines
  }

  /// The next step that is taken today; clocks that begin to run are written down on the way.
  private mutating func next() -> (Step, Int)? {
    for rule in procedure.permissions { listen(for: rule) }
    let open = procedure.open(in: situation, facts: facts, on: day, calendars: calendars)
    var found: (Step, Int)?
    for open in open where !open.step.isAnyTime {
      let place = Place(step: open.step.id, thread: open.thread)
      guard !taken.contains(place) else { continue }
      if let rule = procedure.clock(of: open.step, in: situation), waiting[place] == nil {
        lines.append(
          Simulated(
            step: place.step, permission: nil, due: open.due,
            holidaysNotKnown: open.holidaysNotKnown, rule: rule))
        waiting[place] = open.due ?? day
      }
      if found == nil, (waiting[place] ?? day) <= day { found = (open.step, open.thread) }
    }
    return found
  }

  /// Writes down when a silence ends, once it has begun.
  private mutating func listen(for rule: PermissionRule) {
    guard case .noObjection(let clock) = rule.rule, !silences.contains(rule.purpose),
      situation.inForce[Mark(clock.start.outcome)] != nil
    else { return }
    silences.insert(rule.purpose)
    let step = procedure.steps.first { $0.permission == rule.purpose }?.id ?? ""
    let (end, unknown) = end(of: clock)
    lines.append(
      Simulated(
        step: step, permission: rule.purpose, due: end, holidaysNotKnown: unknown, rule: clock))
  }

  private func end(of clock: Deadline) -> (Day?, Int?) {
    do throws(WorkingCalendar.HolidaysNotKnown) {
      return (try procedure.end(of: clock, thread: 0, in: situation, calendars), nil)
    } catch {
      return (nil, error.year)
    }
  }

  /// The next day on which something falls due or a silence has ended.
  private func laterDay() -> Day? {
    let ends = lines.filter { $0.permission != nil }.compactMap { $0.due?.adding(days: 1) }
    let dues = waiting.filter { !taken.contains($0.key) }.map(\.value)
    return (ends + dues).filter { $0 > day }.min()
  }

  private mutating func take(_ step: Step, thread: Int) {
    taken.insert(Place(step: step.id, thread: thread))
    guard let outcome = step.gives.first(where: { !$0.closes }) else { return }
    let consequences = procedure.consequences(
      of: step, giving: outcome, thread: thread, in: situation, facts: facts)
    situation.apply(consequences, Happening(on: day, received: day))
  }
}
