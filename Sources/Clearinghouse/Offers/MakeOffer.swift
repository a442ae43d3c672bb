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
    let problems = problems(now.terms) + partnerProblems(now)
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

  private func problems(_ known: Vocabulary.Terms) -> [FieldProblem] {
    var problems = FieldProblem.of(title.text, field: "title", longest: 200, isRequired: true)
    problems += FieldProblem.of(summary.text, field: "summary", longest: 4000, isRequired: true)
    if terms.topics.isEmpty { problems.append(.init(field: "topics", code: "required")) }
    for topic in terms.topics where known.topics[topic] == nil {
      problems.append(.init(field: "topics", code: "unknown-topic"))
    }
    if terms.kinds.isEmpty { problems.append(.init(field: "kinds", code: "required")) }
    for kind in terms.kinds where known.kinds[kind] == nil {
      problems.append(.init(field: "kinds", code: "unknown-kind"))
    }
    for region in terms.regions
    where known.countries[region] == nil && known.countries.region(region) == nil {
      problems.append(.init(field: "regions", code: "unknown-country"))
    }
    for group in terms.onlyGroups where known.groups[group] == nil {
      problems.append(.init(field: "only", code: "unknown-option"))
    }
    for code in terms.requires where known.participations[code] == nil {
      problems.append(.init(field: "requires", code: "unknown-option"))
    }
    if let from = terms.from, let until = terms.until, until < from {
      problems.append(.init(field: "until", code: "before-start"))
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
    let own = now.parties(.offer, of: person, on: day)
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
