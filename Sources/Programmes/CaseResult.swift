import Vocabulary

/// What became of a case, as registers and reports count it; one case may have several.
///
/// A procedure says under `results` when each holds. Whoever may find a case may read its
/// results, as they may read its public status.
public enum CaseResult: String, Sendable, Hashable, CaseIterable {
  /// An offer was accepted.
  case matched
  /// Help was given.
  case delivered
  /// The requester says that the need is met.
  case met
  /// The requester says that a part of the need is met.
  case partlyMet = "partly-met"
  /// The requester says that the need is not met.
  case unmet
}

extension Procedure {
  /// The results that hold in a situation; none where nothing on record says so.
  public func results(of situation: Situation) -> Set<CaseResult> {
    guard !results.isEmpty else { return [] }
    let marking = marking(of: situation, on: Day(number: 0), [:])
    return Set(
      results.filter { holds($0.condition, thread: 0, marking) }
        .compactMap { CaseResult(rawValue: $0.code) })
  }
}
