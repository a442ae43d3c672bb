import Programmes
import Vocabulary

/// How long a channel took until help was agreed, by the past cases that a reader takes part in.
public struct Pace: Sendable, Hashable {
  /// Half of them took no longer, in days.
  public let medianDays: Int
  /// How many cases it rests on; never none.
  public let count: Int

  init(_ days: [Int]) {
    medianDays = days.sorted()[(days.count - 1) / 2]
    count = days.count
  }
}

extension View {
  /// How long each programme took from a request to the first offer accepted, or from a referral
  /// until it took the matter up; programmes of which no past case tells are not there.
  ///
  /// Only cases of which the reader sees the history count, so that no number tells of others.
  public var paces: [String: Pace] {
    var days: [String: [Int]] = [:]
    let (answered, _) = cases(in: fullCaseRows, most: .max) { $0.hasResponses }
    for seen in answered where seen.nature == now.nature && seen.level >= .participant {
      guard let agreed = seen.agreed else { continue }
      days[seen.programme, default: []].append(seen.lodged.days(until: agreed))
    }
    for referral in now.referrals.all {
      guard let answered = referral.answers.last, answered.answer == .takenUp,
        let seen = find(referral.request), seen.level >= .participant, seen.nature == now.nature
      else { continue }
      days[referral.programme, default: []].append(referral.on.days(until: answered.on))
    }
    return days.mapValues(Pace.init)
  }
}

extension CaseView {
  /// The day on which a step first gave an outcome that its procedure counts as a match.
  fileprivate var agreed: Day? {
    let results = procedure?.results ?? []
    let matching = Set(
      results.filter { $0.code == CaseResult.matched.rawValue }.flatMap(\.condition.outcomes))
    return timeline.first { entry in
      if case .step(_, let outcome, _) = entry.what { matching.contains(outcome) } else { false }
    }?.on
  }
}
