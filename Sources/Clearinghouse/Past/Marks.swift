import Vocabulary

/// Snapshots kept while the journal is folded, so that a past day is near one of them.
struct Marks: Sendable {
  /// The most marks that are kept.
  static let most = 64

  private var interval: Int
  private(set) var kept: [Snapshot] = []

  /// Marks that lie at least so many acts apart.
  init(every interval: Int = 1000) {
    self.interval = interval
  }

  /// Whether a snapshot of this head lies far enough from the last mark.
  func isDue(at head: Int) -> Bool { head >= (kept.last?.head ?? 0) + interval }

  /// Keeps a snapshot where it lies far enough from the last mark; every second mark goes when
  /// there are too many.
  mutating func note(_ snapshot: Snapshot) {
    guard isDue(at: snapshot.head) else { return }
    kept.append(snapshot)
    guard kept.count > Self.most else { return }
    interval *= 2
    var thinned: [Snapshot] = []
    for mark in kept where mark.head >= (thinned.last?.head ?? 0) + interval {
      thinned.append(mark)
    }
    kept = thinned
  }

  /// The last mark that holds nothing recorded after a moment.
  func last(before moment: Moment) -> Snapshot? { kept.last { $0.at <= moment } }
}
