public import Vocabulary

/// What is put into a sentence.
public enum Argument: Sendable, Hashable {
  /// A text of any language and direction.
  case text(String)
  /// A number, grouped as the language groups; not for years.
  case number(Int)
  /// A day, written as the language writes dates.
  case day(Day)
  /// A reference, symbol or code, always left to right.
  case reference(String)
}

extension Argument: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(value) }
}
