public import Vocabulary

/// What a party offers, with its conditions as data.
public struct Offer: Sendable, Hashable {
  /// The conditions and coverage of an offer, as codes.
  public struct Terms: Sendable, Hashable {
    /// Topics of the vocabulary.
    public var topics: [String] = []
    /// Kinds of help.
    public var kinds: [String] = []
    /// M49 regions and alpha-3 countries served; none means the world.
    public var regions: [String] = []
    /// Languages in which help is given; none means any.
    public var languages: [Language] = []
    /// The first day on which help can begin.
    public var from: Day?
    /// The last day on which help can be given.
    public var until: Day?
    /// The most money that one request can receive.
    public var ceiling: Money?
    /// The groups of countries that alone may ask; none means all.
    public var onlyGroups: [String] = []
    /// Whether it goes from South to South.
    public var isSouthSouth = false

    /// Terms without any condition.
    public init() {}
  }

  /// Its public name.
  public let reference: Reference
  /// Who offers.
  public let provider: PartyID
  /// Its title.
  public let title: Passage
  /// What is offered.
  public let summary: Passage
  /// Coverage and conditions.
  public let terms: Terms
  /// Where it comes from.
  public let nature: Nature
  /// When the provider last confirmed it.
  public internal(set) var confirmed: Day
  /// When it was withdrawn; nil while it stands.
  public internal(set) var withdrawn: Day?
  /// The last act about it.
  public internal(set) var act: Int
}

/// What was done about offers.
public enum OfferDeed: Sendable, Hashable, FeatureDeed {
  /// An offer was made; its title and summary are the act's words.
  case made(Reference, provider: PartyID, Offer.Terms, nature: Nature, on: Day)
  /// The provider said that it still stands.
  case confirmed(Reference, on: Day)
  /// The provider took it back.
  case withdrawn(Reference, on: Day)

  var kind: String {
    switch self {
    case .made: "made"
    case .confirmed: "confirmed"
    case .withdrawn: "withdrawn"
    }
  }

  var version: Int { 1 }

  var numbers: [String: Int] {
    if case .made(let reference, _, _, _, _) = self { reference.taken } else { [:] }
  }

  var body: JSON {
    switch self {
    case .made(let reference, let provider, let terms, let nature, let on):
      .sparse(
        [
          .init("offer", .string("\(reference)")), .init("provider", .string(provider.rawValue)),
          .init("nature", .string(nature.rawValue)), .init("on", JSON(on)),
        ] + terms.members)
    case .confirmed(let reference, let on), .withdrawn(let reference, let on):
      ["offer": .string("\(reference)"), "on": JSON(on)]
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard version == 1 else { throw .newerVersion("offers.\(kind)", version) }
    let reference = try body.reference("offer")
    let on = try body.day("on")
    switch kind {
    case "made":
      self = .made(
        reference, provider: PartyID(try body.string("provider")), try Offer.Terms(body),
        nature: try body.code("nature", Nature.self), on: on)
    case "confirmed": self = .confirmed(reference, on: on)
    case "withdrawn": self = .withdrawn(reference, on: on)
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
    isSouthSouth = body.flag("south-south")
  }
}

extension Register<Reference, Offer> {
  mutating func fold(_ deed: OfferDeed, _ act: Act) {
    switch deed {
    case .made(let reference, let provider, let terms, let nature, let on):
      let none = Passage("", .en)
      add(
        Offer(
          reference: reference, provider: provider, title: act.words["title"] ?? none,
          summary: act.words["summary"] ?? none, terms: terms, nature: nature, confirmed: on,
          withdrawn: nil, act: act.number), as: reference)
    case .confirmed(let reference, let on):
      change(reference) {
        $0.confirmed = on
        $0.act = act.number
      }
    case .withdrawn(let reference, let on):
      change(reference) {
        $0.withdrawn = on
        $0.act = act.number
      }
    }
  }
}
