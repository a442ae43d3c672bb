public import Vocabulary

/// Compares a need with offers: who may, how well, and who has been left out.
///
/// Dates are looked at on the day given; texts are compared by the likeness given, which is
/// by shared words today. Every offer is in one of the three lists, with what was compared.
public func rank(
  _ wanted: Wanted, against offers: some Sequence<Available>, terms: Terms, on day: Day,
  likeness: Likeness = .words
) -> Ranking {
  let comparison = Comparison(
    wanted: wanted, terms: terms, day: day, likeness: likeness, topics: terms.topics.all.map(\.id))
  var fitting: [Match] = []
  var almost: [Match] = []
  var leftOut: [Match] = []
  for offer in offers {
    let match = comparison.match(offer)
    switch match.outcome {
    case .fits: fitting.append(match)
    case .almost: almost.append(match)
    case .leftOut: leftOut.append(match)
    }
  }
  return Ranking(fitting: inOrder(fitting), almost: inOrder(almost), leftOut: inOrder(leftOut))
}

/// Compares a need with one offer.
public func match(
  _ wanted: Wanted, _ offer: Available, terms: Terms, on day: Day, likeness: Likeness = .words
) -> Match {
  Comparison(
    wanted: wanted, terms: terms, day: day, likeness: likeness, topics: offer.topics
  ).match(offer)
}

private func inOrder(_ matches: [Match]) -> [Match] {
  matches.sorted { left, right in
    left.fit == right.fit ? left.offer < right.offer : left.fit > right.fit
  }
}
