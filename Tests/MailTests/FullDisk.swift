import Clearinghouse
import Synchronization
import Vocabulary

/// A store whose disk is full, or has room again.
final class FullDisk: Store {
  private let kept = MemoryStore()
  private let isFull = Mutex(false)

  func fill(_ isFull: Bool) { self.isFull.withLock { $0 = isFull } }

  func append(_ acts: [StoredAct], keys: [IdempotencyKey]) throws(JournalError) {
    if isFull.withLock({ $0 }) { throw .failed("disk full") }
    try kept.append(acts, keys: keys)
  }
  func read(from number: Int, most: Int) throws(JournalError) -> [StoredAct] {
    try kept.read(from: number, most: most)
  }
  func keys(since moment: Moment) throws(JournalError) -> [IdempotencyKey] { [] }
  func draft(_ id: String) throws(JournalError) -> Draft? { nil }
  func drafts(of party: PartyID) throws(JournalError) -> [Draft] { [] }
  func save(_ draft: Draft) throws(JournalError) {}
  func deleteDraft(_ id: String) throws(JournalError) {}
  func password(of person: PersonID) throws(JournalError) -> String? { nil }
  func setPassword(_ hash: String, of person: PersonID) throws(JournalError) {}
  func attempts() throws(JournalError) -> [Attempts] { try kept.attempts() }
  func save(_ attempts: Attempts) throws(JournalError) { try kept.save(attempts) }
  func deleteAttempts(_ key: Attempts.Key) throws(JournalError) {
    try kept.deleteAttempts(key)
  }
  func session(_ digest: String) throws(JournalError) -> Session? { nil }
  func save(_ session: Session) throws(JournalError) {}
  func endSession(_ digest: String) throws(JournalError) {}
  func noteUse(of digest: String, at moment: Moment) throws(JournalError) {}
}
