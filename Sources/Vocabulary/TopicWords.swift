/// The words of one language that name topics, ready to be found in a text.
struct TopicWords: Sendable {
  fileprivate struct Term: Sendable {
    let words: [String]
    let text: String
    let topic: String
    var length: Int { words.reduce(0) { $0 + $1.count } }
  }

  private let language: Language
  private let byFirstWord: [String: [Term]]

  init(_ topics: [Topic], _ language: Language) {
    self.language = language
    let terms = topics.flatMap { topic in
      topic.words(language).map { text in
        Term(words: Self.words(text, language), text: text, topic: topic.id)
      }
    }
    byFirstWord = Dictionary(grouping: terms.filter { !$0.words.isEmpty }) { $0.words[0] }
  }

  /// Chinese is written without spaces, so every sign counts as a word there.
  private static func words(_ text: String, _ language: Language) -> [String] {
    let words = Folding.words(text)
    switch language {
    case .zh: return words.flatMap { $0.unicodeScalars.map { String($0) } }
    case .ar: return words.map(Folding.withoutArticle)
    case .en, .fr, .ru, .es: return words
    }
  }

  /// The topics that a text names with the longest words that name each, the longest first.
  func mentions(in text: String) -> [(topic: String, words: String)] {
    var longest: [String: Term] = [:]
    func note(_ term: Term) {
      if term.length > longest[term.topic]?.length ?? 0 { longest[term.topic] = term }
    }
    let words = language == .ar ? Folding.words(text) : Self.words(text, language)
    let readings = words.map { language == .ar ? Folding.readings($0) : [$0] }
    for start in readings.indices {
      for reading in readings[start] {
        for term in byFirstWord[reading] ?? [] where term.occurs(in: readings, at: start) {
          note(term)
        }
      }
    }
    return longest.values.sorted { ($1.length, $0.topic) < ($0.length, $1.topic) }
      .map { ($0.topic, $0.text) }
  }
}

extension TopicWords.Term {
  fileprivate func occurs(in readings: [[String]], at start: Int) -> Bool {
    start + words.count <= readings.count
      && words.indices.allSatisfy { readings[start + $0].contains(words[$0]) }
  }
}
