import Clearinghouse
import Programmes
import Vocabulary

/// What lies on an officer's desk: the open steps of all cases, by when they are due.
struct Queue: Sendable {
  /// When something is to be done.
  enum Group: String, Sendable, CaseIterable {
    case late, week, later, undated, waiting
  }

  /// An open step of a case.
  struct Line: Sendable {
    let words: CaseWords
    let next: CaseView.Next
    let group: Group
    /// Since when nothing has happened in the case.
    let since: Day
  }

  /// The most cases that are looked at.
  static let most = 5000

  let lines: [Line]
  /// The steps that were brought to whoever reads the desk, the one due first first.
  let escalations: [Brought]

  /// A step that was brought to whoever reads the desk.
  struct Brought: Sendable {
    let words: CaseWords
    let escalation: CaseView.Escalation
  }
  /// The next deadline of anybody, where nothing lies on the desk.
  let nextDeadline: Line?

  init(_ words: Wording) {
    let cases = words.view.openCases(most: Self.most).cases
      .compactMap { CaseWords($0, words) }
    escalations = cases.flatMap { words in
      words.seen.escalations.filter(\.isMine).map { Brought(words: words, escalation: $0) }
    }.sorted { ($0.due, $0.words.seen.reference) < ($1.due, $1.words.seen.reference) }
    let all = cases.flatMap { words in
      words.seen.open.compactMap { next -> Line? in
        Self.group(of: next, words).map {
          Line(
            words: words, next: next, group: $0,
            since: words.seen.timeline.last(where: \.isStep)?.on
              ?? words.seen.lodged)
        }
      }
    }
    lines = all.sorted {
      ($0.due, $0.words.seen.reference) < ($1.due, $1.words.seen.reference)
    }
    nextDeadline = lines.first { $0.next.open.due.map { $0 >= words.today } ?? false }
  }

  /// The lines of a group; what was brought to the reader stands apart.
  func lines(in group: Group) -> [Line] {
    lines.filter { line in
      line.group == group && !(group == .late && escalations.contains { line.isAbout($0) })
    }
  }

  /// The lines that wait for whoever reads the desk.
  var own: Int { lines.count { $0.group != .waiting } }

  /// Where a step lies; nil for what may be done at any time and asks nothing of anybody.
  private static func group(of next: CaseView.Next, _ words: CaseWords) -> Group? {
    let step = next.open.step
    if step.isAnyTime, step.after == .always { return nil }
    if let due = next.open.due, due < words.words.today { return .late }
    if step.isAtWill, words.hasTaken(next.open) { return nil }
    guard let standing = next.standing else { return step.isAtWill ? nil : .waiting }
    let isOffice =
      switch words.procedure.actors[standing.actor]?.kind {
      case .office: true
      case .party, .seat, .body, nil: false
      }
    if standing.isRecorder, !isOffice { return step.isAtWill ? nil : .waiting }
    guard let due = next.open.due else { return .undated }
    return due.number <= words.words.today.number + 7 ? .week : .later
  }
}

extension Queue.Brought {
  var due: Day { escalation.overdue.due }
}

extension Queue.Line {
  /// Whether it is the line of a step that was brought to the reader.
  func isAbout(_ brought: Queue.Brought) -> Bool {
    words.seen.reference == brought.words.seen.reference
      && next.open.step.id == brought.escalation.overdue.step.id
      && next.open.thread == brought.escalation.overdue.thread
  }

  /// The number of the day by which it is due; the last of all where there is none.
  fileprivate var due: Int { next.open.due?.number ?? Int.max }
}
