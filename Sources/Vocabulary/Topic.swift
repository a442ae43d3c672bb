/// A topic of the field, with the words that name it.
public struct Topic: Sendable, Hashable {
  /// The topic's name in data, such as `laboratory-biosafety`.
  public let id: String
  /// The wider topic; nil for a root.
  public let parent: String?
  /// Its name in six languages.
  public let name: Multilingual
  /// Other words for it, by language.
  public let synonyms: [Language: [String]]
}

/// The tree of topics.
public struct Topics: Sendable {
  /// All topics, parents before children.
  public let all: [Topic]
  private let byID: [String: Topic]
  private let words: [Language: [(word: String, topic: String)]]

  /// Holds a tree of topics.
  public init(_ all: [Topic]) {
    self.all = all
    byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var words: [Language: [(word: String, topic: String)]] = [:]
    for language in Language.allCases {
      words[language] = all.flatMap { topic in
        ([topic.name.texts[language]].compactMap { $0 } + (topic.synonyms[language] ?? []))
          .map { (Folding.fold($0, language), topic.id) }
      }.sorted { $0.0.count > $1.0.count }
    }
    self.words = words
  }

  /// The topic of a name.
  public subscript(id: String) -> Topic? { byID[id] }

  /// The topics directly below one, or the roots.
  public func children(of id: String?) -> [Topic] { all.filter { $0.parent == id } }

  /// A topic and the wider ones above it, itself first.
  public func path(of id: String) -> [String] {
    var path: [String] = []
    var next: String? = id
    while let topic = next.flatMap({ byID[$0] }), path.count < all.count {
      path.append(topic.id)
      next = topic.parent
    }
    return path
  }

  /// How many edges lie between two topics; nil where they share no root.
  public func distance(_ first: String, _ second: String) -> Int? {
    let path = path(of: first)
    for (up, id) in self.path(of: second).enumerated() {
      if let down = path.firstIndex(of: id) { return up + down }
    }
    return nil
  }

  /// The topics that a text names, by their names or other words for them, the longest first.
  public func named(in passage: Passage) -> [String] {
    let text = " " + Folding.fold(passage.text, passage.language) + " "
    var found: [String] = []
    for (word, topic) in words[passage.language] ?? [] where !found.contains(topic) {
      let needle = passage.language == .zh ? word : " \(word) "
      if text.contains(needle) { found.append(topic) }
    }
    return found
  }
}
