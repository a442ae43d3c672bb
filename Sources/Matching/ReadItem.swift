import Vocabulary

/// One thing that a need asks for, read once: how near each topic is, and what its words say.
struct ReadItem {
  /// A topic of the item beside one of an offer, and the edges between them.
  struct Pair {
    let wanted: String
    let offered: String
    let distance: Int
  }

  let item: WantedItem
  /// The topics it was given, or else those that its words name.
  let topics: [String]
  /// Compares its words with a text.
  let alike: @Sendable (Passage) -> Alike
  private let nearest: [String: Pair]
  private let kinds: Set<String>

  /// Reads an item, to be compared with offers that name none but the topics given.
  init(_ item: WantedItem, _ tree: Topics, _ likeness: Likeness, offered: [String]) {
    self.item = item
    kinds = Set(item.kinds)
    let topics = item.topics.isEmpty ? tree.named(in: item.text) : item.topics
    self.topics = topics
    alike = likeness.reading(item.text)
    var nearest: [String: Pair] = [:]
    for other in offered {
      nearest[other] =
        topics.compactMap { topic in
          tree.distance(topic, other).map {
            Pair(wanted: topic, offered: other, distance: $0)
          }
        }.min { $0.distance < $1.distance }
    }
    self.nearest = nearest
  }

  /// What it, the item of a place in the need, has in common with an offer.
  func verdict(_ offer: Available, place: Int) -> Verdict {
    var best: Pair?
    for topic in offer.topics {
      guard let pair = nearest[topic] else { continue }
      if best.map({ pair.distance < $0.distance }) ?? true { best = pair }
    }
    return Verdict(
      place: place, pair: best,
      // An item that says nothing of kinds is met by any.
      sharesKind: kinds.isEmpty || offer.kinds.contains(where: kinds.contains))
  }
}

/// What an item has in common with one offer.
struct Verdict {
  /// The item's place in the need, from 0.
  let place: Int
  /// The topic of the item and that of the offer that lie nearest to each other.
  let pair: ReadItem.Pair?
  let sharesKind: Bool

  /// Whether the offer is near it in topic and, where it names kinds of help, shares one.
  var isAnswered: Bool { sharesKind && topicPoints > 0 }

  /// How much speaks for the offer, whether it answers the item or not.
  var closeness: Int { topicPoints + (sharesKind ? Weight.kind : 0) }

  private var topicPoints: Int { pair.map { Weight.points(distance: $0.distance) } ?? 0 }
}
