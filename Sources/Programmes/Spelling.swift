/// Finds the word that somebody probably meant.
public enum Spelling {
  /// The nearest word, if any is near enough to be meant.
  public static func nearest(to word: String, among words: [String]) -> String? {
    guard word.count <= 64 else { return nil }
    let near = words.map { (word: $0, distance: distance(word, $0)) }
      .filter { $0.distance <= max(2, $0.word.count / 3) }
    return near.min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
  }

  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
