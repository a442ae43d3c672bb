import Vocabulary

/// The words of a text that say something: without common ones and numbers, by their stems.
///
/// Chinese, which is written without spaces, is read as pairs of neighbouring signs.
struct TellingWords: Sendable {
  /// The first letters of a word, of 21 bits each, which endings seldom reach.
  private typealias Stem = UInt128

  /// How many letters a stem has at most.
  private static let longest = 6

  /// A text that shares so many words with another is as alike to it as can be.
  private static let enough = 12

  private let language: Language
  private let written: [String]
  private let places: [Stem: Int]

  init(_ passage: Passage) {
    language = passage.language
    var written: [String] = []
    var places: [Stem: Int] = [:]
    for (stem, word) in Self.words(passage) where places[stem] == nil {
      places[stem] = written.count
      written.append(word)
    }
    self.written = written
    self.places = places
  }

  func alike(to other: Passage) -> Alike {
    guard other.language == language, !written.isEmpty else { return Alike(score: 0, shared: []) }
    var isShared = Array(repeating: false, count: written.count)
    Self.forEachStem(in: other) { stem in
      if let place = places[stem] { isShared[place] = true }
    }
    let shared = written.indices.filter { isShared[$0] }
    let score = Double(shared.count) / Double(min(written.count, Self.enough))
    return Alike(score: min(1, score), shared: Array(shown(shared).prefix(5)))
  }

  /// The shared words as written; pairs of signs that overlap are shown as one run.
  private func shown(_ shared: [Int]) -> [String] {
    guard language == .zh else { return shared.map { written[$0] } }
    var runs: [String] = []
    var last: Int?
    for place in shared {
      let pair = written[place]
      if let last, last + 1 == place, let run = runs.last, run.last == pair.first {
        runs[runs.count - 1] = run + String(pair.suffix(1))
      } else {
        runs.append(pair)
      }
      last = place
    }
    return runs
  }

  private static func words(_ passage: Passage) -> [(Stem, String)] {
    var words: [(Stem, String)] = []
    if passage.language == .zh {
      Folding.forEachWord(in: passage.text) { run in
        for (first, second) in zip(run, run.dropFirst()) {
          words.append((stem([first, second], .zh), "\(first)\(second)"))
        }
      }
      return words
    }
    for part in passage.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      Folding.forEachWord(in: String(part)) { word in
        if isTelling(word, passage.language) {
          words.append((stem(word, passage.language), String(part)))
        }
      }
    }
    return words
  }

  private static func forEachStem(in passage: Passage, _ body: (Stem) -> Void) {
    Folding.forEachWord(in: passage.text) { word in
      guard passage.language == .zh else { return body(stem(word, passage.language)) }
      for (first, second) in zip(word, word.dropFirst()) { body(stem([first, second], .zh)) }
    }
  }

  private static func stem(_ word: [Unicode.Scalar], _ language: Language) -> Stem {
    let start = language == .ar ? Folding.lengthOfArticle(word) : 0
    return word[start...].prefix(longest).reduce(0) { $0 << 21 | Stem($1.value) }
  }

  /// Whether a word is neither short, nor a number, nor one that stands in every text.
  private static func isTelling(_ word: [Unicode.Scalar], _ language: Language) -> Bool {
    let plain = language == .ar ? word.dropFirst(Folding.lengthOfArticle(word)) : word[...]
    return plain.count > 2 && !plain.allSatisfy { ("0"..."9").contains($0) }
      && !CommonWords.contains(String(String.UnicodeScalarView(plain)), language)
  }
}
