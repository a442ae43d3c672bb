public import Matching
public import Vocabulary

/// What somebody looks for among the offers.
public typealias OfferQuery = RegisterQuery<Offer>

/// The ways in which the register of offers can be narrowed.
public enum OfferFacet: String, CaseIterable, Sendable, Hashable {
  /// Whether it stands, is over, or was withdrawn.
  case state
  /// A topic, or a wider one.
  case topic
  /// A kind of help.
  case kind
  /// A country served.
  case country
  /// Who offers.
  case provider
  /// The year in which it was made.
  case year
  /// Where it comes from.
  case nature
}

extension Offer: Listed {
  /// The ways in which the register of offers can be narrowed.
  public typealias Facet = OfferFacet

  /// Whether an offer can be used.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// It can be used.
    case stands
    /// Its last day has passed.
    case over
    /// Its provider took it back.
    case withdrawn
  }

  /// The index of the offers.
  public static func index(of now: Snapshot) -> RegisterIndex<Offer> { now.indexes.offers }

  /// All but those withdrawn, which only their providers and officers see.
  public static func findable(in view: View) -> RowSet { view.offerRows }

  /// Who may find an offer may read it.
  public static func readable(in view: View) -> RowSet { view.offerRows }

  /// The row of an offer.
  public static func row(of reference: Reference, in view: View) -> Int? {
    view.now.offers.row(of: reference)
  }

  /// The offer of a row.
  public static func record(_ row: Int, in view: View) -> Offer { view.now.offers[row: row] }

  /// Whether an offer stands changes with the day.
  public static func isDated(_ facet: OfferFacet) -> Bool { facet == .state }

  /// The offers that stand, are over or were withdrawn.
  public static func datedRows(of facet: OfferFacet, in view: View) -> [String: RowSet] {
    let standing = view.now.indexes.standing
    let over = standing.over(on: view.day) { view.now.offers[row: $0].terms.until }
      .subtracting(standing.withdrawn)
    return [
      State.stands.rawValue: standing.all.subtracting(standing.withdrawn).subtracting(over),
      State.over.rawValue: over, State.withdrawn.rawValue: standing.withdrawn,
    ]
  }

  /// A list of offers holds those that stand, unless another state is named.
  public static func implied(_ facet: OfferFacet) -> String? {
    facet == .state ? State.stands.rawValue : nil
  }

  /// What is offered.
  public var innerTexts: [Passage] { [summary] }

  /// Whether it can be used on a day.
  public func state(on day: Day) -> State {
    if withdrawn != nil { return .withdrawn }
    return terms.until.map { $0 < day } ?? false ? .over : .stands
  }

  /// Whether help reaches a country: it is named, it lies in a region named, or none is named.
  public func serves(_ country: String, _ known: Vocabulary.Terms) -> Bool {
    terms.regions.isEmpty
      || terms.regions.contains { known.countries.place($0, takesIn: country) }
  }

  /// The values of a facet under which it is found.
  public func values(of facet: OfferFacet, in view: View) -> [String] {
    let known = view.now.terms
    switch facet {
    case .state: return [state(on: view.day).rawValue]
    case .topic: return known.topics.andWider(terms.topics)
    case .kind: return unique(terms.kinds)
    case .country:
      return known.countries.all.filter {
        ($0.nature == .illustrative) == view.now.isDemonstration && serves($0.code, known)
      }.map(\.code)
    case .provider: return speakers.map(\.rawValue)
    case .year: return ["\(reference.year)"]
    case .nature: return [nature.rawValue]
    }
  }
}
