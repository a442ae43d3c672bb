import Programmes
public import Vocabulary

/// Makes an offer in the name of a provider.
public struct MakeOffer: Command {
  let provider: PartyID
  let partners: [PartyID]
  let title: Passage
  let summary: Passage
  let terms: Offer.Terms

  /// An offer with its conditions; a joint one names the parties that give it beside the first.
  public init(
    by provider: PartyID, with partners: [PartyID] = [], title: Passage, summary: Passage,
    terms: Offer.Terms
  ) {
    self.provider = provider
    self.partners = partners
    self.title = title
    self.summary = summary
    self.terms = terms
  }

  /// The offer under a new reference, or what is wrong with it.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let day = moment.day
    guard now.parties[provider] != nil else { throw .unknown(provider.rawValue) }
    guard
      now.parties(.offer, of: person, on: day).contains(provider)
        || now.may(.recordForParties, person, on: day)
    else { throw .notPermitted }
    let problems = problems(now.terms, on: day) + partnerProblems(now)
    guard problems.isEmpty else { throw .fields(problems) }
    let reference = now.nextReference("OFR", day)
    var decision = Decision(about: "\(reference)")
    decision.add(
      .offers(
        .made(
          reference, provider: provider, partners: partners, terms, nature: now.nature, on: day)),
      words: ["title": title, "summary": summary])
    return decision
  }

  private func problems(_ known: Vocabulary.Terms, on day: Day) -> [FieldProblem] {
    var problems = FieldProblem.of(
      title.text, field: "title", longest: 200, isRequired: true, isLine: true)
    problems += FieldProblem.of(summary.text, field: "summary", longest: 4000, isRequired: true)
    if terms.topics.isEmpty { problems.append(.init(field: "topics", code: "required")) }
    problems += FieldProblem.of(terms.topics, field: "topics", "unknown-topic") {
      known.topics[$0] != nil
    }
    if terms.kinds.isEmpty { problems.append(.init(field: "kinds", code: "required")) }
    problems += FieldProblem.of(terms.kinds, field: "kinds", "unknown-kind") {
      known.kinds[$0] != nil
    }
    problems += FieldProblem.of(terms.regions, field: "regions", "unknown-country") {
      known.countries[$0] != nil || known.countries.region($0) != nil
    }
    problems += FieldProblem.of(
      terms.languages.map(\.rawValue), field: "languages", "unknown-option"
    ) { _ in true }
    problems += FieldProblem.of(terms.onlyGroups, field: "only", "unknown-option") {
      known.groups[$0] != nil
    }
    problems += FieldProblem.of(terms.requires, field: "requires", "unknown-option") {
      known.participations[$0] != nil
    }
    problems += FieldProblem.of(
      terms.applicants.map(\.rawValue), field: "applicants", "unknown-option"
    ) { _ in true }
    if let until = terms.until, until < max(day, terms.from ?? day) {
      problems.append(.init(field: "until", code: until < day ? "past-day" : "before-start"))
    }
    return problems
  }

  /// Each partner is a registered party, named once, and not the provider itself.
  private func partnerProblems(_ now: Snapshot) -> [FieldProblem] {
    var seen: Set<PartyID> = [provider]
    return partners.filter { now.parties[$0] == nil || !seen.insert($0).inserted }
      .map { _ in FieldProblem(field: "partners", code: "unknown-option") }
  }
}

/// Confirms that a provider's part of an offer still stands, or withdraws it.
public struct AnswerForOffer: Command {
  /// What the provider says.
  public enum Answer: Sendable { case confirmed, withdrawn }

  let reference: Reference
  let answer: Answer
  let party: PartyID?

  /// What a provider says about its part of an offer; its own party where none is named.
  public init(_ reference: Reference, _ answer: Answer, for party: PartyID? = nil) {
    self.reference = reference
    self.answer = answer
    self.party = party
  }

  /// The confirmation or withdrawal, or why it cannot be.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let day = moment.day
    guard let offer = now.offers[reference] else { throw .unknown("\(reference)") }
    let own = now.parties(.answerOffers, of: person, on: day)
    let party = party ?? offer.parts.first { own.contains($0.party) }?.party ?? offer.provider
    guard own.contains(party) || now.may(.recordForParties, person, on: day) else {
      throw .notPermitted
    }
    guard let part = offer.part(of: party) else { throw .unknown(party.rawValue) }
    guard part.withdrawn == nil, offer.withdrawn == nil else {
      throw .offers(.withdrawn(reference))
    }
    var decision = Decision(about: "\(reference)")
    switch answer {
    case .confirmed: decision.add(.offers(.confirmed(reference, by: party, on: day)))
    case .withdrawn: decision.add(.offers(.withdrawn(reference, by: party, on: day)))
    }
    return decision
  }
}

/// Why something about an offer was refused.
public enum OfferRefusal: Sendable, Hashable {
  /// It has been withdrawn.
  case withdrawn(Reference)

  var account: Refusal.Account {
    switch self {
    case .withdrawn(let reference):
      .init(.conflict, "offer-withdrawn", ["offer": "\(reference)"])
    }
  }
}
