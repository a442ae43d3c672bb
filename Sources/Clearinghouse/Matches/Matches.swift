import Programmes
public import Matching
public import Vocabulary

extension Snapshot {
  /// The offers ranked against what a case asks.
  public func ranking(for record: Case, on day: Day) -> Ranking {
    rank(wanted(record.content, "\(record.reference)", record.language, on: day), on: day)
  }

  /// The offers ranked against what a draft asks, before it is lodged.
  public func ranking(for draft: NewContent, of requester: PartyID, on day: Day) -> Ranking {
    var draft = draft
    if draft.countries.isEmpty { draft.countries = parties[requester]?.country.map { [$0] } ?? [] }
    let content = Case.Content(
      title: Passage(draft.title, draft.language),
      items: draft.items.enumerated().map { index, item in
        Case.Item(
          number: index + 1, text: Passage(item.text, draft.language), topics: item.topics,
          kinds: item.kinds)
      }, countries: draft.countries, answers: draft.answers)
    return rank(wanted(content, "", draft.language, on: day), on: day)
  }

  private func rank(_ wanted: Wanted, on day: Day) -> Ranking {
    Matching.rank(wanted, against: standingOffers(on: day), terms: terms, on: day)
  }

  private func standingOffers(on day: Day) -> [Available] {
    offers.all.filter { $0.withdrawn == nil && $0.nature == nature }.map { offer in
      Available(
        reference: "\(offer.reference)", title: offer.title, description: offer.summary,
        topics: offer.terms.topics, kinds: offer.terms.kinds, regions: offer.terms.regions,
        languages: offer.terms.languages, from: offer.terms.from, until: offer.terms.until,
        ceiling: offer.terms.ceiling, onlyGroups: Set(offer.terms.onlyGroups),
        isSouthSouth: offer.terms.isSouthSouth)
    }
  }

  /// A need in Matching's own words; the form's fields that bear on it have fixed names.
  private func wanted(
    _ content: Case.Content, _ reference: String, _ language: Language, on day: Day
  ) -> Wanted {
    var languages = [language]
    if case .codes(let codes)? = content.answers["languages"] {
      languages += codes.compactMap(Language.init).filter { $0 != language }
    }
    return Wanted(
      reference: reference, title: content.title,
      items: content.items.map {
        WantedItem(number: $0.number, text: $0.text, topics: $0.topics, kinds: $0.kinds)
      },
      countries: content.countries,
      groups: content.countries.reduce(into: Set()) {
        $0.formUnion(terms.groups.groups(of: $1, on: day))
      },
      languages: languages, from: content.answers["from"]?.asDay,
      until: content.answers["until"]?.asDay, amount: nil)
  }
}

extension Answer {
  fileprivate var asDay: Day? { if case .day(let day) = self { day } else { nil } }
}
