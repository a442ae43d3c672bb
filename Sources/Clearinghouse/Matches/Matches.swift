import Programmes
public import Matching
public import Vocabulary

extension Snapshot {
  /// The standing offers ranked against a need.
  public func offers(for need: Wanted, on day: Day) -> Ranking {
    rank(
      need,
      against: offers.all.filter { $0.withdrawn == nil && $0.nature == nature }.map(Available.init),
      terms: terms, on: day)
  }

  /// The channels of the directory ranked against a need, in the need's own language.
  public func channels(for need: Wanted, on day: Day) -> Ranking {
    rank(
      need,
      against: programmes.all.compactMap(\.programme).map { Available($0, need.title.language) },
      terms: terms, on: day)
  }
}

extension Available {
  /// An offer in Matching's own words.
  init(_ offer: Offer) {
    self.init(
      reference: "\(offer.reference)", title: offer.title, description: offer.summary,
      topics: offer.terms.topics, kinds: offer.terms.kinds)
    regions = offer.terms.regions
    languages = offer.terms.languages
    from = offer.terms.from
    until = offer.terms.until
    ceiling = offer.terms.ceiling
    onlyGroups = Set(offer.terms.onlyGroups)
    applicants = offer.terms.applicants
    requires = offer.terms.requires
    isSouthSouth = offer.terms.isSouthSouth
  }

  /// A channel in Matching's own words; its entry is there in every language.
  init(_ programme: Programme, _ language: Language) {
    let entry = programme.entry
    self.init(
      reference: programme.id, title: Passage(entry.title.text(language), language),
      description: Passage(entry.offers.text(language), language), topics: entry.topics,
      kinds: entry.kinds)
    regions = entry.regions
    languages = entry.languages
    ceiling = entry.conditions.ceiling
    favouredGroups = Set(entry.conditions.favours)
    applicants = entry.conditions.applicants
    requires = entry.conditions.requires
    isSouthSouth = entry.conditions.isSouthSouth
  }
}
