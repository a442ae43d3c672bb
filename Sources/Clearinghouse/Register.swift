import HashTreeCollections

/// The records of one kind, by name and in the order in which they were opened.
///
/// Rows lie in chunks that are copied only when written, so that publishing a change among
/// 100,000 records copies one chunk.
public struct Register<Name: Hashable & Sendable, Record: Sendable>: Sendable {
  private static var chunkSize: Int { 256 }

  private var chunks: [[Record]] = []
  private var rows = TreeDictionary<Name, Int>()

  /// A register without records.
  public init() {}

  /// How many records there are.
  public var count: Int { rows.count }

  /// The record of a name.
  public subscript(name: Name) -> Record? { rows[name].map { self[row: $0] } }

  /// The record in a row, from 0.
  public subscript(row row: Int) -> Record {
    get { chunks[row / Self.chunkSize][row % Self.chunkSize] }
    _modify { yield &chunks[row / Self.chunkSize][row % Self.chunkSize] }
  }

  /// The row of a name.
  public func row(of name: Name) -> Int? { rows[name] }

  /// All records, the first opened first.
  public var all: some Sequence<Record> { chunks.lazy.joined() }

  /// Adds a record under a name that has none.
  mutating func add(_ record: Record, as name: Name) {
    precondition(rows[name] == nil, "a second record under one name")
    rows[name] = count
    if chunks.last.map({ $0.count == Self.chunkSize }) ?? true { chunks.append([]) }
    chunks[chunks.count - 1].append(record)
  }

  /// Changes the record of a name, where there is one.
  mutating func change(_ name: Name, _ change: (inout Record) -> Void) {
    if let row = rows[name] { change(&self[row: row]) }
  }
}
