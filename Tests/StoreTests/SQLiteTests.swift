import Clearinghouse
import Foundation
import GRDB
import SQLiteStore
import Testing
import Vocabulary

@Suite struct `The store in SQLite` {
  private let folder = Folder()

  /// Another connection to the database, as somebody with the file in hand has it.
  private func raw<Value>(_ use: (Database) throws -> Value) throws -> Value {
    let queue = try DatabaseQueue(path: folder.path + "/causeway.sqlite")
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(use)
  }

  private func furnished() throws -> SQLiteStore {
    let store = try SQLiteStore(folder.path)
    let act = Samples.act(1, words: [Samples.word("title", "A title")], files: ["digest": [7]])
    try store.append([act] + Samples.acts(2...5), keys: [Samples.key("a/1")])
    return store
  }

  @Test func `waits for the disk before it acknowledges`() throws {
    let store = try SQLiteStore(folder.path)
    #expect(try store.synchronous() == 2)
    try store.append([Samples.act(1)], keys: [])
    #expect(try store.synchronous() == 2, "2 is FULL, and stays so")
    #expect(try raw { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
  }

  @Test(arguments: [
    ("UPDATE act SET body = x'00' WHERE number = 2", "acts are never changed"),
    ("UPDATE act SET number = 6 WHERE number = 5", "acts are never changed"),
    ("DELETE FROM act WHERE number = 5", "acts are never deleted"),
    ("DELETE FROM act", "acts are never deleted"),
    ("UPDATE word SET text = 'Another title'", "words are never changed"),
    ("UPDATE file SET bytes = x'00'", "files are never changed"),
    ("INSERT INTO act VALUES (7, 0, 'o', 'k', 1, x'', x'')", "acts are numbered without gaps"),
    ("INSERT INTO act VALUES (0, 0, 'o', 'k', 1, x'', x'')", "acts are numbered without gaps"),
  ])
  func `refuses to change history, whoever asks`(_ statement: String, _ reason: String) throws {
    let store = try furnished()
    let before = try store.read(from: 1, most: 10)
    let error = #expect(throws: DatabaseError.self) {
      try raw { try $0.execute(sql: statement) }
    }
    #expect(error?.message == reason)
    #expect(try store.read(from: 1, most: 10) == before)
  }

  @Test func `lets words be erased, and the act still verifies`() throws {
    let store = try furnished()
    try raw { try $0.execute(sql: "DELETE FROM word WHERE act = 1") }
    let act = try #require(try store.read(from: 1, most: 1).first)
    #expect(act.words.isEmpty)
    #expect(try store.leaves(from: 1, most: 1) == [1: act.leaf])
  }

  @Test func `keeps nothing of a batch whose words cannot be kept`() throws {
    let store = try furnished()
    let broken = Samples.act(
      7, words: [Samples.word("title", "One"), Samples.word("title", "Two")])
    #expect(throws: JournalError.self) {
      try store.append([Samples.act(6), broken], keys: [Samples.key("a/2", act: 6)])
    }
    #expect(try store.read(from: 6, most: 10).isEmpty)
    #expect(try store.keys(since: Samples.moment(0)) == [Samples.key("a/1")])
    try store.append(Samples.acts(6...7), keys: [])
  }

  @Test func `holds its folder alone, and frees it at once`() throws {
    let began = ContinuousClock.now
    do {
      let first = try SQLiteStore(folder.path)
      withExtendedLifetime(first) {
        #expect(throws: JournalError.held(pid: Int(getpid()))) {
          try SQLiteStore(folder.path)
        }
        #expect(DataFolder.holder(of: folder.path) == Int(getpid()))
      }
    }
    #expect(DataFolder.holder(of: folder.path) == nil)
    _ = try SQLiteStore(folder.path)
    #expect(ContinuousClock.now - began < .seconds(20), "it is refused, and does not wait")
  }

  @Test func `refuses what a newer program wrote, and leaves it alone`() throws {
    _ = try furnished()
    try raw { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: JournalError.newerSchema(99)) { try SQLiteStore(folder.path) }
    #expect(DataFolder.holder(of: folder.path) == nil)
    #expect(try raw { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 99)
  }

  @Test func `finds everything again when it is opened anew`() throws {
    let session = Session(
      digest: "t", person: PersonID("chair"), kind: .token, began: Samples.moment(1),
      used: Samples.moment(2))
    var before: [StoredAct] = []
    do {
      let store = try furnished()
      try store.save(Samples.draft("a"))
      try store.save(session)
      try store.setPassword("hash", of: PersonID("chair"))
      before = try store.read(from: 1, most: 10)
    }
    let store = try SQLiteStore(folder.path)
    #expect(before.count == 5)
    #expect(try store.read(from: 1, most: 10) == before)
    #expect(try store.keys(since: Samples.moment(0)) == [Samples.key("a/1")])
    #expect(try store.draft("a") == Samples.draft("a"))
    #expect(try store.session("t") == session)
    #expect(try store.password(of: PersonID("chair")) == "hash")
    try store.append([Samples.act(6)], keys: [])
  }

  @Test func `shows by its leaves which act was changed behind its back`() throws {
    let store = try furnished()
    #expect(try changed(in: store) == [])
    try raw {
      try $0.execute(sql: "DROP TRIGGER act_is_never_changed")
      try $0.execute(sql: "UPDATE act SET body = CAST('{\"number\":8}' AS BLOB) WHERE number = 3")
    }
    #expect(try changed(in: store) == [3])
    #expect(try store.leaves(from: 2, most: 2).keys.sorted() == [2, 3])
  }

  /// The numbers of the acts whose stored leaves are not theirs.
  private func changed(in store: SQLiteStore) throws -> [Int] {
    let leaves = try store.leaves(from: 1, most: 10)
    #expect(leaves.count == 5)
    return try store.read(from: 1, most: 10).filter { leaves[$0.number] != $0.leaf }
      .map(\.number)
  }
}
