public import Vocabulary

/// A State, an organization or an institution that asks for help or offers it.
public struct Party: Sendable, Hashable {
  /// What kind of party it is.
  public typealias Kind = PartyKind

  /// Its name in the journal and in addresses, such as `amber`.
  public let id: PartyID
  /// What kind it is.
  public let kind: Kind
  /// The alpha-3 code of its country; for a State the country it is.
  public let country: String?
  /// The alpha-3 codes of the countries it may ask for, beside its own.
  public let members: [String]
  /// The language in which it is written to.
  public let language: Language
  /// Its name in the languages in which it was given; a State's is the vocabulary's.
  public let names: Multilingual
  /// Where it comes from.
  public let nature: Nature
  /// What it is or has taken part in, the first recorded first.
  public internal(set) var participations: [Held] = []
  /// The office to write to about its offers; nil where none was recorded.
  public internal(set) var contact: Contact?

  /// An office that answers for a party: what it is called and where it is written to, never who.
  public struct Contact: Sendable, Hashable {
    /// The office, such as a secretariat for assistance.
    public let office: Passage
    /// Where it is written to.
    public let address: Passage
    /// When it was recorded.
    public let on: Day
    /// Whether it agreed to get the letters to its party by e-mail.
    public let takesMail: Bool

    /// The address to which letters go by e-mail; nil where it did not agree, or has none.
    public var mail: MailAddress? { takesMail ? MailAddress(address.text) : nil }
  }

  /// Something that a party is or has taken part in, with its time and the document that shows it.
  public struct Held: Sendable, Hashable {
    /// The participation's code.
    public let participation: String
    /// The first day.
    public let from: Day
    /// The last day; nil while it lasts.
    public let until: Day?
    /// The document that shows it.
    public let document: Passage?
  }

  /// The codes of what the party is or has taken part in on a day.
  public func holds(on day: Day) -> Set<String> {
    Set(
      participations.filter { $0.from <= day && ($0.until.map { day <= $0 } ?? true) }
        .map(\.participation))
  }

  /// The name of the party in a language.
  public func name(_ language: Language, _ terms: Terms) -> String {
    if kind == .state, let country, let known = terms.countries[country] {
      return known.name.text(language)
    }
    return names.text(language)
  }

  /// The countries that it asks for where it names none.
  public var defaultCountries: [String] { country.map { [$0] } ?? members }

  /// The countries for which it may ask.
  public var mayAskFor: [String] { (country.map { [$0] } ?? []) + members }
}

/// What was done about parties.
public enum PartyDeed: Sendable, Hashable, FeatureDeed {
  /// A party was registered; its names are the act's words, a field a language.
  case registered(
    PartyID, Party.Kind, country: String?, members: [String], language: Language, nature: Nature)
  /// What a party is or has taken part in was recorded from a document, which is the act's words.
  case participationRecorded(PartyID, String, from: Day, until: Day?)
  /// The office to write to was recorded; its name and its address are the act's words.
  case contactRecorded(PartyID, on: Day, takesMail: Bool)

  var kind: String {
    switch self {
    case .registered: "registered"
    case .participationRecorded: "participation-recorded"
    case .contactRecorded: "contact-recorded"
    }
  }

  var version: Int { 1 }

  var body: JSON {
    switch self {
    case .registered(let id, let kind, let country, let members, let language, let nature):
      .sparse([
        .init("party", .string(id.rawValue)), .init("kind", .string(kind.rawValue)),
        .init("country", JSON(country)), .init("members", JSON(some: members)),
        .init("language", .string(language.rawValue)), .init("nature", .string(nature.rawValue)),
      ])
    case .participationRecorded(let id, let participation, let from, let until):
      .sparse([
        .init("party", .string(id.rawValue)), .init("participation", .string(participation)),
        .init("from", JSON(from)), .init("until", JSON(until)),
      ])
    case .contactRecorded(let id, let on, let takesMail):
      .sparse([
        .init("party", .string(id.rawValue)), .init("on", JSON(on)),
        .init("takes-mail", JSON(flag: takesMail)),
      ])
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard version == 1 else { throw .newerVersion("parties.\(kind)", version) }
    let id = PartyID(try body.string("party"))
    switch kind {
    case "registered":
      self = .registered(
        id, try body.code("kind", Party.Kind.self), country: body.optional("country"),
        members: try body.strings("members"), language: try body.code("language", Language.self),
        nature: try body.code("nature", Nature.self))
    case "participation-recorded":
      self = .participationRecorded(
        id, try body.string("participation"), from: try body.day("from"),
        until: body.optionalDay("until"))
    case "contact-recorded":
      self = .contactRecorded(
        id, on: try body.day("on"), takesMail: body.flag("takes-mail"))
    default: throw .unknownKind("parties.\(kind)")
    }
  }
}

extension Register<PartyID, Party> {
  mutating func fold(_ deed: PartyDeed, _ act: Act) {
    switch deed {
    case .registered(let id, let kind, let country, let members, let language, let nature):
      let names = act.words.compactMap { field, passage in
        Language(rawValue: field).map { ($0, passage.text) }
      }
      add(
        Party(
          id: id, kind: kind, country: country, members: members, language: language,
          names: Multilingual(Dictionary(names, uniquingKeysWith: { first, _ in first })),
          nature: nature), as: id)
    case .participationRecorded(let id, let participation, let from, let until):
      change(id) {
        // A record of the same beginning corrects the one before, such as by an end.
        $0.participations.removeAll { $0.participation == participation && $0.from == from }
        $0.participations.append(
          Party.Held(
            participation: participation, from: from, until: until,
            document: act.words["document"]))
      }
    case .contactRecorded(let id, let on, let takesMail):
      let none = Passage("", .en)
      change(id) {
        $0.contact = Party.Contact(
          office: act.words["office"] ?? none, address: act.words["address"] ?? none, on: on,
          takesMail: takesMail)
      }
    }
  }
}
