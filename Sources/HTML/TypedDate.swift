public import Vocabulary

/// A date as it was typed, part by part, whether or not it is one.
public struct TypedDate: Sendable, Hashable {
  /// What stands in the field for the day of the month.
  public var day: String
  /// What stands in the field for the month.
  public var month: String
  /// What stands in the field for the year.
  public var year: String

  /// Holds what was typed.
  public init(day: String = "", month: String = "", year: String = "") {
    self.day = day
    self.month = month
    self.year = year
  }

  /// The parts of a day that is known.
  public init(_ known: Day) {
    let parts = known.parts
    self.init(day: String(parts.day), month: String(parts.month), year: String(parts.year))
  }

  /// Whether nothing was typed.
  public var isEmpty: Bool { (day + month + year).allSatisfy(\.isWhitespace) }

  /// The day that was typed; nil if there is no such day.
  public var known: Day? {
    let numbers = [year, month, day].map { part in
      Int(
        part.filter { !$0.isWhitespace }.map { $0.wholeNumberValue.map(String.init) ?? "?" }
          .joined())
    }
    guard let year = numbers[0], let month = numbers[1], let day = numbers[2] else { return nil }
    return Day(year, month, day)
  }
}
