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
    let bytes = text.utf8
    guard bytes.count <= 17, let first = bytes.firstIndex(of: UInt8(ascii: "-")) else { return nil }
    let rest = bytes[bytes.index(after: first)...]
    guard let second = rest.firstIndex(of: UInt8(ascii: "-")) else { return nil }
    let (series, year) = (bytes[..<first], rest[..<second])
    let number = rest[rest.index(after: second)...]
    guard (2...4).contains(series.count), year.count == 4, (4...7).contains(number.count),
      series.allSatisfy({ (65...90).contains($0 & 0xDF) }),
      let year = Self.number(year), let number = Self.number(number), year > 0, number > 0
    else { return nil }
    self.init(series: text[..<first].uppercased(), year: year, number: number)
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    digits.reduce(0) { value, digit in
      value.flatMap { (48...57).contains(digit) ? $0 * 10 + Int(digit - 48) : nil }
    }
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
