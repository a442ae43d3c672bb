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
    let marks = situation.inForce
    return Set(
      results.filter { line in
        line.condition.holds(
          { marks[Mark($0)] != nil },
          inThreads: { name in
            let kind = Outcome.thread(of: name) ?? ""
            return (
              marks.keys.count { $0.outcome == name && $0.thread > 0 },
              situation.threads[kind] ?? 0
            )
          }, linked: { _ in false })
      }.compactMap { CaseResult(rawValue: $0.code) })
  }
}
