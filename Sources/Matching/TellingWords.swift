import Vocabulary

/// The words of a text that say something: without common ones and numbers, by their stems.
///
/// Chinese, which is written without spaces, is read as pairs of neighbouring signs.
struct TellingWords: Sendable {
  private struct Word {
    let stem: String
    let written: String
  }

  /// A text that shares so many words with another is as alike to it as can be.
  private static let enough = 12

  private let language: Language
  private let words: [Word]

  init(_ passage: Passage) {
    language = passage.language
    var seen: Set<String> = []
    words = Self.words(passage).filter { seen.insert($0.stem).inserted }
  }

  func alike(to other: Passage) -> Alike {
    guard other.language == language, !words.isEmpty else { return Alike(score: 0, shared: []) }
    let stems = Self.stems(other)
    let shared = words.indices.filter { stems.contains(words[$0].stem) }
    let score = Double(shared.count) / Double(min(words.count, Self.enough))
    return Alike(score: min(1, score), shared: Array(written(shared).prefix(5)))
  }

  /// The shared words as written; pairs of signs that overlap are shown as one run.
  private func written(_ shared: [Int]) -> [String] {
    guard language == .zh else { return shared.map { words[$0].written } }
    var runs: [String] = []
    var last: Int?
    for index in shared {
      let pair = words[index].written
      if let last, last + 1 == index, let run = runs.last, run.last == pair.first {
        runs[runs.count - 1] = run + String(pair.suffix(1))
      } else {
        runs.append(pair)
      }
      last = index
    }
    return runs
  }

  private static func words(_ passage: Passage) -> [Word] {
    if passage.language == .zh {
      return pairs(passage.text).map { Word(stem: $0, written: $0) }
    }
    return passage.text.split { !$0.isLetter && !$0.isNumber }.flatMap { written in
      Folding.words(String(written), passage.language)
        .compactMap { stem($0, passage.language) }
        .map { Word(stem: $0, written: String(written)) }
    }
  }

  private static func stems(_ passage: Passage) -> Set<String> {
    passage.language == .zh
      ? Set(pairs(passage.text))
      : Set(
        Folding.words(passage.text, passage.language).compactMap { stem($0, passage.language) })
  }

  private static func pairs(_ text: String) -> [String] {
    Folding.words(text, .zh).flatMap { run in
      zip(run, run.dropFirst()).map { String([$0, $1]) }
    }
  }

  /// The first six letters, which endings seldom reach; nil for a common word or a number.
  private static func stem(_ word: String, _ language: Language) -> String? {
    let plain = language == .ar ? Folding.withoutArticle(word) : word
    guard plain.unicodeScalars.count > 2, !CommonWords.contains(plain, language),
      !plain.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return String(plain.prefix(6))
  }
}
