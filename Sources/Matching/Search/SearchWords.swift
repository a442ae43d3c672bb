public import Vocabulary

/// The words that somebody looks for, as the index of texts knows words.
///
/// Case, accents and the Arabic article make no difference. A word is found by its beginning;
/// Chinese, which is written without spaces, by its pairs of signs.
public struct SearchWords: Sendable, Hashable {
  /// The most words that are looked for at once.
  public static let most = 10

  /// The words as typed, folded: the terms that must all be there, by typed word.
  let terms: [String]
  /// How many words were typed.
  public let count: Int

  /// The words of a text that somebody typed.
  public init(_ typed: String) {
    count = typed.split(whereSeparator: \.isWhitespace).count
    var seen: Set<String> = []
    var terms: [String] = []
    Self.forEachTerm(in: typed, single: false) { if seen.insert($0).inserted { terms.append($0) } }
    self.terms = terms
  }

  /// Whether nothing that a text could hold is looked for.
  public var isEmpty: Bool { terms.isEmpty }

  /// Whether every word occurs in one of the texts; what the index must agree with.
  public func areFound(in texts: [Passage]) -> Bool {
    var found: Set<String> = []
    for text in texts { Self.forEachTerm(in: text.text, single: true) { found.insert($0) } }
    return terms.allSatisfy { term in found.contains { Self.matches($0, term) } }
  }

  /// Whether a term of a text is found by one looked for.
  static func matches(_ term: String, _ wanted: String) -> Bool {
    isWhole(wanted) ? term == wanted : term.hasPrefix(wanted)
  }

  /// Whether a term is found only as it stands: a single letter, and signs of Chinese.
  static func isWhole(_ wanted: String) -> Bool {
    guard let first = wanted.unicodeScalars.first else { return true }
    return isHan(first) || wanted.unicodeScalars.dropFirst().isEmpty
  }

  /// Gives the terms of a text: its words, and of a Chinese run its pairs of signs, with the
  /// single signs where they are wanted or where a run has no more than one.
  static func forEachTerm(in text: String, single: Bool, _ body: (String) -> Void) {
    Folding.forEachWord(in: text) { word in
      guard word.contains(where: isHan) else {
        return body(Folding.string(word.dropFirst(Folding.lengthOfArticle(word))))
      }
      var start = word.startIndex
      while start < word.endIndex {
        let isSign = isHan(word[start])
        let end = word[start...].firstIndex { isHan($0) != isSign } ?? word.endIndex
        let run = word[start..<end]
        if isSign {
          for (first, second) in zip(run, run.dropFirst()) {
            body(Folding.string([first, second]))
          }
          if single || run.count == 1 { for sign in run { body(Folding.string([sign])) } }
        } else {
          body(Folding.string(run.dropFirst(Folding.lengthOfArticle(Array(run)))))
        }
        start = end
      }
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{4E00}"..."\u{9FFF}").contains(scalar)
  }
}
