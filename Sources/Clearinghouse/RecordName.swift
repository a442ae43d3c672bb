import HashTreeCollections
public import Vocabulary

/// The rows of a register by the names of their records.
public protocol RowsByName: Sendable {
  /// What the records are named by.
  associatedtype Name
  /// No rows.
  init()
  /// The row of a name.
  subscript(name: Name) -> Int? { get }
  /// Files a row under a name that has none.
  mutating func add(_ name: Name, _ row: Int)
}

/// What names a record of a register.
public protocol RecordName: Hashable, Sendable {
  /// How its rows are found.
  associatedtype Rows: RowsByName where Rows.Name == Self
}

/// Rows in a tree of hashes, of which a change copies one branch.
public struct HashedRows<Name: Hashable & Sendable>: RowsByName {
  private var rows = TreeDictionary<Name, Int>()

  /// No rows.
  public init() {}

  /// The row of a name.
  public subscript(name: Name) -> Int? { rows[name] }

  /// Files a row under a name.
  public mutating func add(_ name: Name, _ row: Int) { rows[name] = row }
}

/// Rows of references, which are numbered one after the other in each series and year.
public struct NumberedRows: RowsByName {
  private struct Year: Hashable {
    let series: String
    let year: Int
  }

  private static let none = UInt32.max
  /// The most numbers that may be left out, so that one high number takes no room.
  private static let widestGap = 1000

  private var years: [Year: Chunks<UInt32>] = [:]
  private var others = HashedRows<Reference>()

  /// No rows.
  public init() {}

  /// The row of a reference.
  public subscript(name: Reference) -> Int? {
    guard let rows = years[Year(series: name.series, year: name.year)], name.number > 0,
      name.number <= rows.count, rows[name.number - 1] != Self.none
    else { return others[name] }
    return Int(rows[name.number - 1])
  }

  /// Files a row under a reference.
  public mutating func add(_ name: Reference, _ row: Int) {
    let year = Year(series: name.series, year: name.year)
    let count = years[year]?.count ?? 0
    guard (1...count + Self.widestGap).contains(name.number), row < Self.none else {
      return others.add(name, row)
    }
    for _ in count..<max(count, name.number) { years[year, default: Chunks()].append(Self.none) }
    years[year]?[name.number - 1] = UInt32(row)
  }
}

extension ID: RecordName {
  /// Rows by hash.
  public typealias Rows = HashedRows<ID>
}

extension String: RecordName {
  /// Rows by hash.
  public typealias Rows = HashedRows<String>
}

extension Reference: RecordName {
  /// Rows by number.
  public typealias Rows = NumberedRows
}
