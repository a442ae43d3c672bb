public import Matching
public import Vocabulary

/// A record that stands in a register: it can be looked for, narrowed by facets, and counted.
public protocol Listed: Sendable {
  /// The ways in which the register can be narrowed.
  associatedtype Facet: RawRepresentable<String>, CaseIterable, Hashable, Sendable

  /// The series of its references, such as `REQ`.
  static var series: String { get }
  /// Whether a facet can have a value at all.
  static func knows(_ value: String, of facet: Facet, in view: View) -> Bool
  /// The index of the register.
  static func index(of now: Snapshot) -> RegisterIndex<Self>
  /// The rows that a reader may find.
  static func findable(in view: View) -> RowSet
  /// The rows of which a reader may read the inner texts.
  static func readable(in view: View) -> RowSet
  /// The row of a record, whether the reader may find it or not.
  static func row(of reference: Reference, in view: View) -> Int?
  /// The record of a row that the reader may find.
  static func record(_ row: Int, in view: View) -> Self

  /// The value that a facet has where none is named; nil where it then narrows nothing.
  static func implied(_ facet: Facet) -> String?
  /// Whether a record's values of a facet change with the day, without an act.
  static func isDated(_ facet: Facet) -> Bool
  /// The rows of each value of such a facet on the reader's day.
  static func datedRows(of facet: Facet, in view: View) -> [String: RowSet]

  /// Its public name.
  var reference: Reference { get }
  /// Its title.
  var title: Passage { get }
  /// Where it comes from.
  var nature: Nature { get }
  /// The texts that its title stands for, in which words are looked for by those who may read
  /// them.
  var innerTexts: [Passage] { get }
  /// Whether it surely has the values of a facet that it had before an act.
  func keeps(_ facet: Facet, of old: Self) -> Bool
  /// The values of a facet under which it is found, none of them twice.
  func values(of facet: Facet, in view: View) -> [String]
}

extension Listed {
  /// The records that a reader may find, the last opened first.
  public static func all(in view: View) -> [Self] {
    findable(in: view).reversed.map { record($0, in: view) }
  }

  /// The rows of each value of a facet on the reader's day.
  static func rows(of facet: Facet, in view: View) -> [String: RowSet] {
    isDated(facet) ? datedRows(of: facet, in: view) : index(of: view.now).rows(of: facet)
  }

  /// Nothing is sure.
  public func keeps(_ facet: Facet, of old: Self) -> Bool { false }
  /// No facet changes with the day alone.
  public static func isDated(_ facet: Facet) -> Bool { false }
  /// No facet changes with the day alone.
  public static func datedRows(of facet: Facet, in view: View) -> [String: RowSet] { [:] }
}

extension Topics {
  /// Topics with the wider ones above them, none of them twice.
  func andWider(_ topics: [String]) -> [String] { unique(topics.flatMap(path)) }
}

/// The names in their order, none of them twice.
func unique(_ names: [String]) -> [String] {
  guard names.count > 1 else { return names }
  var seen: Set<String> = []
  return names.filter { seen.insert($0).inserted }
}
