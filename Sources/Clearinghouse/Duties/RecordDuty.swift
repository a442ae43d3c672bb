import Programmes
public import Vocabulary

/// A recurring duty that was done on a day, such as a briefing that was given.
public struct DutyDone: Sendable, Hashable {
  /// The day on which it was done.
  public let on: Day
  /// The document that shows it; nil where whoever did it recorded it without one.
  public let document: Passage?
}

/// Records that a recurring duty of a programme was done.
///
/// Whoever has the duty may; the secretariat records it for others from a document.
public struct RecordDuty: Command {
  let programme: String
  let duty: String
  let on: Day?
  let document: Passage?

  /// A duty done; of today where no day is given.
  public init(_ duty: String, of programme: String, on: Day? = nil, document: Passage? = nil) {
    self.programme = programme
    self.duty = duty
    self.on = on
    self.document = document
  }

  /// The record, or why it cannot be.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let today = moment.day
    guard let adopted = now.programmes[programme] else { throw .unknown(programme) }
    guard let procedure = adopted.procedure(on: today),
      let known = procedure.duties.first(where: { $0.id == duty })
    else { throw .unknown("\(programme)/\(duty)") }
    guard let isRecorded = now.records(known, in: procedure, person, on: today) else {
      throw .notPermitted
    }
    let problems = document.documentProblems(isRequired: isRecorded)
    guard problems.isEmpty else { throw .fields(problems) }
    let dates = try Dates(on: on, received: nil, opened: nil, today: today)
    guard !adopted.done(duty).contains(where: { $0.on == dates.on }) else {
      throw .programmes(.dutyDoneBefore(dates.on))
    }
    var decision = Decision(about: programme)
    decision.add(
      .programmes(.dutyDone(programme, duty: duty, isRecorded: isRecorded, on: dates.on)),
      words: document.map { ["document": $0] } ?? [:])
    return decision
  }
}

extension Snapshot {
  /// Whether a person who may record a duty as done records it for others; nil where they may not.
  func records(
    _ duty: Duty, in procedure: Procedure, _ person: PersonID, on day: Day
  ) -> Bool? {
    let step = Step(id: duty.id, by: duty.by, gives: [])
    let standing = standing(
      of: person, for: step, in: procedure, requester: PartyID(""), provider: nil, on: day)
    return standing?.isRecorder ?? (may(.recordForParties, person, on: day) ? true : nil)
  }
}
