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
