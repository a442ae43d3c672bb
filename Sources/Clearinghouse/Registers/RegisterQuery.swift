public import Matching
public import Programmes
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
    /// What says most about the words looked for first.
    case relevance
  }

  /// The value that takes an implied narrowing away.
  public static var anything: String { "any" }
  /// The most characters of words, and of a value.
  public static var longest: Int { 200 }

  /// The words looked for.
  public var words = ""
  /// The order of the list; where words are looked for, what says most about them comes first.
  public var order: Order {
    get { namedOrder ?? impliedOrder }
    set { namedOrder = newValue }
  }
  private var namedOrder: Order?
  private var impliedOrder: Order { words.isEmpty ? .newest : .relevance }
  private var named: [Record.Facet: String] = [:]

  /// A query that nothing narrows beyond what is implied.
  public init() {}

  /// The query that parameters of an address spell; what they do not name is empty.
  public init(_ parameter: (String) -> String) {
    words = String(parameter("q").prefix(Self.longest + 1))
    namedOrder = Order(rawValue: parameter("order"))
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
    if order != impliedOrder { all.append(("order", order.rawValue)) }
    return all
  }

  /// The record whose exact reference the words are.
  public var reference: Reference? { Reference(words) }

  /// The words as the index knows words.
  public var searched: SearchWords { SearchWords(words) }

  /// Why the words cannot be looked for; empty where they can.
  public var problems: [FieldProblem] {
    if words.count > Self.longest {
      return [FieldProblem(field: "q", code: "too-long", limit: Self.longest)]
    }
    guard searched.count > SearchWords.most else { return [] }
    return [FieldProblem(field: "q", code: "too-many-words", limit: SearchWords.most)]
  }

  /// Whether a record is looked for, by the record alone: what the indexes must agree with.
  func matches(_ record: Record, in view: View) -> Bool {
    (words.isEmpty || searched.areFound(in: [record.title] + record.innerTexts))
      && Record.Facet.allCases.allSatisfy { facet in
        self[facet].map(record.values(of: facet, in: view).contains) ?? true
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
