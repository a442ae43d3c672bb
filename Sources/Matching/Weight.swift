/// What the parts of the fit weigh; together a hundred.
enum Weight {
  static let topic = 50
  static let kind = 25
  static let language = 10
  static let words = 15

  /// The points of the nearest topics: all for the same one, less with each edge between them.
  static func points(distance: Int) -> Int {
    switch distance {
    case 0: topic
    case 1: topic * 3 / 5
    case 2: topic * 3 / 10
    default: 0
    }
  }
}
