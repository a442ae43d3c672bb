public import Vocabulary

/// Compares a need with offers: who may, how well, and who has been left out.
///
/// Dates are looked at on the day given; texts are compared by the likeness given, which is
/// by shared words today.
public func rank(
  _ wanted: Wanted, against offers: some Sequence<Available>, terms: Terms, on day: Day,
  likeness: Likeness = .words
) -> Ranking {
  let comparison = Comparison(wanted: wanted, terms: terms, day: day, likeness: likeness)
  var fitting: [Match] = []
  var almost: [Match] = []
  var leftOut: [Match] = []
  for offer in offers {
    let match = comparison.match(offer)
    if match.items.isEmpty || match.failures.count > 1 {
      leftOut.append(match)
    } else if match.isEligible {
      fitting.append(match)
    } else {
      almost.append(match)
    }
  }
  func isBetter(_ left: Match, _ right: Match) -> Bool {
    left.fit == right.fit ? left.offer < right.offer : left.fit > right.fit
  }
  return Ranking(
    fitting: fitting.sorted(by: isBetter), almost: almost.sorted(by: isBetter),
    leftOut: leftOut.sorted(by: isBetter))
}

/// A need made ready to be compared with many offers.
struct Comparison {
  /// What the parts of the fit weigh; together a hundred.
  enum Weight {
    static let topic = 50
    static let kind = 25
    static let language = 10
    static let words = 15
  }

  let wanted: Wanted
  let terms: Terms
  let day: Day
  let likeness: Likeness
  /// The topics of each item: those it was given, and those its words name.
  private let topics: [[String]]

  init(wanted: Wanted, terms: Terms, day: Day, likeness: Likeness) {
    self.wanted = wanted
    self.terms = terms
    self.day = day
    self.likeness = likeness
    topics = wanted.items.map { item in
      let named = item.topics.isEmpty ? terms.topics.named(in: item.text) : []
      return item.topics + named
    }
  }

  func match(_ offer: Available) -> Match {
    let answered = zip(wanted.items, topics).filter { item, topics in
      topicScore(topics, offer) > 0 && sharesKind(item, offer)
    }
    let fit = fit(offer, answered.isEmpty ? Array(zip(wanted.items, topics)) : answered)
    return Match(
      offer: offer.reference, eligibility: eligibility(offer),
      fit: answered.isEmpty ? 0 : fit.reduce(0) { $0 + ($1.points ?? 0) }, fitReasons: fit,
      items: answered.map(\.0.number), balance: balance(offer))
  }

  /// A need that says nothing of kinds is met by any.
  private func sharesKind(_ item: WantedItem, _ offer: Available) -> Bool {
    item.kinds.isEmpty || !Set(item.kinds).isDisjoint(with: offer.kinds)
  }

  // MARK: Eligibility

  private func eligibility(_ offer: Available) -> [Reason] {
    [region(offer), group(offer), time(offer), amount(offer)].compactMap { $0 }
  }

  private func region(_ offer: Available) -> Reason? {
    guard !offer.regions.isEmpty else { return nil }
    let holds = wanted.countries.allSatisfy { country in
      offer.regions.contains { terms.countries.place($0, takesIn: country) }
    }
    return Reason(
      .region, holds: holds, wanted: wanted.countries.map { .country($0) },
      offered: offer.regions.map { .region($0) })
  }

  private func group(_ offer: Available) -> Reason? {
    guard !offer.onlyGroups.isEmpty else { return nil }
    return Reason(
      .group, holds: !offer.onlyGroups.isDisjoint(with: wanted.groups),
      wanted: wanted.groups.sorted().map { .group($0) },
      offered: offer.onlyGroups.sorted().map { .group($0) })
  }

  private func time(_ offer: Available) -> Reason? {
    guard offer.from != nil || offer.until != nil else { return nil }
    let from = max(wanted.from ?? day, day)
    let startsInTime = wanted.until.map { until in offer.from.map { $0 <= until } ?? true } ?? true
    let endsInTime = offer.until.map { $0 >= from } ?? true
    return Reason(
      .time, holds: startsInTime && endsInTime,
      wanted: [wanted.from ?? day, wanted.until].compactMap { $0 }.map { .day($0) },
      offered: [offer.from, offer.until].compactMap { $0 }.map { .day($0) })
  }

  /// Amounts in two currencies are not compared: no rate is known.
  private func amount(_ offer: Available) -> Reason? {
    guard let ceiling = offer.ceiling, let amount = wanted.amount,
      ceiling.currency == amount.currency
    else { return nil }
    return Reason(
      .amount, holds: amount.minorUnits <= ceiling.minorUnits, wanted: [.money(amount)],
      offered: [.money(ceiling)])
  }

  // MARK: Fit

  private func fit(_ offer: Available, _ items: [(WantedItem, [String])]) -> [Reason] {
    let topics = unique(items.flatMap(\.1))
    let nearest = topics.compactMap { topic -> (String, String, Int)? in
      offer.topics.compactMap { other in
        terms.topics.distance(topic, other).map { (topic, other, $0) }
      }.min { $0.2 < $1.2 }
    }.min { $0.2 < $1.2 }
    var reasons: [Reason] = []
    let topicPoints = nearest.map { Self.points(distance: $0.2) } ?? 0
    reasons.append(
      Reason(
        .topic, holds: topicPoints > 0,
        wanted: (nearest.map { [$0.0] } ?? topics).map { .topic($0) },
        offered: (nearest.map { [$0.1] } ?? offer.topics).map { .topic($0) }, points: topicPoints))
    let kinds = unique(items.flatMap(\.0.kinds))
    let shared = kinds.filter(offer.kinds.contains)
    let kindPoints = kinds.isEmpty ? Weight.kind / 2 : shared.isEmpty ? 0 : Weight.kind
    reasons.append(
      Reason(
        .kind, holds: kindPoints > 0, wanted: kinds.map { .kind($0) },
        offered: (shared.isEmpty ? offer.kinds : shared).map { .kind($0) }, points: kindPoints))
    return reasons + [language(offer), words(offer, items.map(\.0))]
  }

  /// The points of the nearest topics: all for the same one, less with each edge between them.
  static func points(distance: Int) -> Int {
    switch distance {
    case 0: Weight.topic
    case 1: Weight.topic * 3 / 5
    case 2: Weight.topic * 3 / 10
    default: 0
    }
  }

  private func topicScore(_ topics: [String], _ offer: Available) -> Int {
    topics.flatMap { topic in offer.topics.map { (topic, $0) } }
      .compactMap { terms.topics.distance($0.0, $0.1).map(Self.points) }.max() ?? 0
  }

  private func language(_ offer: Available) -> Reason {
    let shared = wanted.languages.filter(offer.languages.contains)
    let holds = offer.languages.isEmpty || !shared.isEmpty
    return Reason(
      .language, holds: holds, wanted: wanted.languages.map { .language($0) },
      offered: (shared.isEmpty ? offer.languages : shared).map { .language($0) },
      points: holds ? Weight.language : 0)
  }

  private func words(_ offer: Available, _ items: [WantedItem]) -> Reason {
    let best =
      items.flatMap { item in
        [offer.title, offer.description].map { likeness.between(item.text, $0) }
      }.max { $0.score < $1.score } ?? (score: 0, shared: [])
    let points = Int((best.score * Double(Weight.words)).rounded())
    return Reason(
      .words, holds: points > 0, wanted: best.shared.map { .word($0) },
      offered: best.shared.map { .word($0) }, points: points)
  }

  // MARK: Balance

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
