public import Programmes
public import Vocabulary

/// Takes a step of a case's procedure, or records that somebody took it.
public struct TakeStep: Command {
  let reference: Reference
  let step: String
  /// Which outcome it gives; may be left out where there is one.
  public var outcome: String?
  /// The number of the thread, for steps taken in one.
  public var thread = 0
  /// The day it was done; today where none is given.
  public var on: Day?
  /// The day its document was received.
  public var received: Day?
  /// The numbers of the items it answers.
  public var items: [Int] = []
  /// The reason or remark.
  public var reason: Passage?
  /// The document it rests on.
  public var document: String?
  /// The provider, where an officer records an offer made on paper.
  public var provider: PartyID?
  /// The standing offer that an offer draws on.
  public var offer: Reference?
  /// What is asked now, where a request is lodged again.
  public var content: NewContent?

  /// A step to take; the rest is set on it.
  public init(_ step: String, of reference: Reference) {
    self.step = step
    self.reference = reference
  }

  /// The step with all that it brings about, or why it cannot be taken.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let today = moment.day
    let (record, programme, procedure) = try now.visibleCase(reference, to: person, on: today)
    let step = try openStep(record, procedure, now, today)
    let provider = try provider(step, now, person, today)
    guard
      let standing = now.standing(
        of: person, for: step, in: procedure, requester: record.requester,
        provider: provider ?? threadProvider(record), on: today)
    else { throw .cases(.notYours(step: step.id, by: step.by)) }
    guard let outcome = step.outcome(outcome) else {
      throw .cases(.outcomeNeeded(step: step.id, step.gives.map(\.name)))
    }
    try checkAttachments(step, standing, procedure, record)
    let dates = try Dates(on: on, received: received, opened: record.lodged, today: today)
    var taking = CaseDeed.Taking(
      step: step.id, actor: standing.actor, isRecorded: standing.isRecorder,
      consequences: procedure.consequences(
        of: step, giving: outcome, thread: thread, in: record.situation,
        facts: now.facts(of: record, in: procedure)),
      on: dates.on, received: dates.received ?? (step.isDatedByReceipt ? today : nil),
      isForCommittee: step.isSeenByCommitteeOnly, items: items, provider: provider, offer: offer)
    try now.checkStocks(taking.consequences.effects, of: record.programme)
    var words = reason.map { ["reason": $0] } ?? [:]
    if let document { words["document"] = Passage(document, record.language) }
    if let template = step.letter.flatMap({ programme.letters[$0] }) {
      let composer = Composer(now, record, programme, thread: thread, on: dates.on)
      let letter = try composer.letter(template, step: step.id)
      taking.letter = letter.bare
      words.merge(letter.words) { $1 }
    }
    let asked = try content.map { content throws(Refusal) in
      try checked(content, record, programme.forms[procedure.form], now).parts()
    }
    var decision = Decision(about: "\(reference)")
    decision.add(
      .cases(.stepTaken(reference, taking, asked?.content)),
      words: words.merging(asked?.words ?? [:]) { $1 })
    return decision
  }

  private func openStep(
    _ record: Case, _ procedure: Procedure, _ now: Snapshot, _ today: Day
  ) throws(Refusal) -> Step {
    let calendars = now.calendars
    let facts = now.facts(of: record, in: procedure)
    if let obstacle = procedure.obstacle(
      to: step, thread: thread, in: record.situation, facts: facts, on: today,
      calendars: calendars)
    {
      let open = procedure.open(
        in: record.situation, facts: facts, on: today, calendars: calendars)
      var names: [String] = []
      for open in open where !names.contains(open.step.id) { names.append(open.step.id) }
      throw .cases(.stepNotOpen(step: step, obstacle, open: names))
    }
    guard let step = procedure.step(step) else { throw .unknown(step) }
    return step
  }

  private func threadProvider(_ record: Case) -> PartyID? {
    record.responses.first { $0.thread == thread }?.provider
  }

  /// The provider in whose name a step that opens a thread is taken.
  private func provider(
    _ step: Step, _ now: Snapshot, _ person: PersonID, _ today: Day
  ) throws(Refusal) -> PartyID? {
    guard step.opensThread != nil else { return nil }
    if let offer {
      guard let standing = now.offers[offer] else { throw .unknown("\(offer)") }
      let own = now.parties(.offer, of: person, on: today)
      let answering =
        provider ?? standing.providers.first(where: own.contains) ?? standing.provider
      guard standing.part(of: answering) != nil else { throw .cases(.providerNeeded) }
      return answering
    }
    if let provider {
      guard now.parties[provider] != nil else { throw .unknown(provider.rawValue) }
      return provider
    }
    guard let own = now.parties(.offer, of: person, on: today).first else {
      throw .cases(.providerNeeded)
    }
    return own
  }

  private func checkAttachments(
    _ step: Step, _ standing: Standing, _ procedure: Procedure, _ record: Case
  ) throws(Refusal) {
    let actor = procedure.actors[standing.actor]
    let isForOffice = if case .office = actor?.kind { true } else { false }
    let restsOnPaper = standing.isRecorder && (!isForOffice || step.needsDocument)
    if restsOnPaper, document?.allSatisfy(\.isWhitespace) ?? true {
      throw .cases(.documentNeeded(step: step.id))
    }
    if step.reason == .required, reason?.text.allSatisfy(\.isWhitespace) ?? true {
      throw .cases(.reasonNeeded(step: step.id))
    }
    let known = Set(record.content.items.map(\.number))
    if step.answersItems, items.isEmpty { throw .cases(.itemsNeeded(step: step.id)) }
    var problems: [FieldProblem] = []
    if !items.allSatisfy(known.contains) {
      problems.append(.init(field: "items", code: "unknown-item"))
    }
    problems += FieldProblem.of(
      reason?.text ?? "", field: "reason", longest: 4000, isRequired: false)
    problems += FieldProblem.of(
      document ?? "", field: "document", longest: 200, isRequired: false)
    if !problems.isEmpty { throw .fields(problems) }
  }

  private func checked(
    _ content: NewContent, _ record: Case, _ form: Form?, _ now: Snapshot
  ) throws(Refusal) -> NewContent {
    guard let form else { throw .cases(.noProcedure(record.programme)) }
    var content = content
    if content.countries.isEmpty { content.countries = record.content.countries }
    let problems = content.problems(form, now.terms)
    guard problems.isEmpty else { throw .fields(problems) }
    let allowed = now.parties[record.requester]?.mayAskFor ?? []
    if let other = content.countries.first(where: { !allowed.contains($0) }) {
      throw .cases(.notItsCountry(other))
    }
    return content
  }
}

extension Snapshot {
  /// A case that a person may know of, with its pinned programme and procedure.
  func visibleCase(
    _ reference: Reference, to person: PersonID, on day: Day
  ) throws(Refusal) -> (Case, Programme, Procedure) {
    let view = view(for: person, on: day)
    guard let record = cases[reference], view.level(of: record) != .nothing else {
      throw .unknown("\(reference)")
    }
    guard let (programme, procedure) = programme(of: record) else {
      throw .cases(.noProcedure(record.programme))
    }
    return (record, programme, procedure)
  }

  /// The version of the programme that a case pins, with its procedure.
  public func programme(of record: Case) -> (Programme, Procedure)? {
    guard let version = programmes[record.programme]?.versions[record.digest],
      let procedure = version.procedure(record.procedure, reading: record.reading)
    else { return nil }
    return (version, procedure)
  }
}
