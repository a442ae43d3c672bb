public import Vocabulary

/// A record that stands in a register: it can be looked for, narrowed by facets, and counted.
public protocol Listed: Sendable {
  /// The ways in which the register can be narrowed.
  associatedtype Facet: RawRepresentable<String>, CaseIterable, Hashable, Sendable

  /// The records that a reader may find, the last opened first.
  static func all(in view: View) -> [Self]
  /// The series of its references, such as `REQ`.
  static var series: String { get }
  /// Whether a facet can have a value at all.
  static func knows(_ value: String, of facet: Facet, in view: View) -> Bool
  /// The value that a facet has where none is named; nil where it then narrows nothing.
  static func implied(_ facet: Facet) -> String?

  /// Its public name.
  var reference: Reference { get }
  /// Its title.
  var title: Passage { get }
  /// Where it comes from.
  var nature: Nature { get }
  /// The texts in which words are looked for, as far as the reader may see them.
  var texts: [Passage] { get }
  /// The values of a facet under which it is found, none of them twice.
  func values(of facet: Facet, in view: View) -> [String]
}

extension Topics {
  /// Topics with the wider ones above them, none of them twice.
  func andWider(_ topics: [String]) -> [String] { unique(topics.flatMap(path)) }
}

/// The names in their order, none of them twice.
func unique(_ names: [String]) -> [String] {
  var seen: Set<String> = []
  return names.filter { seen.insert($0).inserted }
}
