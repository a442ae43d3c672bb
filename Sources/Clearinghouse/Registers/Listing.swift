public import Vocabulary

/// A list that answers a query, with the numbers around it.
public struct Listing<Record: Listed>: Sendable {
  /// What was looked for.
  public let query: RegisterQuery<Record>
  /// The records, in the order asked for.
  public let records: [Record]
  /// How many records each value of a facet would give while the other facets stay as they are.
  public let counts: [Record.Facet: [String: Int]]

  /// How many records there are of each nature; totals never mix them.
  public var byNature: [Nature: Int] {
    records.reduce(into: [:]) { $0[$1.nature, default: 0] += 1 }
  }
}

extension View {
  /// The records that the reader may find and that a query looks for, in its order.
  public func list<Record>(_ query: RegisterQuery<Record>) -> [Record] {
    query.ordered(Record.all(in: self).filter { query.matches($0, in: self) })
  }

  /// The same list with facets counted, in one pass; all of them where none are named.
  ///
  /// A record that fails one facet alone counts for the values of that facet, and for no other.
  public func listing<Record>(
    _ query: RegisterQuery<Record>,
    counting counted: [Record.Facet] = Array(Record.Facet.allCases)
  ) -> Listing<Record> {
    var records: [Record] = []
    var counts: [Record.Facet: [String: Int]] = [:]
    for record in Record.all(in: self) where query.isFound(record) {
      var values: [Record.Facet: [String]] = [:]
      var failed: [Record.Facet] = []
      for facet in Record.Facet.allCases where counted.contains(facet) || query[facet] != nil {
        let own = record.values(of: facet, in: self)
        if counted.contains(facet) { values[facet] = own }
        if let wanted = query[facet], !own.contains(wanted) { failed.append(facet) }
      }
      guard failed.count < 2 else { continue }
      if failed.isEmpty { records.append(record) }
      for (facet, own) in values where failed.isEmpty || failed.contains(facet) {
        for value in own { counts[facet, default: [:]][value, default: 0] += 1 }
      }
    }
    return Listing(query: query, records: query.ordered(records), counts: counts)
  }
}
