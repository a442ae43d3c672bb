import Clearinghouse
import Foundation
import Programmes
import SQLiteStore
import Synchronization
import Vocabulary

/// A register that follows from a seed: every act in it was decided by the command that a page
/// would have sent, on its own day between 2010 and 2026.
struct SeededRegister {
  static let requests = 100_000
  static let offers = 20_000
  static let focalPoint = PersonID("bench-focal-point")
  static let officer = PersonID("bench-officer")

  let root: String
  let folder: String
  let terms: Terms

  /// Makes the register in its folder, and the sessions of those who will read it.
  func make() async throws {
    let store = try SQLiteStore(folder)
    let journal = Batches(store)
    let hands = Mutex(Moment(Day(2010, 10, 4) ?? Day(number: 0)))
    let ledger = try Ledger(journal, terms: terms, isDemonstration: true) { hands.withLock { $0 } }
    let began = ContinuousClock.now
    let story = Story(ledger: ledger, terms: terms) { day in
      hands.withLock { $0 = max($0, Moment(day).adding(seconds: 32_400)) }
    }
    try await story.furnish(
      try ProgrammeFiles(folder: URL(filePath: root + "/Programmes/un-1540")))
    try await story.tell()
    try journal.flush()
    try signIn(store)
    let head = ledger.snapshot.head
    try Data().write(to: URL(filePath: folder + "/made"))
    FileHandle.standardError.write(
      Data("made \(head) acts in \(ContinuousClock.now - began)\n".utf8))
  }

  /// Signs in the officer who reads pages and the focal point who lodges by token.
  private func signIn(_ store: SQLiteStore) throws {
    let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let access = Access(store, isLimited: false) { now }
    let roles: [(PersonID, Session.Kind, String)] = [
      (Self.officer, .cookie, "cookie"), (Self.focalPoint, .token, "token"),
    ]
    for (person, kind, name) in roles {
      try access.setPassword("demo", of: person)
      let secret = try access.signIn(person.rawValue, password: "demo", from: "", as: kind)
      try Data(secret.utf8).write(to: URL(filePath: folder + "/\(name)"))
    }
  }
}

/// A journal that hands acts on to a store five thousand at a time.
private final class Batches: Journal {
  private let store: SQLiteStore
  private let waiting = Mutex<[StoredAct]>([])

  init(_ store: SQLiteStore) {
    self.store = store
  }

  func append(_ acts: [StoredAct], keys: [IdempotencyKey]) throws(JournalError) {
    let isFull = waiting.withLock { waiting in
      waiting += acts
      return waiting.count >= 5000
    }
    if isFull { try flush() }
  }

  func flush() throws(JournalError) {
    let acts = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    if !acts.isEmpty { try store.append(acts, keys: []) }
  }

  func read(from number: Int, most: Int) throws(JournalError) -> [StoredAct] {
    try store.read(from: number, most: most)
  }

  func keys(since moment: Moment) throws(JournalError) -> [IdempotencyKey] { [] }
}
