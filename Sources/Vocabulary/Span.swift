/// A length of time that a procedure grants, such as `7 days` or `5 working-days`.
public struct Span: Sendable, Hashable {
  /// What a span is counted in.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case days
    case workingDays = "working-days"
    case months
    case years
  }

  /// How many units.
  public let count: Int
  /// What is counted.
  public let unit: Unit

  /// A span of so many units.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The span that a text such as `7 days`, `1 year` or `5 working-days` names.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...1000).contains(count) else {
      return nil
    }
    let plural = words[1].hasSuffix("s") ? String(words[1]) : words[1] + "s"
    guard let unit = Unit(rawValue: plural) else { return nil }
    self.init(count, unit)
  }
}

extension Span: CustomStringConvertible {
  /// The span as programmes write it.
  public var description: String {
    "\(count) \(count == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)"
  }
}
