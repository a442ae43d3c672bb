/// The rows in which words were found, and how much each says about what is looked for.
public struct Found: Sendable {
  /// What a word in a title counts for, beside one in what the title stands for.
  private static let title: Float = 3

  /// The rows that hold every word.
  public let rows: RowSet
  private let scores: [Float]

  /// All the rows given, where no words are looked for.
  public init(_ rows: RowSet) {
    self.rows = rows
    scores = []
  }

  /// Looks for words among the rows that a reader may find, and in the inner texts of those
  /// they may read.
  ///
  /// A rare word counts for more than a common one. How rare it is among rows that the reader
  /// may not find plays no part, so that no order tells of them.
  public init(
    _ words: SearchWords, titles: WordIndex, inner: WordIndex, findable: RowSet, readable: RowSet
  ) {
    let all = Float(findable.count)
    var rows = findable
    var found: [(title: RowSet, inner: RowSet, weight: Float)] = []
    for term in words.terms {
      let title = titles.rows(of: term).intersection(findable)
      let inner = inner.rows(of: term).intersection(readable).intersection(findable)
      var either = title
      either.formUnion(inner)
      found.append((title, inner, 1 + Self.rarity(Float(either.count) / max(1, all))))
      rows = rows.intersection(either)
    }
    self.rows = rows
    var scores: [Float] = []
    for (title, inner, weight) in found {
      for (part, points) in [(title, weight * Self.title), (inner, weight)] {
        part.intersection(rows).forEachReversed { row in
          if row >= scores.count {
            scores += Array(repeating: 0, count: row + 1 - scores.count)
          }
          scores[row] += points
          return true
        }
      }
    }
    self.scores = scores
  }

  /// How much a row says about what is looked for.
  public func score(of row: Int) -> Float { row < scores.count ? scores[row] : 0 }

  /// How many halvings lie between all rows and those of a word.
  private static func rarity(_ share: Float) -> Float { share > 0 ? -Float(share.exponent) : 0 }
}
