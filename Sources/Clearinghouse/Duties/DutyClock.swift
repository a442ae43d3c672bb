public import Programmes
public import Vocabulary

/// A recurring duty of a programme: when it was done, and by when it is due again.
public struct DutyClock: Sendable {
  /// The programme.
  public let programme: String
  /// The procedure in force that declares it.
  public let procedure: Procedure
  /// The duty.
  public let duty: Duty
  /// When it was done, the first first.
  public let done: [DutyDone]
  /// By when it is due: one period after it was last done, or after it began to bind.
  public let due: Day
  /// Whether it is the reader's own.
  public let isMine: Bool
  /// Whether the reader may record that it was done.
  public let mayRecord: Bool
}

extension View {
  /// The recurring duties of the programmes, the first due first; the committee and its offices
  /// see them.
  public var duties: [DutyClock] {
    guard may(.seeAllCases) else { return [] }
    return now.programmes.all.flatMap { adopted -> [DutyClock] in
      guard let procedure = adopted.procedure(on: day) else { return [] }
      return procedure.duties.map { clock($0, procedure, adopted) }
    }.sorted { ($0.due, $0.programme, $0.duty.id) < ($1.due, $1.programme, $1.duty.id) }
  }

  private func clock(
    _ duty: Duty, _ procedure: Procedure, _ adopted: AdoptedProgramme
  ) -> DutyClock {
    let done = adopted.done(duty.id)
    let isRecorder = isPast ? nil : person.flatMap { now.records(duty, in: procedure, $0, on: day) }
    return DutyClock(
      programme: adopted.id, procedure: procedure, duty: duty, done: done,
      due: duty.every.end(from: done.last?.on ?? adopted.bound(on: day)),
      isMine: isRecorder == false, mayRecord: isRecorder != nil)
  }

  /// The last day on which a programme's duties were done before a day; nil where none was.
  public func lastDone(of programme: String?, before day: Day) -> Day? {
    let adopted = now.programmes.all.filter { programme == nil || $0.id == programme }
    return adopted.flatMap { $0.duties.values.joined() }.map(\.on).filter { $0 < day }.max()
  }
}

extension AdoptedProgramme {
  /// When a duty was done, the first first.
  public func done(_ duty: String) -> [DutyDone] {
    (duties[duty] ?? []).sorted { $0.on < $1.on }
  }

  /// Since when the reading of a day binds here: since the programme was adopted, or the day from
  /// which the reading was chosen.
  func bound(on day: Day) -> Day {
    let chosen = choices.last { $0.from.map { $0 <= day } ?? true }?.from
    return max(adopted, chosen ?? adopted)
  }
}

extension Span {
  /// The day on which it ends that begins with a day, by the calendar alone.
  fileprivate func end(from day: Day) -> Day {
    (try? WorkingCalendar(station: "", holidays: [:]).end(of: self, from: day))
      ?? day.adding(days: count)
  }
}
