public import Vocabulary

/// A State, an organization or an institution that asks for help or offers it.
public struct Party: Sendable, Hashable {
  /// What kind of party it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case state
    /// An organization of States that may ask for several of its members.
    case regionalOrganization = "regional-organization"
    case organization
    case institution
  }

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

  /// The name of the party in a language.
  public func name(_ language: Language, _ terms: Terms) -> String {
    if kind == .state, let country, let known = terms.countries[country] {
      return known.name.text(language)
    }
    return names.text(language)
  }

  /// The countries for which it may ask.
  public var mayAskFor: [String] { (country.map { [$0] } ?? []) + members }
}

/// What was done about parties.
public enum PartyDeed: Sendable, Hashable, FeatureDeed {
  /// A party was registered; its names are the act's words, a field a language.
  case registered(
    PartyID, Party.Kind, country: String?, members: [String], language: Language, nature: Nature)

  var kind: String {
    switch self {
    case .registered: "registered"
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
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard kind == "registered" else { throw .unknownKind("parties.\(kind)") }
    guard version == 1 else { throw .newerVersion("parties.\(kind)", version) }
    self = .registered(
      PartyID(try body.string("party")), try body.code("kind", Party.Kind.self),
      country: body.optional("country"), members: try body.strings("members"),
      language: try body.code("language", Language.self),
      nature: try body.code("nature", Nature.self))
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
    }
  }
}
