import Vocabulary

/// A need made ready to be compared with many offers.
struct Comparison {
  let wanted: Wanted
  let day: Day
  let likeness: Likeness
  /// For each country that asks, the regions it lies in and its own code.
  let places: [Set<String>]
  private let items: [ReadItem]

  init(wanted: Wanted, terms: Terms, day: Day, likeness: Likeness) {
    self.wanted = wanted
    self.day = day
    self.likeness = likeness
    items = wanted.items.map { ReadItem($0, terms.topics, likeness) }
    places = wanted.countries.map { country in
      let regions = terms.countries[country]?.regions ?? []
      return Set(regions + [country, Region.world])
    }
  }

  func match(_ offer: Available) -> Match {
    let answered = items.filter { $0.isAnswered(by: offer) }
    let compared = answered.isEmpty ? nearest(to: offer) : answered
    var reasons = [topic(offer, compared), kind(offer, compared), language(offer)]
    if answered.isEmpty {
      reasons = reasons.map { $0.withoutPoints }
    } else {
      reasons.append(words(offer, answered))
    }
    return Match(
      offer: offer.reference, eligibility: eligibility(offer),
      fit: reasons.reduce(0) { $0 + ($1.points ?? 0) }, fitReasons: reasons,
      items: answered.map(\.item.number), balance: balance(offer))
  }

  /// The item that comes nearest to an offer that answers none: it shows best what is missing.
  private func nearest(to offer: Available) -> [ReadItem] {
    let best = items.max { left, right in
      left.closeness(to: offer) < right.closeness(to: offer)
    }
    return best.map { [$0] } ?? []
  }

  private func topic(_ offer: Available, _ items: [ReadItem]) -> Reason {
    let pairs = items.compactMap { $0.nearestTopics(offer) }
    guard let nearest = pairs.min(by: { $0.distance < $1.distance }) else {
      return Reason(
        .topic, holds: false, wanted: unique(items.flatMap(\.topics)).map { .topic($0) },
        offered: offer.topics.map { .topic($0) }, points: 0)
    }
    let points = Weight.points(distance: nearest.distance)
    return Reason(
      .topic, holds: points > 0, wanted: [.topic(nearest.wanted)],
      offered: [.topic(nearest.offered)], points: points)
  }

  private func kind(_ offer: Available, _ items: [ReadItem]) -> Reason {
    let kinds = unique(items.flatMap(\.item.kinds))
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

  private func words(_ offer: Available, _ items: [ReadItem]) -> Reason {
    let alike = items.flatMap { [$0.alike(offer.title), $0.alike(offer.description)] }
    let best = alike.max { $0.score < $1.score } ?? Alike(score: 0, shared: [])
    let points = Int((best.score * Double(Weight.words)).rounded())
    let shared = best.shared.map { Reason.Value.word($0) }
    return Reason(.words, holds: points > 0, wanted: shared, offered: shared, points: points)
  }

  private func balance(_ offer: Available) -> [Reason] {
    var reasons = wanted.groups.sorted().map {
      Reason(
        .priorityGroup, holds: true, wanted: [.group($0)],
        offered: offer.onlyGroups.contains($0) ? [.group($0)] : [])
    }
    if offer.isSouthSouth {
      reasons.append(
        Reason(
          .southSouth, holds: true, wanted: wanted.countries.map { .country($0) }, offered: []))
    }
    return reasons
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
