public import Programmes
public import Vocabulary

/// What the cases on record would have done under a changed programme.
///
/// The acts are handed to it one by one, each with what was known before it and after it.
public struct ReplayedProgramme: Sendable {
  private let changed: Programme
  private let reading: String?
  private var order: [Reference] = []
  private var differences: [Reference: [Difference]] = [:]
  private var replays: [Reference: Replay] = [:]

  /// The programme as it is to be, under which every case follows its own reading or one named.
  public init(_ changed: Programme, reading: String? = nil) {
    self.changed = changed
    self.reading = reading
  }

  /// The cases of the programme in the order in which they were opened, with their differences.
  public var cases: [(reference: Reference, differences: [Difference])] {
    order.map { ($0, replays[$0]?.differences ?? differences[$0] ?? []) }
  }

  /// Walks on by an act, where it is about a case of the programme.
  ///
  /// - Throws: ``JournalError/unreadable(number:_:)``.
  public mutating func take(
    _ stored: StoredAct, before: Snapshot, after: Snapshot
  ) throws(JournalError) {
    guard stored.kind.hasPrefix("cases.") else { return }
    let act = try stored.act()
    if case .cases(let deed) = act.deed { take(deed, act, before, after) }
  }

  private mutating func take(
    _ deed: CaseDeed, _ act: Act, _ before: Snapshot, _ after: Snapshot
  ) {
    guard let record = after.cases[deed.reference], record.programme == changed.id else { return }
    let day = act.at.day
    if case .opened = deed { begin(record, day, after) }
    guard let what = deed.replayed, let procedure = procedure(of: record) else { return }
    let known = before.cases[deed.reference] ?? record
    var facts = before.facts(of: known, in: procedure)
    facts.counts[.sections] = changed.forms[procedure.form]?.sections.count ?? 0
    if let (_, own) = after.programme(of: record) {
      facts.linked.formUnion(before.facts(of: known, in: own).linked)
    }
    replays[deed.reference]?.take(
      RecordedEvent(
        what, deed.happening, recordedOn: day, facts: facts,
        after: (record.situation, record.status)))
  }

  private mutating func begin(_ record: Case, _ day: Day, _ now: Snapshot) {
    order.append(record.reference)
    guard let procedure = procedure(of: record), let (_, own) = now.programme(of: record) else {
      let name = "\(record.procedure).\(reading ?? record.reading)"
      differences[record.reference] = [Difference(on: day, .noProcedure(name))]
      return
    }
    replays[record.reference] = Replay(
      of: own, under: procedure, calendars: now.terms.calendars)
  }

  private func procedure(of record: Case) -> Procedure? {
    changed.procedure(record.procedure, reading: reading ?? record.reading)
  }
}

extension CaseDeed {
  /// What a replay asks of it; nil where it has no part in the procedure.
  fileprivate var replayed: RecordedEvent.What? {
    switch self {
    case .opened(_, _, _, let taking), .stepTaken(_, let taking, _):
      .step(
        taking.step, outcome: taking.consequences.mark.outcome,
        thread: taking.consequences.mark.thread, actor: taking.actor)
    case .permissionAnswered(_, let purpose, let answer, _, _, _, _, _):
      .permission(purpose, answer)
    case .topicsCorrected, .noted: nil
    }
  }

  fileprivate var happening: Happening {
    switch self {
    case .opened(_, _, _, let taking), .stepTaken(_, let taking, _):
      Happening(on: taking.on, received: taking.received)
    case .permissionAnswered(_, _, _, _, _, let on, _, _), .topicsCorrected(_, _, _, _, let on),
      .noted(_, _, _, let on):
      Happening(on: on)
    }
  }
}
