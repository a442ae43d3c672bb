import Synchronization
public import Vocabulary

/// A store in memory, for tests and rehearsals: it forgets everything when it goes.
public final class MemoryStore: Store {
  private struct Kept: Sendable {
    var acts: [StoredAct] = []
    var keys: [String: IdempotencyKey] = [:]
    var drafts: [String: Draft] = [:]
    var passwords: [PersonID: String] = [:]
    var sessions: [String: Session] = [:]
    var attempts: [Attempts.Key: Attempts] = [:]
  }

  private let kept = Mutex(Kept())

  /// An empty store.
  public init() {}

  /// Appends acts, or nothing where somebody appended first.
  public func append(_ acts: [StoredAct], keys: [IdempotencyKey]) throws(JournalError) {
    let isNext = kept.withLock { kept in
      for (offset, act) in acts.enumerated() where act.number != kept.acts.count + 1 + offset {
        return false
      }
      kept.acts += acts
      for key in keys { kept.keys[key.name] = key }
      return true
    }
    if !isNext { throw .moved }
  }

  /// The acts from a number on.
  public func read(from number: Int, most: Int) throws(JournalError) -> [StoredAct] {
    kept.withLock { Array($0.acts.dropFirst(number - 1).prefix(most)) }
  }

  /// The keys recorded since a moment.
  public func keys(since moment: Moment) throws(JournalError) -> [IdempotencyKey] {
    kept.withLock { $0.keys.values.filter { $0.at >= moment } }
  }

  /// A draft by its name.
  public func draft(_ id: String) throws(JournalError) -> Draft? {
    kept.withLock { $0.drafts[id] }
  }

  /// The drafts of a party, the last saved first.
  public func drafts(of party: PartyID) throws(JournalError) -> [Draft] {
    kept.withLock { kept in
      kept.drafts.values.filter { $0.party == party }
        .sorted { ($0.savedAt, $0.id) > ($1.savedAt, $1.id) }
    }
  }

  /// Saves a draft.
  public func save(_ draft: Draft) throws(JournalError) {
    kept.withLock { $0.drafts[draft.id] = draft }
  }

  /// Deletes a draft.
  public func deleteDraft(_ id: String) throws(JournalError) {
    kept.withLock { $0.drafts[id] = nil }
  }

  /// The hash of a person's password.
  public func password(of person: PersonID) throws(JournalError) -> String? {
    kept.withLock { $0.passwords[person] }
  }

  /// Keeps the hash of a person's password.
  public func setPassword(_ hash: String, of person: PersonID) throws(JournalError) {
    kept.withLock { $0.passwords[person] = hash }
  }

  /// The attempts for each letter and recipient.
  public func attempts() throws(JournalError) -> [Attempts] {
    kept.withLock { Array($0.attempts.values) }
  }

  /// Saves attempts.
  public func save(_ attempts: Attempts) throws(JournalError) {
    kept.withLock { $0.attempts[attempts.key] = attempts }
  }

  /// Deletes the attempts for a letter and a recipient.
  public func deleteAttempts(_ key: Attempts.Key) throws(JournalError) {
    kept.withLock { $0.attempts[key] = nil }
  }

  /// The session under a digest.
  public func session(_ digest: String) throws(JournalError) -> Session? {
    kept.withLock { $0.sessions[digest] }
  }

  /// Saves a session.
  public func save(_ session: Session) throws(JournalError) {
    kept.withLock { $0.sessions[session.digest] = session }
  }

  /// Ends a session.
  public func endSession(_ digest: String) throws(JournalError) {
    kept.withLock { $0.sessions[digest] = nil }
  }

  /// Notes when a session was used; one that has ended stays ended.
  public func noteUse(of digest: String, at moment: Moment) throws(JournalError) {
    kept.withLock { $0.sessions[digest]?.used = moment }
  }
}
