import Vocabulary

extension FeatureDeed {
  /// Most deeds take no number.
  var numbers: [String: Int] { [:] }
}

extension Reference {
  /// The series within which the number is the next, such as `REQ-2026`.
  var yearSeries: String { "\(series)-\(year)" }

  /// The number that it takes, by its series.
  var taken: [String: Int] { [yearSeries: number] }
}

extension Snapshot {
  /// The next number of a series, such as `REQ-2026`.
  func next(in series: String) -> Int { numbering[series, default: 0] + 1 }

  /// The next reference of a series in a day's year.
  func nextReference(_ series: String, _ day: Day) -> Reference {
    Reference(series: series, year: day.parts.year, number: next(in: "\(series)-\(day.parts.year)"))
  }
}
