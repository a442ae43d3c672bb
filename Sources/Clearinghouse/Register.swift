/// The records of one kind, by name and in the order in which they were opened.
///
/// Publishing a change among 100,000 records copies one chunk of them.
public struct Register<Name: RecordName, Record: Sendable>: Sendable {
  private var records = Chunks<Record>()
  private var rows = Name.Rows()

  /// A register without records.
  public init() {}

  /// How many records there are.
  public var count: Int { records.count }

  /// The record of a name.
  public subscript(name: Name) -> Record? { rows[name].map { self[row: $0] } }

  /// The record in a row, from 0.
  public subscript(row row: Int) -> Record {
    get { records[row] }
    _modify { yield &records[row] }
  }

  /// The row of a name.
  public func row(of name: Name) -> Int? { rows[name] }

  /// All records, the first opened first.
  public var all: some Sequence<Record> { records.all }

  /// Adds a record under a name that has none.
  mutating func add(_ record: Record, as name: Name) {
    precondition(rows[name] == nil, "a second record under one name")
    rows.add(name, count)
    records.append(record)
  }

  /// Changes the record of a name, where there is one.
  mutating func change(_ name: Name, _ change: (inout Record) -> Void) {
    if let row = rows[name] { change(&self[row: row]) }
  }
}
