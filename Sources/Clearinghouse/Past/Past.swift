import Programmes
import Synchronization
public import Vocabulary

/// What was known at past moments, by when acts were recorded: folded again from the nearest
/// of the marks that were kept on the way.
///
/// One moment is folded at a time, and the last few are kept.
public final class Past: Sendable {
  private static let mostMoments = 4

  private struct Kept: Sendable {
    var marks: Marks
    var moments: [(moment: Moment, snapshot: Snapshot)] = []
  }

  private let journal: any Journal
  private let first: Snapshot
  private let kept: Mutex<Kept>
  private let folding = Mutex(())

  init(_ journal: any Journal, before first: Snapshot, marks: Marks = Marks()) {
    self.journal = journal
    self.first = first
    kept = Mutex(Kept(marks: marks))
  }

  func note(_ snapshot: Snapshot) { kept.withLock { $0.marks.note(snapshot) } }

  /// Whether what is known after an act would be kept as a mark.
  func isDue(at head: Int) -> Bool { kept.withLock { $0.marks.isDue(at: head) } }

  /// What is known after the last act, with marks kept on the way.
  func foldAll() throws(JournalError) -> Snapshot {
    var refold = Refold(from: first)
    let reading = ReadAhead(journal, after: first.head, turns: 8)
    while let acts = try reading.next() {
      for read in acts { refold.fold(read.act, files: read.files) }
      guard isDue(at: refold.snapshot.head) else { continue }
      refold.file()
      note(refold.snapshot)
    }
    refold.file()
    return refold.snapshot
  }

  /// What was known at a moment; what is known now where nothing was recorded since.
  ///
  /// - Throws: ``JournalError`` where the journal cannot be read.
  public func snapshot(at moment: Moment, now: Snapshot) throws(JournalError) -> Snapshot {
    if now.at <= moment { return now }
    let result = folding.withLock { _ in
      Result { () throws(JournalError) in try folded(until: moment) }
    }
    return try result.get()
  }

  private func folded(until moment: Moment) throws(JournalError) -> Snapshot {
    let (known, mark) = kept.withLock { kept in
      (
        kept.moments.first { $0.moment == moment }?.snapshot,
        kept.marks.last(before: moment) ?? first
      )
    }
    if let known { return known }
    var refold = Refold(from: mark)
    let reading = ReadAhead(journal, after: mark.head, turns: 2)
    defer { reading.stop() }
    reading: while let acts = try reading.next() {
      for read in acts {
        guard read.act.at <= moment else { break reading }
        refold.fold(read.act, files: read.files)
      }
    }
    refold.file()
    let snapshot = refold.snapshot
    kept.withLock { kept in
      kept.moments = kept.moments.suffix(Self.mostMoments - 1) + [(moment, snapshot)]
    }
    return snapshot
  }
}

extension Moment {
  /// The last moment of a day, or the moment itself, that a text names; nil for anything else.
  public init?(endOf text: String) {
    if let day = Day(text) {
      self = Moment(milliseconds: Moment(day.adding(days: 1)).milliseconds - 1)
      return
    }
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(String(parts[0])), parts[1].hasSuffix("Z") else {
      return nil
    }
    let time = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    let values = time.compactMap { part in
      part.utf8.count == 2 && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard time.count == 3, values.count == 3, (0..<24).contains(values[0]),
      (0..<60).contains(values[1]), (0..<60).contains(values[2])
    else { return nil }
    let seconds = (values[0] * 60 + values[1]) * 60 + values[2]
    self = Moment(milliseconds: Moment(day).adding(seconds: seconds + 1).milliseconds - 1)
  }
}

extension Instance {
  /// What a person, or the public, may see today of what was known at the end of a past day, or
  /// at a past moment.
  ///
  /// - Throws: ``Refusal`` at the field `at` where the text names no day, or one to come.
  public func view(for person: PersonID?, at text: String) throws(Refusal) -> View {
    let now = view(for: person)
    guard let moment = Moment(endOf: text) else {
      throw .fields([FieldProblem(field: "at", code: "bad-day")])
    }
    guard moment.day <= now.day else {
      throw .fields([FieldProblem(field: "at", code: "in-future")])
    }
    return View(try known(at: moment, now.now), seenFrom: now, on: moment.day)
  }

  /// What was known before a day began.
  ///
  /// - Throws: ``Refusal`` at the field `since` where the text names no day, or one to come.
  public func known(before text: String, _ now: View) throws(Refusal) -> Snapshot {
    guard let day = Day(text) else {
      throw .fields([FieldProblem(field: "since", code: "bad-day")])
    }
    guard day <= now.day else {
      throw .fields([FieldProblem(field: "since", code: "in-future")])
    }
    return try known(at: Moment(milliseconds: Moment(day).milliseconds - 1), now.now)
  }

  private func known(at moment: Moment, _ now: Snapshot) throws(Refusal) -> Snapshot {
    do throws(JournalError) {
      return try ledger.past.snapshot(at: moment, now: now)
    } catch {
      throw .notRecorded
    }
  }
}
