public import Programmes
public import Vocabulary

/// Brings the steps of cases whose day has passed to whom their programmes say; the timekeeper's.
///
/// Nothing that is decided about a case rests on it: clocks are counted anew each time.
public struct Escalate: Command {
  let references: [Reference]

  /// The cases to look at.
  public init(_ references: [Reference]) { self.references = references }

  /// An act for each step whose day has passed and that was not brought to anybody for that day.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard person == .timekeeper else { throw .notPermitted }
    var decision = Decision(about: references.map { "\($0)" }.joined(separator: " "))
    for record in references.compactMap({ now.cases[$0] }) {
      for (overdue, to) in now.toEscalate(record, on: moment.day) {
        decision.add(
          .cases(
            .escalated(
              record.reference, step: overdue.step.id, thread: overdue.thread, due: overdue.due,
              to: to, on: moment.day)))
      }
    }
    return decision
  }
}

extension Snapshot {
  /// The steps of a case whose day has passed.
  func overdue(_ record: Case, on day: Day) -> [Overdue] {
    guard let (_, procedure) = programme(of: record) else { return [] }
    return procedure.overdue(
      in: record.situation, facts: facts(of: record, in: procedure), on: day,
      calendars: calendars)
  }

  /// Those that nobody was told of for that day, with whom they are brought to.
  func toEscalate(_ record: Case, on day: Day) -> [(overdue: Overdue, to: [String])] {
    guard let (_, procedure) = programme(of: record) else { return [] }
    return overdue(record, on: day).filter { record.escalation($0) == nil }
      .map { ($0, procedure.escalation(of: $0.step)) }
  }
}

extension Case {
  /// The line of its history by which somebody was told of a step, for the day by which it was due.
  func escalation(_ overdue: Overdue) -> Entry? {
    timeline.last { entry in
      guard case .escalated(let step, let thread, let due, _) = entry.what else { return false }
      return step == overdue.step.id && thread == overdue.thread && due == overdue.due
    }
  }
}

extension CaseView {
  /// A step whose day has passed, and that was brought to somebody.
  public struct Escalation: Sendable {
    /// The step, its thread and the day by which it was due.
    public let overdue: Overdue
    /// Whom it was brought to.
    public let to: [String]
    /// When it was brought to them.
    public let on: Day
    /// Whether it was brought to the reader.
    public let isMine: Bool
  }

  /// The steps that were brought to somebody and still wait; only participants see them.
  public var escalations: [Escalation] {
    overdue.compactMap { overdue, entry in
      guard case .escalated(_, _, _, let to) = entry.what else { return nil }
      let asked = Step(id: overdue.step.id, by: to, gives: [])
      return Escalation(
        overdue: overdue, to: to, on: entry.on,
        isMine: standing(for: asked).map { !$0.isRecorder } ?? false)
    }
  }

  /// The lines of its history by which somebody was told of a step after an act.
  func escalated(after act: Int) -> [Case.Entry] {
    timeline.filter { entry in
      if case .escalated = entry.what { entry.act > act } else { false }
    }
  }
}
