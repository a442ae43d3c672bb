/// A point in time, in milliseconds since 1 January 1970 UTC.
public struct Moment: Sendable, Hashable, Comparable {
  /// Milliseconds since 1 January 1970, 00:00 UTC.
  public let milliseconds: Int64

  /// The point so many milliseconds after the beginning of 1970.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The beginning of a day in UTC.
  public init(_ day: Day) {
    milliseconds = Int64(day.number) * 86_400_000
  }

  /// The day in UTC on which this point lies.
  public var day: Day {
    Day(number: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
  }

  /// The point so many seconds later.
  public func adding(seconds: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  /// Whether one point comes before another.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Moment: CustomStringConvertible {
  /// The point as ISO 8601 in UTC, to the second, such as `2026-11-23T09:30:00Z`.
  public var description: String {
    let rest = Int(milliseconds - Int64(day.number) * 86_400_000) / 1000
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
