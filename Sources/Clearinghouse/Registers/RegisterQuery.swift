public import Vocabulary

/// What somebody looks for in a register: words, values of facets, and the order to show it in.
///
/// Pages, interface, tables and reports all ask by this one value, so that a number and the
/// list it counts cannot differ.
public struct RegisterQuery<Record: Listed>: Sendable {
  /// The orders in which a list can be shown.
  public enum Order: String, CaseIterable, Sendable, Hashable {
    /// The last opened first.
    case newest
    /// The first opened first.
    case oldest
    /// By title.
    case title
  }

  /// The value that takes an implied narrowing away.
  public static var anything: String { "any" }
  static var longest: Int { 200 }

  /// The words looked for, at most 200 characters.
  public var words = ""
  /// The order of the list.
  public var order = Order.newest
  private var named: [Record.Facet: String] = [:]

  /// A query that nothing narrows beyond what is implied.
  public init() {}

  /// The query that parameters of an address spell; what they do not name is empty.
  public init(_ parameter: (String) -> String) {
    words = String(parameter("q").prefix(Self.longest))
    order = Order(rawValue: parameter("order")) ?? .newest
    for facet in Record.Facet.allCases {
      let value = String(parameter(facet.rawValue).prefix(Self.longest))
      if !value.isEmpty { self[facet] = value }
    }
  }

  /// The value by which a facet narrows; nil where it does not.
  public subscript(facet: Record.Facet) -> String? {
    get {
      let value = named[facet] ?? Record.implied(facet)
      return value == Self.anything ? nil : value
    }
    set {
      let value = newValue ?? (Record.implied(facet) == nil ? nil : Self.anything)
      named[facet] = value == Record.implied(facet) ? nil : value
    }
  }

  /// The query with another value of a facet; with none, the facet narrows nothing.
  public func with(_ facet: Record.Facet, _ value: String?) -> Self {
    var query = self
    query[facet] = value
    return query
  }

  /// The query without a narrowing that was named, back to what is implied.
  public func without(_ facet: Record.Facet) -> Self { with(facet, Record.implied(facet)) }

  /// The facets that were named with their values, in their order.
  public var chosen: [(facet: Record.Facet, value: String)] {
    Record.Facet.allCases.compactMap { facet in named[facet].map { (facet, $0) } }
  }

  /// Whether neither words nor a facet narrow the list beyond what is implied.
  public var isEmpty: Bool { words.isEmpty && named.isEmpty }

  /// The parameters of an address that spell the query.
  public var parameters: [(key: String, value: String)] {
    var all = chosen.map { (key: $0.facet.rawValue, value: $0.value) }
    if !words.isEmpty { all.insert(("q", words), at: 0) }
    if order != .newest { all.append(("order", order.rawValue)) }
    return all
  }

  /// The record whose exact reference the words are.
  public var reference: Reference? { Reference(words) }

  /// Whether a record is looked for.
  public func matches(_ record: Record, in view: View) -> Bool {
    isFound(record)
      && Record.Facet.allCases.allSatisfy { facet in
        self[facet].map(record.values(of: facet, in: view).contains) ?? true
      }
  }

  /// Whether every word occurs in one of the texts, whatever its case and accents.
  func isFound(_ record: Record) -> Bool {
    words.isEmpty || Folding.everyWord(of: words, isIn: record.texts)
  }

  /// Records that are given the last opened first, in the order of the list.
  func ordered(_ records: [Record]) -> [Record] {
    switch order {
    case .newest: return records
    case .oldest: return records.reversed()
    case .title:
      let keys = records.map { Folding.fold($0.title.text, $0.title.language) }
      return records.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { records[$0] }
    }
  }

  /// A part of a list, from after a record on, and the record to go on after where more follow.
  ///
  /// A record that has left the list since is not missed where the list is in order of opening.
  public func part(
    of list: [Record], after last: Reference?, most: Int
  ) -> (records: [Record], next: Reference?) {
    let rest = last.map { list[start(list, after: $0)...] } ?? list[...]
    let shown = Array(rest.prefix(most))
    return (shown, rest.count > shown.count ? shown.last?.reference : nil)
  }

  private func start(_ list: [Record], after last: Reference) -> Int {
    if let place = list.firstIndex(where: { $0.reference == last }) { return place + 1 }
    switch order {
    case .newest: return list.firstIndex { $0.reference < last } ?? list.count
    case .oldest: return list.firstIndex { $0.reference > last } ?? list.count
    case .title: return 0
    }
  }
}

extension RegisterQuery: Hashable where Record.Facet: Hashable {
  /// Whether two queries look for the same in the same order.
  public static func == (left: Self, right: Self) -> Bool {
    left.words == right.words && left.order == right.order && left.named == right.named
  }

  /// Feeds what is looked for into a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words)
    hasher.combine(order)
    hasher.combine(named)
  }
}
