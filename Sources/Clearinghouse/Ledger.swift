import Dispatch
import Programmes
import Synchronization
public import Vocabulary

/// The one writer: it takes commands in line, decides each on what the one before it
/// left, records them together, publishes what is known, and then answers.
public final class Ledger: Sendable {
  /// The answer to a command that was carried out.
  public struct Receipt: Sendable {
    /// The number of the last act recorded.
    public let act: Int
    /// The record that was made or changed.
    public let subject: String
    /// Whether it had been carried out before, under the same key.
    public let isRepeated: Bool
  }

  /// A key chosen by whoever asks, with the digest of what is asked.
  public struct Key: Sendable {
    let name: String
    let request: String

    /// Holds a key and the digest of its request.
    public init(_ name: String, request: String) {
      self.name = String(name.prefix(255))
      self.request = request
    }
  }

  private struct Waiting: Sendable {
    let command: any Command
    let person: PersonID
    let key: Key?
    let answer: @Sendable (Result<Receipt, Refusal>) -> Void
  }

  private struct Line: Sendable {
    var waiting: [Waiting] = []
    var isBeingServed = false
  }

  /// The most commands that may wait.
  public static let longestLine = 10_000

  /// What was known at past moments.
  public let past: Past
  private let journal: any Journal
  private let clock: @Sendable () -> Moment
  private let line = Mutex(Line())
  private let known: Mutex<Snapshot>
  private let keys: Mutex<[String: IdempotencyKey]>
  private let queue = DispatchQueue(label: "ledger")

  /// Opens a ledger on a journal by folding every act in it.
  ///
  /// - Throws: ``JournalError/unreadable(number:_:)`` or ``JournalError/gap(number:)`` at the
  ///   first act that this version cannot read.
  public init(
    _ journal: any Journal, terms: Terms, isDemonstration: Bool = false,
    clock: @escaping @Sendable () -> Moment
  ) throws(JournalError) {
    self.journal = journal
    self.clock = clock
    let first = Snapshot(terms: terms, isDemonstration: isDemonstration)
    past = Past(journal, before: first)
    known = Mutex(try past.foldAll())
    let since = clock().adding(seconds: -86_400)
    keys = Mutex(
      Dictionary(try journal.keys(since: since).map { ($0.name, $0) }, uniquingKeysWith: { $1 }))
  }

  /// What is known now; holding it delays nobody.
  public var snapshot: Snapshot { known.withLock { $0 } }

  /// The present moment, by the clock that this ledger was given.
  public var now: Moment { clock() }

  /// Carries out a command, and answers when it is safely on disk.
  @discardableResult
  public func perform(
    _ command: any Command, by person: PersonID, key: Key? = nil
  ) async throws(Refusal) -> Receipt {
    let result = await withCheckedContinuation { continuation in
      stand(
        Waiting(command: command, person: person, key: key) { continuation.resume(returning: $0) })
    }
    return try result.get()
  }

  private func stand(_ waiting: Waiting) {
    let (isFull, mustServe) = line.withLock { line in
      if line.waiting.count >= Self.longestLine { return (true, false) }
      line.waiting.append(waiting)
      defer { line.isBeingServed = true }
      return (false, !line.isBeingServed)
    }
    if isFull { waiting.answer(.failure(.busy)) }
    if mustServe { queue.async { self.serve() } }
  }

  private func serve() {
    while true {
      let group = line.withLock { line -> [Waiting] in
        defer { line.waiting = [] }
        line.isBeingServed = !line.waiting.isEmpty
        return line.waiting
      }
      if group.isEmpty { return }
      serve(group)
    }
  }

  private func serve(_ group: [Waiting]) {
    var work = Work(snapshot: snapshot, keys: keys.withLock { $0 }, at: clock())
    let results = group.map { work.decide($0.command, $0.person, $0.key) }
    do throws(JournalError) {
      if !work.acts.isEmpty { try journal.append(work.acts, keys: work.newKeys) }
      known.withLock { $0 = work.snapshot }
      past.note(work.snapshot)
      let (kept, oldest) = (work.keys, work.at.adding(seconds: -86_400))
      keys.withLock { $0 = kept.count > 10_000 ? kept.filter { $1.at >= oldest } : kept }
      for (waiting, result) in zip(group, results) { waiting.answer(result) }
    } catch {
      for waiting in group { waiting.answer(.failure(.notRecorded)) }
    }
  }
}

/// The work of one turn of the line: what has been decided and not yet recorded.
private struct Work {
  var snapshot: Snapshot
  var keys: [String: IdempotencyKey]
  let at: Moment
  var acts: [StoredAct] = []
  var newKeys: [IdempotencyKey] = []

  init(snapshot: Snapshot, keys: [String: IdempotencyKey], at: Moment) {
    self.snapshot = snapshot
    self.keys = keys
    self.at = max(at, snapshot.at)
  }

  mutating func decide(
    _ command: any Command, _ person: PersonID, _ key: Ledger.Key?
  ) -> Result<Ledger.Receipt, Refusal> {
    let name = key.map { "\(person.rawValue)/\($0.name)" }
    if let key, let name, let before = keys[name], before.at > at.adding(seconds: -86_400) {
      guard before.request == key.request else { return .failure(.keyReused) }
      return .success(.init(act: before.act, subject: before.subject, isRepeated: true))
    }
    let decision: Decision
    do throws(Refusal) {
      decision = try command.decide(on: snapshot, by: person, at: at)
      try take(decision, by: person)
    } catch {
      return .failure(error)
    }
    if let key, let name {
      let kept = IdempotencyKey(
        name: name, request: key.request, act: snapshot.head, subject: decision.subject, at: at)
      keys[name] = kept
      newKeys.append(kept)
    }
    return .success(.init(act: snapshot.head, subject: decision.subject, isRepeated: false))
  }

  private mutating func take(_ decision: Decision, by person: PersonID) throws(Refusal) {
    let next = decision.parts.enumerated().map { index, part in
      Act(
        number: snapshot.head + 1 + index, at: at, by: person, deed: part.deed, words: part.words)
    }
    let stored = zip(next, decision.parts).map { StoredAct($0, files: $1.files) }
    if stored.contains(where: { $0.body.count > 65_535 }) { throw .fields([.tooLarge]) }
    for (act, part) in zip(next, decision.parts) { snapshot.fold(act, files: part.files) }
    acts += stored
  }
}
