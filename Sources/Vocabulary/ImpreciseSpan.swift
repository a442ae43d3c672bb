/// A date as precise as its source: a year, a month or a day.
public struct ImpreciseDay: Sendable, Hashable {
  /// The date as the source gives it: `2010`, `2010-10` or `2010-10-05`.
  public let text: String
  /// The earliest day that it can mean.
  public let earliest: Day
  /// The latest day that it can mean.
  public let latest: Day

  /// The date that a text such as `2010-10` gives; nil for anything else.
  public init?(_ text: String) {
    let padded = text.utf8.count == 4 ? text + "-01-01" : text.utf8.count == 7 ? text + "-01" : text
    guard let first = Day(padded) else { return nil }
    self.text = text
    earliest = first
    switch text.utf8.count {
    case 4: latest = first.adding(months: 12).adding(days: -1)
    case 7: latest = first.adding(months: 1).adding(days: -1)
    default: latest = first
    }
  }
}

/// A time in force whose ends may be imprecise, or its end not known.
public struct ImpreciseSpan: Sendable, Hashable {
  /// When it began.
  public let from: ImpreciseDay
  /// When it ended; nil where that is not known or has not come.
  public let until: ImpreciseDay?

  /// Holds a time in force.
  public init(from: ImpreciseDay, until: ImpreciseDay?) {
    self.from = from
    self.until = until
  }

  /// Whether a day may lie in it.
  public func contains(_ day: Day) -> Bool {
    day >= from.earliest && (until.map { day <= $0.latest } ?? true)
  }

  /// Whether two such times may overlap.
  public func overlaps(_ other: ImpreciseSpan) -> Bool {
    (until.map { $0.latest >= other.from.earliest } ?? true)
      && (other.until.map { $0.latest >= from.earliest } ?? true)
  }
}
