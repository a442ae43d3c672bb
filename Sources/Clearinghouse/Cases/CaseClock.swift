import Programmes
public import Vocabulary

/// A clock that runs in a case: until when something is due, or from when it may be.
public struct CaseClock: Sendable, Hashable {
  /// What its day means.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The step is due by that day.
    case due
    /// The silence ends with that day; nobody having objected, the permission is there.
    case silenceEnds = "silence-ends"
    /// The step can be taken from that day on.
    case opens
  }

  /// What its day means.
  public let kind: Kind
  /// The step, or the purpose of the permission.
  public let name: String
  /// The thread of the step; 0 for the case itself.
  public let thread: Int
  /// The day.
  public let day: Day
  /// Whose step it is, or who may object.
  public let by: [String]
  /// Whether the reader may take the step, or answer.
  public let isMine: Bool
}

extension CaseView {
  /// The clocks that run in the case, the first to end first; only participants see them all.
  public var clocks: [CaseClock] {
    (dues + silences + openings).sorted { ($0.day, $0.name) < ($1.day, $1.name) }
  }

  private var dues: [CaseClock] {
    open.compactMap { next in
      next.open.due.map {
        CaseClock(
          kind: .due, name: next.open.step.id, thread: next.open.thread, day: $0,
          by: next.open.step.by, isMine: next.standing != nil)
      }
    }
  }

  private var silences: [CaseClock] {
    permissions.compactMap { permission in
      guard let day = permission.silenceEnds, !permission.isThere else { return nil }
      return CaseClock(
        kind: .silenceEnds, name: permission.rule.purpose, thread: 0, day: day,
        by: permission.rule.by.map { [$0] } ?? [], isMine: permission.mayAnswer)
    }
  }

  private var openings: [CaseClock] {
    waitingForTheirDay.map { step, day in
      CaseClock(
        kind: .opens, name: step.id, thread: 0, day: day, by: step.by,
        isMine: standing(for: step) != nil)
    }
  }
}

extension View {
  /// A clock with the case in which it runs.
  public struct Clock: Sendable {
    /// The case.
    public let seen: CaseView
    /// The clock.
    public let clock: CaseClock
  }

  /// The clocks of all open cases that the reader may find, the first to end first.
  public func clocks(where matches: (CaseClock) -> Bool = { _ in true }) -> [Clock] {
    openCases(most: .max).cases.flatMap { seen in
      seen.clocks.filter(matches).map { Clock(seen: seen, clock: $0) }
    }.sorted { ($0.clock.day, $0.seen.reference) < ($1.clock.day, $1.seen.reference) }
  }
}
