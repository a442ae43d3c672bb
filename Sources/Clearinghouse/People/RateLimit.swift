import Synchronization
public import Vocabulary

/// How often somebody may do something within a time; counted in memory.
public final class RateLimit: Sendable {
  private struct Count: Sendable {
    var began: Moment
    var taken: Int
  }

  private let most: Int?
  private let seconds: Int
  private let counts = Mutex<[String: Count]>([:])

  /// A limit of so many within so many seconds; nil for none.
  public init(_ most: Int?, perSeconds seconds: Int) {
    self.most = most
    self.seconds = seconds
  }

  /// Counts one more; nil where it is allowed, else the seconds until the next one is.
  public func take(_ name: String, at now: Moment) -> Int? {
    guard let most else { return nil }
    return counts.withLock { counts in
      if counts.count > 10_000 {
        counts = counts.filter { $0.value.began.adding(seconds: seconds) > now }
      }
      var count = counts[name] ?? Count(began: now, taken: 0)
      let end = count.began.adding(seconds: seconds)
      if now >= end || now < count.began { count = Count(began: now, taken: 0) }
      count.taken += 1
      counts[name] = count
      guard count.taken > most else { return nil }
      return max(1, Int((end.milliseconds - now.milliseconds) / 1000))
    }
  }
}
