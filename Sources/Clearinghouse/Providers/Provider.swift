import Matching
public import Vocabulary

/// A party with a standing offer, as the list of providers shows it to everybody.
public struct Provider: Sendable {
  /// For how many months what a provider said last is taken to hold.
  ///
  /// A year, because offers are made for budget years, and because those who run the list
  /// report on it once a year (BWC/MSP/2012/MX/INF.4 ¶2: it is regularly updated).
  public static let monthsThatAnswersHold = 12

  /// The party.
  public let party: Party
  /// Its offers that stand, the last made first.
  public let offers: [Offer]
  /// When it last said of an offer that its part stands.
  public let confirmed: Day
  /// Whether it has confirmed nothing for longer than answers are taken to hold.
  public let isStale: Bool

  init?(_ party: Party, _ offers: [Offer], on day: Day) {
    let days = offers.compactMap { $0.part(of: party.id)?.confirmed }
    guard let last = days.max() else { return nil }
    self.party = party
    self.offers = offers
    confirmed = last
    isStale = last.adding(months: Self.monthsThatAnswersHold) < day
  }

  /// The topics of its offers, each once.
  public var topics: [String] { each(\.topics) }

  /// The kinds of help it offers, each once.
  public var kinds: [String] { each(\.kinds) }

  /// The regions and countries it serves, each once; none where an offer serves the world.
  public var regions: [String] { unlessAny(\.regions) }

  /// The languages in which it helps, each once; none where an offer is for any.
  public var languages: [Language] { unlessAny(\.languages) }

  private func each<Code: Hashable>(_ codes: KeyPath<Offer.Terms, [Code]>) -> [Code] {
    var seen: Set<Code> = []
    return offers.flatMap { $0.terms[keyPath: codes] }.filter { seen.insert($0).inserted }
  }

  private func unlessAny<Code: Hashable>(_ codes: KeyPath<Offer.Terms, [Code]>) -> [Code] {
    offers.contains { $0.terms[keyPath: codes].isEmpty } ? [] : each(codes)
  }
}

extension Snapshot {
  /// Every party with an offer that stands on a day, the first registered first.
  public func providers(on day: Day) -> [Provider] {
    providers(on: day, of: indexes.standing.all)
  }

  /// Those of them who give one of the offers of these rows.
  func providers(on day: Day, of rows: RowSet) -> [Provider] {
    var given: [PartyID: [Offer]] = [:]
    for offer in rows.reversed.map({ offers[row: $0] })
    where offer.terms.until.map({ $0 >= day }) ?? true {
      for party in offer.providers { given[party, default: []].append(offer) }
    }
    return parties.all.compactMap { party in
      given[party.id].flatMap { Provider(party, $0, on: day) }
    }
  }
}

extension View {
  /// Every party with a standing offer, the first registered first.
  public var providers: [Provider] { now.providers(on: day, of: offerRows) }

  /// A party with a standing offer.
  public func provider(_ id: PartyID) -> Provider? {
    guard let party = now.parties[id] else { return nil }
    let rows = now.indexes.standing.rows(of: id).intersection(offerRows)
    let offers = rows.reversed.map { now.offers[row: $0] }.filter {
      $0.part(of: id)?.stands ?? false && $0.terms.until.map { $0 >= day } ?? true
    }
    return Provider(party, offers, on: day)
  }
}
