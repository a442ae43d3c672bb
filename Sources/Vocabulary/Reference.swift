/// The public name of a record, such as `REQ-2026-0042`; never reused.
public struct Reference: Sendable, Hashable, Comparable {
  /// The series, in capital letters: `REQ` for requests, `OFR` for offers.
  public let series: String
  /// The year in which the record was opened.
  public let year: Int
  /// The number within the series and year, from 1.
  public let number: Int

  /// Holds the parts of a reference.
  public init(series: String, year: Int, number: Int) {
    self.series = series
    self.year = year
    self.number = number
  }

  /// The reference that a text names, in either case of letters; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, (2...4).contains(parts[0].utf8.count), parts[1].utf8.count == 4,
      (4...7).contains(parts[2].utf8.count),
      parts[0].utf8.allSatisfy({ (65...90).contains($0 & 0xDF) && $0 >= 65 }),
      parts[1...].allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[1]), let number = Int(parts[2]), year > 0, number > 0
    else { return nil }
    self.init(series: parts[0].uppercased(), year: year, number: number)
  }

  /// Whether one reference was given before another of its series.
  public static func < (left: Reference, right: Reference) -> Bool {
    (left.series, left.year, left.number) < (right.series, right.year, right.number)
  }
}

extension Reference: CustomStringConvertible {
  /// The reference as people write it, with at least four digits.
  public var description: String {
    let digits = String(number)
    return "\(series)-\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
