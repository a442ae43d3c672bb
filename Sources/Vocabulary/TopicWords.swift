/// The words of one language that name topics, ready to be found in a text.
struct TopicWords: Sendable {
  fileprivate struct Term: Sendable {
    let words: [String]
    let topic: String
    var length: Int { words.reduce(0) { $0 + $1.count } }
  }

  private let language: Language
  private let byFirstWord: [String: [Term]]

  init(_ topics: [Topic], _ language: Language) {
    self.language = language
    let terms = topics.flatMap { topic in
      topic.words(language).map { text in
        Term(words: Self.words(text, language), topic: topic.id)
      }
    }
    byFirstWord = Dictionary(grouping: terms.filter { !$0.words.isEmpty }) { $0.words[0] }
  }

  /// Chinese is written without spaces, so a term there is one run of signs.
  private static func words(_ text: String, _ language: Language) -> [String] {
    let words = Folding.words(text)
    switch language {
    case .zh: return words.isEmpty ? [] : [words.joined()]
    case .ar: return words.map(Folding.withoutArticle)
    case .en, .fr, .ru, .es: return words
    }
  }

  func topics(in text: String) -> [String] {
    var longest: [String: Int] = [:]
    func note(_ term: Term) { longest[term.topic] = max(longest[term.topic] ?? 0, term.length) }
    let words = Folding.words(text)
    if language == .zh {
      let run = words.joined()
      for terms in byFirstWord.values {
        for term in terms where run.contains(term.words[0]) { note(term) }
      }
    } else {
      let readings = words.map { language == .ar ? Folding.readings($0) : [$0] }
      for start in readings.indices {
        for reading in readings[start] {
          for term in byFirstWord[reading] ?? [] where term.occurs(in: readings, at: start) {
            note(term)
          }
        }
      }
    }
    return longest.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

extension TopicWords.Term {
  fileprivate func occurs(in readings: [[String]], at start: Int) -> Bool {
    start + words.count <= readings.count
      && words.indices.allSatisfy { readings[start + $0].contains(words[$0]) }
  }
}
