public import Vocabulary

/// Something that was recorded in a case, with what is known beyond the case itself.
public struct RecordedEvent: Sendable {
  /// What was recorded.
  public enum What: Sendable, Hashable {
    /// A step gave an outcome, in a thread where it has one.
    case step(String, outcome: String, thread: Int, actor: String)
    /// A permission was answered.
    case permission(String, PermissionAnswer)
  }

  /// What was recorded.
  public let what: What
  /// The dates of what was done.
  public let happening: Happening
  /// The day on which it was recorded.
  public let day: Day
  /// What the procedure looks at beyond its own outcomes, before it was recorded.
  public let facts: CaseFacts
  /// Where the case stood after it, and its public status.
  public let after: (situation: Situation, status: String)

  /// Holds what was recorded.
  public init(
    _ what: What, _ happening: Happening, recordedOn day: Day, facts: CaseFacts,
    after: (situation: Situation, status: String)
  ) {
    self.what = what
    self.happening = happening
    self.day = day
    self.facts = facts
    self.after = after
  }
}

/// Where a case would have gone another way.
public struct Difference: Sendable, Hashable {
  /// How it differs.
  public enum What: Sendable, Hashable {
    /// The programme no longer has the procedure in this reading.
    case noProcedure(String)
    /// The step would not have been open.
    case notOpen(step: String, thread: Int, Obstacle)
    /// The step would not have been this actor's.
    case notTheirs(step: String, actor: String)
    /// The step would not have given this outcome.
    case noOutcome(step: String, outcome: String)
    /// The public status would have been another.
    case status(was: String, wouldBe: String)
    /// A step would have been due on another day.
    case due(step: String, thread: Int, was: Day?, wouldBe: Day?)
  }

  /// The day on which that was recorded after which it shows.
  public let day: Day
  /// How it differs.
  public let what: What

  /// Holds a difference.
  public init(on day: Day, _ what: What) {
    self.day = day
    self.what = what
  }
}

/// Walks what was recorded in a case under another procedure.
///
/// It ends with the first step that would not have been taken; what came later would rest on it.
public struct Replay: Sendable {
  private struct Place: Hashable {
    let step: String
    let thread: Int
  }

  private struct Dues: Hashable {
    let was: Day?
    let wouldBe: Day?
  }

  /// The differences so far, in the order in which they show.
  public private(set) var differences: [Difference] = []
  private let before: Procedure
  private let changed: Procedure
  private let calendars: [String: WorkingCalendar]
  private var situation = Situation()
  private var hasEnded = false
  private var statuses = ["", ""]
  private var dues: [Place: Dues] = [:]

  /// A case that followed one procedure, to be walked under another.
  public init(
    of before: Procedure, under changed: Procedure, calendars: [String: WorkingCalendar] = [:]
  ) {
    self.before = before
    self.changed = changed
    self.calendars = calendars
  }

  /// Walks on by what was recorded next.
  public mutating func take(_ event: RecordedEvent) {
    guard !hasEnded else { return }
    switch event.what {
    case .permission(let purpose, let answer):
      let clears =
        answer == .given ? [] : changed.cleared(byWithdrawing: purpose, in: situation)
      situation.apply(answer, to: purpose, clearing: clears)
    case .step(let id, let outcome, let thread, let actor):
      if let obstacle = take(id, outcome, thread, actor, event) {
        differences.append(Difference(on: event.day, obstacle))
        hasEnded = true
        return
      }
    }
    compare(event)
  }

  /// Takes a step, or says why that could not have been.
  private mutating func take(
    _ id: String, _ outcome: String, _ thread: Int, _ actor: String, _ event: RecordedEvent
  ) -> Difference.What? {
    // A record names the thread of the outcome; one that belongs to the case has none.
    let thread = changed.step(id)?.forEach == nil ? thread : max(1, thread)
    if let obstacle = changed.obstacle(
      to: id, thread: thread, in: situation, facts: event.facts, on: event.day,
      calendars: calendars)
    {
      return .notOpen(step: id, thread: thread, obstacle)
    }
    guard let step = changed.step(id), let given = step.outcome(outcome) else {
      return .noOutcome(step: id, outcome: outcome)
    }
    guard step.by.contains(actor) else { return .notTheirs(step: id, actor: actor) }
    situation.apply(
      changed.consequences(
        of: step, giving: given, thread: thread, in: situation, facts: event.facts),
      event.happening)
    return nil
  }

  /// Compares the public status and what is due with what they were.
  private mutating func compare(_ event: RecordedEvent) {
    let now = [event.after.status, changed.status(of: situation)]
    if now[0] != now[1], now != statuses {
      differences.append(Difference(on: event.day, .status(was: now[0], wouldBe: now[1])))
    }
    statuses = now
    let was = due(under: before, event.after.situation, event)
    let wouldBe = due(under: changed, situation, event)
    for place in Set(was.keys).union(wouldBe.keys).sorted(by: {
      ($0.step, $0.thread) < ($1.step, $1.thread)
    }) {
      let both = Dues(was: was[place], wouldBe: wouldBe[place])
      if both.was != both.wouldBe, dues[place] != both {
        differences.append(
          Difference(
            on: event.day,
            .due(step: place.step, thread: place.thread, was: both.was, wouldBe: both.wouldBe)))
      }
      dues[place] = both
    }
  }

  private func due(
    under procedure: Procedure, _ situation: Situation, _ event: RecordedEvent
  ) -> [Place: Day] {
    let open = procedure.open(
      in: situation, facts: event.facts, on: event.day, calendars: calendars)
    return Dictionary(
      open.compactMap { open in
        open.due.map { (Place(step: open.step.id, thread: open.thread), $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
