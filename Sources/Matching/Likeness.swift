public import Vocabulary

/// How alike two texts are, and which words show it; the seam for meaning across languages.
public struct Likeness: Sendable {
  /// A score from 0 to 1, with the words that both share.
  public var between: @Sendable (Passage, Passage) -> (score: Double, shared: [String])

  /// A likeness of one's own.
  public init(between: @escaping @Sendable (Passage, Passage) -> (score: Double, shared: [String]))
  {
    self.between = between
  }

  /// By the words two texts of one language share; texts of two languages share none.
  public static let words = Likeness { first, second in
    guard first.language == second.language else { return (0, []) }
    let ours = tokens(first)
    let theirs = Set(tokens(second))
    guard !ours.isEmpty else { return (0, []) }
    let shared = ours.filter(theirs.contains)
    return (min(1, Double(shared.count) / Double(min(ours.count, 12))), Array(shared.prefix(5)))
  }

  /// The words of a text that say something, each once: pairs of characters in Chinese.
  static func tokens(_ passage: Passage) -> [String] {
    let words = Folding.words(passage.text, passage.language)
    var seen: Set<String> = []
    if passage.language == .zh {
      let letters = Array(words.joined())
      return zip(letters, letters.dropFirst()).map { String([$0, $1]) }
        .filter { seen.insert($0).inserted }
    }
    return words.filter { $0.count > 3 && seen.insert($0).inserted }
  }
}
