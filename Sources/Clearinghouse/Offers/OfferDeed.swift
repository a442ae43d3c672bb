public import Vocabulary

/// What was done about offers.
public enum OfferDeed: Sendable, Hashable, FeatureDeed {
  /// An offer was made; its title and summary are the act's words.
  case made(
    Reference, provider: PartyID, partners: [PartyID], Offer.Terms, nature: Nature, on: Day)
  /// A provider said that its part still stands; of acts without a party, the only one.
  case confirmed(Reference, by: PartyID?, on: Day)
  /// A provider took its part back; of acts without a party, the only one.
  case withdrawn(Reference, by: PartyID?, on: Day)

  var kind: String {
    switch self {
    case .made: "made"
    case .confirmed: "confirmed"
    case .withdrawn: "withdrawn"
    }
  }

  /// The offer that it is about.
  var reference: Reference {
    switch self {
    case .made(let reference, _, _, _, _, _), .confirmed(let reference, _, _),
      .withdrawn(let reference, _, _):
      reference
    }
  }

  var version: Int { 1 }

  var numbers: [String: Int] {
    if case .made(let reference, _, _, _, _, _) = self { reference.taken } else { [:] }
  }

  var body: JSON {
    switch self {
    case .made(let reference, let provider, let partners, let terms, let nature, let on):
      .sparse(
        [
          .init("offer", .string("\(reference)")), .init("provider", .string(provider.rawValue)),
          .init("partners", JSON(some: partners.map(\.rawValue))),
          .init("nature", .string(nature.rawValue)), .init("on", JSON(on)),
        ] + terms.members)
    case .confirmed(let reference, let party, let on), .withdrawn(let reference, let party, let on):
      .sparse([
        .init("offer", .string("\(reference)")), .init("by", JSON(party?.rawValue)),
        .init("on", JSON(on)),
      ])
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard version == 1 else { throw .newerVersion("offers.\(kind)", version) }
    let reference = try body.reference("offer")
    let on = try body.day("on")
    let party = body.optional("by").map { PartyID($0) }
    switch kind {
    case "made":
      self = .made(
        reference, provider: PartyID(try body.string("provider")),
        partners: try body.strings("partners").map { PartyID($0) }, try Offer.Terms(body),
        nature: try body.code("nature", Nature.self), on: on)
    case "confirmed": self = .confirmed(reference, by: party, on: on)
    case "withdrawn": self = .withdrawn(reference, by: party, on: on)
    default: throw .unknownKind("offers.\(kind)")
    }
  }
}

extension Offer.Terms {
  var members: [JSON.Member] {
    [
      .init("topics", JSON(some: topics)), .init("kinds", JSON(some: kinds)),
      .init("regions", JSON(some: regions)),
      .init("languages", JSON(some: languages.map(\.rawValue))),
      .init("from", JSON(from)), .init("until", JSON(until)),
      .init("ceiling", JSON(ceiling?.description)), .init("only", JSON(some: onlyGroups)),
      .init("requires", JSON(some: requires)),
      .init("applicants", JSON(some: applicants.map(\.rawValue))),
      .init("south-south", JSON(flag: isSouthSouth)),
    ]
  }

  init(_ body: Body) throws(BodyProblem) {
    topics = try body.strings("topics")
    kinds = try body.strings("kinds")
    regions = try body.strings("regions")
    languages = try body.strings("languages").compactMap(Language.init)
    from = body.optionalDay("from")
    until = body.optionalDay("until")
    ceiling = body.optional("ceiling").flatMap(Money.init)
    onlyGroups = try body.strings("only")
    requires = try body.strings("requires")
    applicants = try body.strings("applicants").compactMap(PartyKind.init)
    isSouthSouth = body.flag("south-south")
  }
}

extension Register<Reference, Offer> {
  mutating func fold(_ deed: OfferDeed, _ act: Act) {
    switch deed {
    case .made(let reference, let provider, let partners, let terms, let nature, let on):
      let none = Passage("", .en)
      add(
        Offer(
          reference: reference, made: on,
          parts: [Offer.Part(party: provider, confirmed: on)]
            + partners.map { Offer.Part(party: $0) },
          title: act.words["title"] ?? none, summary: act.words["summary"] ?? none, terms: terms,
          nature: nature, act: act.number), as: reference)
    case .confirmed(let reference, let party, let on):
      change(reference) { $0.answer(of: party, act) { $0.confirmed = on } }
    case .withdrawn(let reference, let party, let on):
      change(reference) { $0.answer(of: party, act) { $0.withdrawn = on } }
    }
  }
}

extension Offer {
  fileprivate mutating func answer(
    of party: PartyID?, _ act: Act, _ change: (inout Part) -> Void
  ) {
    for place in parts.indices where party.map({ $0 == parts[place].party }) ?? true {
      change(&parts[place])
    }
    self.act = act.number
  }
}
