/// The working days of a duty station, as far as its holidays are known.
public struct WorkingCalendar: Sendable, Hashable {
  /// A count of working days reached a year whose holidays are not known.
  public struct HolidaysNotKnown: Error, Hashable {
    /// The year for which no holidays have been cited.
    public let year: Int
  }

  /// The duty station, such as `new-york`.
  public let station: String
  /// The holidays by year; a year that is absent is not known, never empty.
  public private(set) var holidays: [Int: Set<Day>]
  /// The document that each year's holidays are cited from.
  public private(set) var sources: [Int: String]
  /// The days of the week on which nobody works, 1 for Monday to 7 for Sunday.
  public let weekend: Set<Int>

  /// Holds a station's holidays.
  public init(
    station: String, holidays: [Int: Set<Day>], sources: [Int: String] = [:],
    weekend: Set<Int> = [6, 7]
  ) {
    self.station = station
    self.holidays = holidays
    self.sources = sources
    self.weekend = weekend
  }

  /// Sets the holidays of a year, as a document gives them.
  public mutating func set(_ days: Set<Day>, in year: Int, source: String) {
    holidays[year] = days
    sources[year] = source
  }

  /// The day on which a span that starts on a day ends.
  ///
  /// - Throws: `HolidaysNotKnown` when a span of working days reaches a year without them.
  public func end(of span: Span, from start: Day) throws(HolidaysNotKnown) -> Day {
    switch span.unit {
    case .days: return start.adding(days: span.count)
    case .months: return start.adding(months: span.count)
    case .years: return start.adding(months: span.count * 12)
    case .workingDays:
      var day = start
      var left = span.count
      while left > 0 {
        day = day.adding(days: 1)
        let year = day.parts.year
        guard let known = holidays[year] else { throw HolidaysNotKnown(year: year) }
        if !weekend.contains(day.weekday) && !known.contains(day) { left -= 1 }
      }
      return day
    }
  }
}
