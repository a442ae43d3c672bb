import Matching
public import Vocabulary

/// A list that answers a query, with the numbers around it.
public struct Listing<Record: Listed>: Sendable {
  /// What was looked for.
  public let query: RegisterQuery<Record>
  /// How many records each value of a facet would give while the other facets stay as they are.
  public let counts: [Record.Facet: [String: Int]]
  /// How many records there are of each nature; totals never mix them.
  public let byNature: [Nature: Int]
  fileprivate let found: Found
  fileprivate let rows: RowSet
  fileprivate let view: View

  /// How many records there are.
  public var count: Int { rows.count }

  /// The records, in the order asked for.
  public var records: [Record] { part(after: nil, most: .max).records }

  /// A part of the list, from after a record on, and the record to go on after where more follow.
  ///
  /// A record that has left the list since is not missed.
  public func part(after last: Reference?, most: Int) -> (records: [Record], next: Reference?) {
    let start = last.flatMap { Record.row(of: $0, in: view) }
    let wanted = most == .max ? most : most + 1
    let rows =
      switch query.order {
      case .newest: newest(before: start ?? .max, wanted)
      case .oldest: Array(rows.reversed.reversed().drop { $0 <= start ?? -1 }.prefix(wanted))
      case .title: best(after: start, wanted) { index.isBefore($0, $1, in: view) }
      case .relevance: best(after: start, wanted, isRelevant)
      }
    let shown = rows.prefix(most).map { Record.record($0, in: view) }
    return (shown, rows.count > shown.count ? shown.last?.reference : nil)
  }

  private var index: RegisterIndex<Record> { Record.index(of: view.now) }

  private func newest(before end: Int, _ most: Int) -> [Int] {
    var first: [Int] = []
    rows.forEachReversed(before: end) { row in
      first.append(row)
      return first.count < most
    }
    return first
  }

  private func isRelevant(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (found.score(of: left), found.score(of: right))
    return one == other ? left > right : one > other
  }

  /// The first rows by an order of all, without sorting what is not shown.
  private func best(
    after start: Int?, _ most: Int, _ isBefore: (Int, Int) -> Bool
  ) -> [Int] {
    let rest = start.map { start in rows.reversed.filter { isBefore(start, $0) } } ?? rows.reversed
    guard most < rest.count / 8 else { return Array(rest.sorted(by: isBefore).prefix(most)) }
    var first: [Int] = []
    for row in rest {
      if first.count == most, let last = first.last, !isBefore(row, last) { continue }
      first.insert(row, at: first.firstIndex { isBefore(row, $0) } ?? first.count)
      if first.count > most { first.removeLast() }
    }
    return first
  }
}

extension View {
  /// The records that the reader may find and that a query looks for, in its order.
  public func list<Record>(_ query: RegisterQuery<Record>) -> [Record] {
    listing(query, counting: []).records
  }

  /// The same list with facets counted; all of them where none are named.
  ///
  /// A value of a facet counts the records that the other facets leave.
  public func listing<Record>(
    _ query: RegisterQuery<Record>,
    counting counted: [Record.Facet] = Array(Record.Facet.allCases)
  ) -> Listing<Record> {
    let index = Record.index(of: now)
    let findable = Record.findable(in: self)
    let found =
      query.words.isEmpty
      ? Found(findable)
      : Found(
        query.searched, titles: index.titles, inner: index.inner, findable: findable,
        readable: Record.readable(in: self))
    var narrowing: [Record.Facet: RowSet] = [:]
    for facet in Record.Facet.allCases {
      guard let value = query[facet] else { continue }
      narrowing[facet] = Record.rows(of: facet, in: self)[value] ?? RowSet()
    }
    func rows(without left: Record.Facet?) -> RowSet {
      narrowing.reduce(found.rows) { $1.key == left ? $0 : $0.intersection($1.value) }
    }
    let all = rows(without: nil)
    func counts(of facet: Record.Facet) -> [String: Int] {
      let rows = narrowing[facet] == nil ? all : rows(without: facet)
      return Record.rows(of: facet, in: self).compactMapValues {
        let count = $0.countInCommon(with: rows)
        return count == 0 ? nil : count
      }
    }
    return Listing(
      query: query,
      counts: Dictionary(
        counted.map { ($0, counts(of: $0)) }.filter { !$0.1.isEmpty }, uniquingKeysWith: { $1 }),
      byNature: byNature(Record.self, all), found: found, rows: all, view: self)
  }
}

extension View {
  private func byNature<Record: Listed>(_: Record.Type, _ rows: RowSet) -> [Nature: Int] {
    guard let facet = Record.facetOfNature else { return [:] }
    return Record.rows(of: facet, in: self).reduce(into: [:]) { counts, value in
      let count = value.value.countInCommon(with: rows)
      if count > 0, let nature = Nature(rawValue: value.key) { counts[nature] = count }
    }
  }
}

extension Listed {
  fileprivate static var facetOfNature: Facet? { Facet(rawValue: "nature") }
}
