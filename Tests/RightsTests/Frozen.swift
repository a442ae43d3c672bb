import Clearinghouse
import Synchronization
import Vocabulary

/// A store in memory that keeps nothing more once it is frozen, so that asking changes nothing.
///
/// Acts are then refused as by a full disk; whoever may do something is told so with status 503.
final class Frozen: Store {
  private let kept = MemoryStore()
  private let isFrozen = Mutex(false)

  /// Keeps nothing more from now on.
  func freeze() { isFrozen.withLock { $0 = true } }

  private var takes: Bool { isFrozen.withLock { !$0 } }

  func append(_ acts: [StoredAct], keys: [IdempotencyKey]) throws(JournalError) {
    guard takes else { throw .failed("frozen") }
    try kept.append(acts, keys: keys)
  }

  func read(from number: Int, most: Int) throws(JournalError) -> [StoredAct] {
    try kept.read(from: number, most: most)
  }

  func keys(since moment: Moment) throws(JournalError) -> [IdempotencyKey] {
    try kept.keys(since: moment)
  }

  func draft(_ id: String) throws(JournalError) -> Draft? { try kept.draft(id) }

  func drafts(of party: PartyID) throws(JournalError) -> [Draft] { try kept.drafts(of: party) }

  func save(_ draft: Draft) throws(JournalError) { if takes { try kept.save(draft) } }

  func deleteDraft(_ id: String) throws(JournalError) { if takes { try kept.deleteDraft(id) } }

  func password(of person: PersonID) throws(JournalError) -> String? {
    try kept.password(of: person)
  }

  func setPassword(_ hash: String, of person: PersonID) throws(JournalError) {
    if takes { try kept.setPassword(hash, of: person) }
  }

  func attempts() throws(JournalError) -> [Attempts] { try kept.attempts() }

  func save(_ attempts: Attempts) throws(JournalError) { if takes { try kept.save(attempts) } }

  func deleteAttempts(_ key: Attempts.Key) throws(JournalError) {
    if takes { try kept.deleteAttempts(key) }
  }

  func session(_ digest: String) throws(JournalError) -> Session? { try kept.session(digest) }

  func save(_ session: Session) throws(JournalError) { if takes { try kept.save(session) } }

  func endSession(_ digest: String) throws(JournalError) {
    if takes { try kept.endSession(digest) }
  }

  func noteUse(of digest: String, at moment: Moment) throws(JournalError) {
    if takes { try kept.noteUse(of: digest, at: moment) }
  }
}
