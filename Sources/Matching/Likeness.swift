public import Vocabulary

/// How alike two texts are, and which words show it.
public struct Alike: Sendable, Hashable {
  /// From 0, nothing in common, to 1.
  public let score: Double
  /// The words of the first text that show it, as they are written there.
  public let shared: [String]

  /// Holds a likeness.
  public init(score: Double, shared: [String]) {
    self.score = score
    self.shared = shared
  }
}

/// A way to tell how alike two texts are; the seam for meaning across languages.
public struct Likeness: Sendable {
  /// Reads a text once and gives what compares it with others.
  public var reading: @Sendable (Passage) -> @Sendable (Passage) -> Alike

  /// A way of one's own.
  public init(reading: @escaping @Sendable (Passage) -> @Sendable (Passage) -> Alike) {
    self.reading = reading
  }

  /// How alike one text is to another.
  public func between(_ first: Passage, _ second: Passage) -> Alike { reading(first)(second) }

  /// By the words two texts of one language share; texts of two languages share none.
  public static let words = Likeness { first in
    let telling = TellingWords(first)
    return { second in telling.alike(to: second) }
  }
}
