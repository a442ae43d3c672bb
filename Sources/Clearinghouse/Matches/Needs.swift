import Programmes
public import Matching
public import Vocabulary

extension Snapshot {
  /// What a case asks, in Matching's own words.
  public func need(of record: Case, on day: Day) -> Wanted {
    need(
      record.content, "\(record.reference)", record.language, of: record.requester, on: day)
  }

  /// What a draft asks, before it is lodged.
  public func need(of draft: NewContent, of requester: PartyID, on day: Day) -> Wanted {
    var draft = draft
    if draft.countries.isEmpty { draft.countries = parties[requester]?.defaultCountries ?? [] }
    let content = Case.Content(
      title: Passage(draft.title, draft.language),
      items: draft.items.enumerated().map { index, item in
        Case.Item(
          number: index + 1, text: Passage(item.text, draft.language), topics: item.topics,
          kinds: item.kinds)
      }, countries: draft.countries, answers: Few(draft.answers))
    return need(content, "", draft.language, of: requester, on: day)
  }

  /// The form's fields that bear on matching have fixed names.
  private func need(
    _ content: Case.Content, _ reference: String, _ language: Language, of requester: PartyID,
    on day: Day
  ) -> Wanted {
    var wanted = Wanted(
      reference: reference, title: content.title,
      items: content.items.map {
        WantedItem(number: $0.number, text: $0.text, topics: $0.topics, kinds: $0.kinds)
      })
    wanted.applicant = parties[requester]?.kind
    wanted.participations = participations(of: requester, for: content.countries, on: day)
    wanted.countries = content.countries
    for country in content.countries {
      wanted.groups.formUnion(terms.groups.groups(of: country, on: day))
    }
    wanted.languages = [language]
    if case .codes(let codes)? = content.answers["languages"] {
      wanted.languages += codes.compactMap(Language.init).filter { $0 != language }
    }
    wanted.from = content.answers["from"]?.asDay
    wanted.until = content.answers["until"]?.asDay
    return wanted
  }

  /// What a State is or has taken part in; for another party also what all the States share for
  /// which it asks.
  private func participations(
    of requester: PartyID, for countries: [String], on day: Day
  ) -> Set<String> {
    guard let party = parties[requester] else { return [] }
    let own = party.holds(on: day)
    guard party.kind != .state, let first = countries.first else { return own }
    let shared = countries.dropFirst().reduce(state(of: first)?.holds(on: day) ?? []) {
      $0.intersection(state(of: $1)?.holds(on: day) ?? [])
    }
    return own.union(shared)
  }
}

extension Answer {
  fileprivate var asDay: Day? { if case .day(let day) = self { day } else { nil } }
}
