/// The tree of topics.
public struct Topics: Sendable {
  /// All topics, in the order of the data.
  public let all: [Topic]
  private let byID: [String: Topic]
  private let recognition: [Language: TopicWords]

  /// Holds a tree of topics.
  public init(_ all: [Topic]) {
    self.all = all
    byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    recognition = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, TopicWords(all, $0)) })
  }

  /// The topic of a name.
  public subscript(id: String) -> Topic? { byID[id] }

  /// The topics directly below one, or the roots.
  public func children(of id: String?) -> [Topic] { all.filter { $0.parent == id } }

  /// A topic and the wider ones above it, itself first.
  public func path(of id: String) -> [String] {
    var path: [String] = []
    var next = byID[id]
    while let topic = next, path.count < all.count {
      path.append(topic.id)
      next = topic.parent.flatMap { byID[$0] }
    }
    return path
  }

  /// How many edges lie between two topics; nil where nothing but a root joins them.
  ///
  /// A root is a heading: two topics that merely stand under the same one are not near.
  public func distance(_ first: String, _ second: String) -> Int? {
    let path = path(of: first)
    for (up, id) in self.path(of: second).enumerated() {
      guard let down = path.firstIndex(of: id) else { continue }
      return up > 0 && down > 0 && byID[id]?.parent == nil ? nil : up + down
    }
    return nil
  }

  /// The topics that a text names, each with the words of the vocabulary that name it there.
  public func mentions(in passage: Passage) -> [(topic: String, words: String)] {
    recognition[passage.language]?.mentions(in: passage.text) ?? []
  }

  /// The topics that a text names, by their names or other words for them, the longest first.
  public func named(in passage: Passage) -> [String] {
    mentions(in: passage).map(\.topic)
  }
}
