/// A calendar day (Gregorian), without a time of day and without a zone.
///
/// Clocks of procedures count whole days, because the rules they follow say
/// "within one week", not "within 168 hours".
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970; negative before it.
  public var number: Int { Int(stored) }
  private let stored: Int32

  /// The day with a number, counted from 1 January 1970.
  public init(number: Int) {
    stored = Int32(clamping: number)
  }

  /// The day of a year, month and day of the month, or nil if there is no such day.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// The day that an ISO 8601 date names, such as `2026-11-23`; nil for anything else.
  public init?(_ iso: String) {
    guard iso.utf8.count == 10 else { return nil }
    var parts = (0, 0, 0)
    for (place, byte) in iso.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (48...57).contains(byte) else { return nil }
      let digit = Int(byte - 48)
      switch place {
      case ..<4: parts.0 = parts.0 * 10 + digit
      case ..<7: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
    }
    self.init(parts.0, parts.1, parts.2)
  }

  /// The year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week: 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The day so many days later, or earlier where the count is negative.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// How many days lie between this day and a later one; negative where it is an earlier one.
  public func days(until other: Day) -> Int { other.number - number }

  /// The same day of the month so many months later, or that month's last day.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let length = Self.length(ofMonth: newMonth, newYear)
    return Day(newYear, newMonth, min(day, length)) ?? self
  }

  /// Whether one day comes before another.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// The day as an ISO 8601 date, such as `2026-11-23`.
  public var description: String {
    let (year, month, day) = parts
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
