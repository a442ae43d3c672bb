import Vocabulary

/// A need made ready to be compared with many offers.
struct Comparison {
  let wanted: Wanted
  let day: Day
  /// For each country that asks, the regions it lies in and its own code.
  let places: [Set<String>]
  private let items: [ReadItem]

  /// A need to be compared with offers that name none but the topics given.
  init(wanted: Wanted, terms: Terms, day: Day, likeness: Likeness, topics: [String]) {
    self.wanted = wanted
    self.day = day
    items = wanted.items.map { ReadItem($0, terms.topics, likeness, offered: topics) }
    places = wanted.countries.map { country in
      let regions = terms.countries[country]?.regions ?? []
      return Set(regions + [country, Region.world])
    }
  }

  func match(_ offer: Available) -> Match {
    let verdicts = items.indices.map { items[$0].verdict(offer, place: $0) }
    let answered = verdicts.filter(\.isAnswered)
    // Where it answers none, the item that comes nearest shows best what is missing.
    let compared =
      answered.isEmpty
      ? verdicts.max { $0.closeness < $1.closeness }.map { [$0] } ?? [] : answered
    var reasons = [topic(offer, compared), kind(offer, compared), language(offer)]
    if answered.isEmpty {
      reasons = reasons.map { $0.withoutPoints }
    } else {
      reasons.append(words(offer, answered))
    }
    return Match(
      offer: offer.reference, eligibility: eligibility(offer),
      fit: reasons.reduce(0) { $0 + ($1.points ?? 0) }, fitReasons: reasons,
      items: answered.map { items[$0.place].item.number }, balance: balance(offer))
  }

  private func topic(_ offer: Available, _ verdicts: [Verdict]) -> Reason {
    let pairs = verdicts.compactMap(\.pair)
    guard let nearest = pairs.min(by: { $0.distance < $1.distance }) else {
      return Reason(
        .topic, holds: false,
        wanted: unique(verdicts.flatMap { items[$0.place].topics }).map { .topic($0) },
        offered: offer.topics.map { .topic($0) }, points: 0)
    }
    let points = Weight.points(distance: nearest.distance)
    return Reason(
      .topic, holds: points > 0, wanted: [.topic(nearest.wanted)],
      offered: [.topic(nearest.offered)], points: points)
  }

  private func kind(_ offer: Available, _ verdicts: [Verdict]) -> Reason {
    let kinds = unique(verdicts.flatMap { items[$0.place].item.kinds })
    let shared = kinds.filter(offer.kinds.contains)
    let points = kinds.isEmpty ? Weight.kind / 2 : shared.isEmpty ? 0 : Weight.kind
    return Reason(
      .kind, holds: points > 0, wanted: kinds.map { .kind($0) },
      offered: (shared.isEmpty ? offer.kinds : shared).map { .kind($0) }, points: points)
  }

  private func language(_ offer: Available) -> Reason {
    let shared = wanted.languages.filter(offer.languages.contains)
    let holds = offer.languages.isEmpty || !shared.isEmpty
    return Reason(
      .language, holds: holds, wanted: wanted.languages.map { .language($0) },
      offered: (shared.isEmpty ? offer.languages : shared).map { .language($0) },
      points: holds ? Weight.language : 0)
  }

  private func words(_ offer: Available, _ verdicts: [Verdict]) -> Reason {
    let alike = verdicts.flatMap { verdict in
      [offer.title, offer.description].map { items[verdict.place].alike($0) }
    }
    let best = alike.max { $0.score < $1.score } ?? Alike(score: 0, shared: [])
    let points = Int((best.score * Double(Weight.words)).rounded())
    let shared = best.shared.map { Reason.Value.word($0) }
    return Reason(.words, holds: points > 0, wanted: shared, offered: shared, points: points)
  }

  private func balance(_ offer: Available) -> [Reason] {
    var reasons = wanted.groups.sorted().map {
      Reason(
        .priorityGroup, holds: true, wanted: [.group($0)],
        offered: offer.onlyGroups.union(offer.favouredGroups).contains($0) ? [.group($0)] : [])
    }
    if offer.isSouthSouth {
      reasons.append(
        Reason(
          .southSouth, holds: true, wanted: wanted.countries.map { .country($0) }, offered: []))
    }
    return reasons
  }

  private func unique(_ names: [String]) -> [String] {
    guard names.count > 1 else { return names }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
