import Programmes
public import Vocabulary

/// Records from a document what a party is or has taken part in.
///
/// It is for administrators and the secretariat. A record of the same beginning replaces the
/// one before, such as by an end.
public struct RecordParticipation: Command {
  let party: PartyID
  let participation: String
  let from: Day
  let until: Day?
  let document: Passage

  /// What a party is or has taken part in, and the document that shows it.
  public init(
    _ participation: String, of party: PartyID, from: Day, until: Day? = nil, document: Passage
  ) {
    self.participation = participation
    self.party = party
    self.from = from
    self.until = until
    self.document = document
  }

  /// The record, or what is wrong with it.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let today = moment.day
    guard
      now.may(.administer, person, on: today) || now.may(.recordForParties, person, on: today)
    else { throw .notPermitted }
    guard let known = now.parties[party] else { throw .unknown(party.rawValue) }
    var problems = FieldProblem.of(
      document.text, field: "document", longest: 200, isRequired: true, isLine: true)
    if now.terms.participations[participation] == nil {
      problems.append(.init(field: "participation", code: "unknown-option"))
    }
    problems += dayProblems(known, today)
    guard problems.isEmpty else { throw .fields(problems) }
    var decision = Decision(about: party.rawValue)
    let held = Party.Held(
      participation: participation, from: from, until: until, document: document)
    guard !known.participations.contains(held) else { return decision }
    decision.add(
      .parties(.participationRecorded(party, participation, from: from, until: until)),
      words: ["document": document])
    return decision
  }

  /// A document shows what was until today; what lasts has no last day, and begins once.
  private func dayProblems(_ known: Party, _ today: Day) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    for (field, day, code) in [
      ("from", from, "in-future"), ("until", until ?? from, "future-day"),
    ] {
      if day > today { problems.append(.init(field: field, code: code)) }
      if day.parts.year < 1900 { problems.append(.init(field: field, code: "early-day")) }
    }
    if until == nil { problems.removeAll { $0.field == "until" } }
    if let until, until < from { problems.append(.init(field: "until", code: "before-start")) }
    let overlaps = known.participations.contains { held in
      held.participation == participation && held.from != from
        && (held.until.map { from <= $0 } ?? true) && (until.map { held.from <= $0 } ?? true)
    }
    if overlaps { problems.append(.init(field: "from", code: "overlaps")) }
    return problems
  }
}
