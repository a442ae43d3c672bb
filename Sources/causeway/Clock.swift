import Foundation
import Vocabulary

/// The clock of an instance: the machine's, or one set to a day for a demonstration.
enum Clock {
  /// The machine's time.
  static let machine: @Sendable () -> Moment = {
    Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// A clock that began at nine in the morning (UTC) of a day and runs on.
  static func set(to day: Day) -> @Sendable () -> Moment {
    let began = ContinuousClock.now
    return {
      let passed = Int64((ContinuousClock.now - began) / .milliseconds(1))
      return Moment(milliseconds: Moment(day).adding(seconds: 9 * 3600).milliseconds + passed)
    }
  }
}
