import BitCollections
import Programmes
import Vocabulary

/// How long a channel took, by the past cases that a reader may know of.
public struct Pace: Sendable, Hashable {
  /// Half of them took no longer, in days.
  public let medianDays: Int
  /// How many cases it rests on.
  public let count: Int

  init?(_ days: [Int]) {
    guard !days.isEmpty else { return nil }
    medianDays = days.sorted()[(days.count - 1) / 2]
    count = days.count
  }
}

extension View {
  /// How long a programme took from a request to its end, or to its answer to a referral.
  ///
  /// A case that was withdrawn or ended at any time but by a step of the order does not count;
  /// nil where no past case tells.
  public func pace(of programme: String) -> Pace? {
    var days: [Int] = []
    for row in caseRows {
      let record = now.cases[row: row]
      guard level(of: record) >= .summary, record.nature == now.nature else { continue }
      if record.programme == programme, let ended = record.concluded(in: now) {
        days.append(record.lodged.days(until: ended))
      }
    }
    for referral in now.referrals.all where referral.programme == programme {
      guard let answered = referral.answers.last, answered.answer == .takenUp,
        find(referral.request).map({ $0.level >= .participant }) ?? false
      else { continue }
      days.append(referral.on.days(until: answered.on))
    }
    return Pace(days)
  }
}

extension Case {
  /// The day on which a step of the procedure's order ended it; nil where it goes on.
  fileprivate func concluded(in now: Snapshot) -> Day? {
    guard situation.isClosed, let last = timeline.last,
      case .step(let id, _, _) = last.what,
      now.programme(of: self)?.1.step(id)?.isAnyTime == false
    else { return nil }
    return last.on
  }
}
