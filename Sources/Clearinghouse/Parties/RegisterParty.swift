import Programmes
public import Vocabulary

/// Registers a State, an organization or an institution; for administrators.
public struct RegisterParty: Command {
  let id: PartyID
  let kind: Party.Kind
  let country: String?
  let members: [String]
  let language: Language
  let names: [Language: String]

  /// A party to register; a State needs its country's code, others a name.
  public init(
    _ id: PartyID, _ kind: Party.Kind, country: String? = nil, members: [String] = [],
    language: Language, names: [Language: String] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.country = country
    self.members = members
    self.language = language
    self.names = names
  }

  /// The party's registration, or why it cannot be.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard now.may(.administer, person, on: moment.day) else { throw .notPermitted }
    guard now.parties[id] == nil else { throw .parties(.alreadyRegistered(id)) }
    guard id.rawValue.isName else { throw .fields([FieldProblem(field: "id", code: "bad-name")]) }
    for code in (country.map { [$0] } ?? []) + members {
      guard let known = now.terms.countries[code] else {
        throw .fields([FieldProblem(field: "country", code: "unknown-country")])
      }
      let isIllustrative = known.nature == .illustrative
      if kind == .state, isIllustrative != now.isDemonstration {
        throw .parties(.wrongNature(code))
      }
    }
    if kind == .state, country == nil {
      throw .fields([FieldProblem(field: "country", code: "required")])
    }
    if kind != .state, names.values.allSatisfy(\.isEmpty) {
      throw .fields([FieldProblem(field: "name", code: "required")])
    }
    var decision = Decision(about: id.rawValue)
    decision.add(
      .parties(
        .registered(
          id, kind, country: country, members: members, language: language, nature: now.nature)),
      words: Dictionary(
        uniqueKeysWithValues: names.map { ($0.rawValue, Passage($1, $0)) }))
    return decision
  }
}

/// Why something about a party was refused.
public enum PartyRefusal: Sendable, Hashable {
  /// There is a party of this name.
  case alreadyRegistered(PartyID)
  /// A demonstration takes made-up States only, any other instance real ones only.
  case wrongNature(String)

  var account: Refusal.Account {
    switch self {
    case .alreadyRegistered(let id):
      .init(.conflict, "party-already-registered", ["party": id.rawValue])
    case .wrongNature(let code): .init(.invalid, "party-wrong-nature", ["country": code])
    }
  }
}

extension String {
  /// Whether the text can name a record in addresses: small letters, digits and hyphens.
  var isName: Bool {
    (2...40).contains(utf8.count)
      && utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
