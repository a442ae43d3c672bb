import HashTreeCollections
public import Vocabulary

/// Which rows hold which words: the index in memory by which lists are searched.
///
/// Terms lie in small drawers by their first two letters, so that the beginning of a word finds
/// all that go on from it, and a change copies one drawer.
public struct WordIndex: Sendable {
  private var drawers = TreeDictionary<UInt64, [String: RowSet]>()

  /// An index of no texts.
  public init() {}

  /// Files a row under its new texts instead of its old ones.
  public mutating func update(_ row: Int, from old: [Passage], to new: [Passage]) {
    guard old != new else { return }
    if old.isEmpty {
      for text in new {
        SearchWords.forEachTerm(in: text.text, single: true) { insert(row, under: $0) }
      }
      return
    }
    let (before, after) = (Self.terms(old), Self.terms(new))
    for term in before where !after.contains(term) {
      drawers[Self.drawer(term)]?[term]?.remove(row)
    }
    for term in after where !before.contains(term) { insert(row, under: term) }
  }

  private mutating func insert(_ row: Int, under term: String) {
    drawers[Self.drawer(term), default: [:]][term, default: RowSet()].insert(row)
  }

  /// The rows that hold a term that somebody looks for.
  func rows(of wanted: String) -> RowSet {
    let drawer = drawers[Self.drawer(wanted)] ?? [:]
    if SearchWords.isWhole(wanted) { return drawer[wanted] ?? RowSet() }
    var rows = RowSet()
    for (term, found) in drawer where term.hasPrefix(wanted) { rows.formUnion(found) }
    return rows
  }

  private static func terms(_ texts: [Passage]) -> Set<String> {
    var terms: Set<String> = []
    for text in texts {
      SearchWords.forEachTerm(in: text.text, single: true) { terms.insert($0) }
    }
    return terms
  }

  private static func drawer(_ term: String) -> UInt64 {
    term.unicodeScalars.prefix(2).reduce(0) { $0 << 32 | UInt64($1.value) }
  }
}
