import Matching
import Vocabulary

/// The index of a register: its rows by the values of facets and by words, and its titles in
/// order.
///
/// It is kept as the register is folded, so that no list reads a record it does not show.
public struct RegisterIndex<Record: Listed>: Sendable {
  /// The rows of each value, facet by facet in their order.
  private var facets = Record.Facet.allCases.map { _ in [String: RowSet]() }
  /// The words of titles.
  private(set) var titles = WordIndex()
  /// The words of what titles stand for, which fewer readers may see.
  private(set) var inner = WordIndex()
  /// The beginning of each title, folded, by row.
  private var firstLetters = Chunks<UInt64>()

  /// An index of no records.
  init() {}

  /// The rows of each value of a facet.
  func rows(of facet: Record.Facet) -> [String: RowSet] {
    zip(Record.Facet.allCases, facets).first { $0.0 == facet }?.1 ?? [:]
  }

  /// Files a row under what its record is now.
  mutating func update(_ row: Int, from old: Record?, to new: Record, in view: View) {
    for (place, facet) in Record.Facet.allCases.enumerated() where !Record.isDated(facet) {
      if let old, new.keeps(facet, of: old) { continue }
      let before = old?.values(of: facet, in: view) ?? []
      let after = new.values(of: facet, in: view)
      guard before != after else { continue }
      for value in before where !after.contains(value) { facets[place][value]?.remove(row) }
      for value in after { facets[place][value, default: RowSet()].insert(row) }
    }
    titles.update(row, from: old.map { [$0.title] } ?? [], to: [new.title])
    inner.update(row, from: old?.innerTexts ?? [], to: new.innerTexts)
    if old?.title != new.title {
      while firstLetters.count <= row { firstLetters.append(0) }
      firstLetters[row] = Self.firstLetters(of: new.titleKey)
    }
  }

  /// Whether the title of one row stands before that of another; equal titles by row.
  func isBefore(_ left: Int, _ right: Int, in view: View) -> Bool {
    if firstLetters[left] != firstLetters[right] { return firstLetters[left] < firstLetters[right] }
    let keys = [left, right].map { Record.record($0, in: view).titleKey }
    return keys[0] == keys[1] ? left > right : keys[0] < keys[1]
  }

  private static func firstLetters(of key: String) -> UInt64 {
    let bytes = key.utf8.prefix(8)
    return bytes.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - bytes.count))
  }
}

extension Listed {
  /// The title as titles are put in order.
  var titleKey: String { Folding.fold(title.text, title.language) }
}
