import Programmes
public import Vocabulary

/// Lodges a request: opens a case by the first step of its programme's procedure.
public struct OpenCase: Command {
  let programme: String
  let requester: PartyID
  let content: NewContent
  let on: Day?
  let received: Day?
  let document: String?

  /// A request to lodge.
  ///
  /// `on` is the day it was signed, `received` the day it came in; both are today where none is
  /// given. An officer who records it from paper names the document; a form that the party
  /// lodges itself is its own.
  public init(
    under programme: String, by requester: PartyID, _ content: NewContent, on: Day? = nil,
    received: Day? = nil, document: String? = nil
  ) {
    self.programme = programme
    self.requester = requester
    self.content = content
    self.on = on
    self.received = received
    self.document = document
  }

  /// The case under a new reference, or what is wrong with the request.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let today = moment.day
    guard let party = now.parties[requester] else { throw .unknown(requester.rawValue) }
    guard let adopted = now.programmes[programme], let version = adopted.programme,
      let procedure = adopted.procedure(on: received ?? today), let step = procedure.opening,
      let outcome = step.outcome(nil), let form = version.forms[procedure.form]
    else { throw .cases(.noProcedure(programme)) }
    guard
      let standing = now.standing(
        of: person, for: step, in: procedure, requester: requester, provider: nil, on: today)
    else { throw .notPermitted }
    if standing.isRecorder, document?.isBlank ?? true {
      throw .cases(.documentNeeded(step: step.id))
    }
    let content = try checked(form, party, now)
    let dates = try Dates(on: on, received: received, opened: nil, today: today)
    let facts = now.facts(of: content, programme: programme, procedure)
    try checkOpen(step, procedure, facts, now, today)
    let consequences = procedure.consequences(
      of: step, giving: outcome, thread: 0, in: Situation(), facts: facts)
    let reference = now.nextReference("REQ", today)
    let (codes, words) = content.parts(document: document)
    var decision = Decision(about: "\(reference)")
    decision.add(
      .cases(
        .opened(
          reference,
          .init(
            programme: programme, digest: adopted.current, procedure: procedure.id,
            reading: procedure.reading, requester: requester, language: content.language,
            nature: now.nature),
          codes,
          .init(
            step: step.id, actor: standing.actor, isRecorded: standing.isRecorder,
            consequences: consequences, on: dates.on, received: dates.received ?? today))),
      words: words)
    addConsents(procedure, reference, standing, dates.on, consequences.status, to: &decision)
    return decision
  }

  /// What the first step waits for, such as cases of other procedures, must have happened.
  private func checkOpen(
    _ step: Step, _ procedure: Procedure, _ facts: CaseFacts, _ now: Snapshot, _ today: Day
  ) throws(Refusal) {
    let obstacle = procedure.obstacle(
      to: step.id, in: Situation(), facts: facts, on: today, calendars: now.calendars)
    if let obstacle { throw .cases(.stepNotOpen(step: step.id, obstacle, open: [])) }
  }

  private func checked(
    _ form: Form, _ party: Party, _ now: Snapshot
  ) throws(Refusal) -> NewContent {
    var content = content
    if content.countries.isEmpty { content.countries = party.defaultCountries }
    let problems =
      content.problems(form, now.terms)
      + FieldProblem.of(
        document ?? "", field: "document", longest: 200, isRequired: false, isLine: true)
    guard problems.isEmpty else { throw .fields(problems) }
    if let other = content.countries.first(where: { !party.mayAskFor.contains($0) }) {
      throw .cases(.notItsCountry(other))
    }
    return content
  }

  /// A yes-or-no answer named after a permission is that permission's answer.
  private func addConsents(
    _ procedure: Procedure, _ reference: Reference, _ standing: Standing, _ on: Day,
    _ status: String, to decision: inout Decision
  ) {
    for rule in procedure.permissions where rule.by == standing.actor {
      guard case .yes(let yes)? = content.answers[rule.purpose] else { continue }
      decision.add(
        .cases(
          .permissionAnswered(
            reference, rule.purpose, yes ? .given : .refused, actor: standing.actor,
            isRecorded: standing.isRecorder, on: on, clears: [], status: status)))
    }
  }
}

/// The two dates of a step, checked.
struct Dates {
  let on: Day
  let received: Day?

  init(on: Day?, received: Day?, opened: Day?, today: Day) throws(Refusal) {
    let day = on ?? received ?? today
    for date in [day, received ?? day] {
      guard date <= today else {
        throw .fields([.init(field: date == on ? "on" : "received", code: "in-future")])
      }
      guard opened.map({ date >= $0 }) ?? true, date.parts.year >= 1945 else {
        throw .cases(.dayImpossible(date))
      }
    }
    if let received, received < day { throw .cases(.dayImpossible(received)) }
    self.on = day
    self.received = received
  }
}
