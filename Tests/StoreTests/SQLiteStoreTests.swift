import Clearinghouse
import Foundation
import GRDB
import SQLiteStore
import Testing
import Vocabulary

@Suite struct `The SQLite store` {
  private let folder = Folder()

  /// Does something to the file behind the store's back.
  private func tamper(_ body: (Database) throws -> Void) throws {
    try DatabaseQueue(path: folder.file).writeWithoutTransaction(body)
  }

  @Test func `flushes every commit to the disk and writes ahead`() throws {
    let store = try SQLiteStore(folder.path)
    #expect(try store.synchronous() == 2)
    try tamper { #expect(try String.fetchOne($0, sql: "PRAGMA journal_mode") == "wal") }
  }

  @Test func `is for its owner's eyes only`() throws {
    let store = try SQLiteStore(folder.path)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o700)
    withExtendedLifetime(store) {}
  }

  @Test(arguments: [
    "UPDATE act SET person = 'other'", "DELETE FROM act", "UPDATE word SET text = 'other'",
    "UPDATE file SET bytes = x'00'",
    "INSERT INTO act VALUES (5, 1, 'p', 'k', 1, x'00', x'00')",
    "INSERT INTO act VALUES (0, 1, 'p', 'k', 1, x'00', x'00')",
  ])
  func `refuses to change, delete or skip acts`(_ statement: String) throws {
    let store = try SQLiteStore(folder.path)
    let act = StoredAct.sample(1, words: [.sample("en", "a", .en)], files: ["d": [1]])
    try store.append([act], keys: [])
    #expect(throws: DatabaseError.self) { try tamper { try $0.execute(sql: statement) } }
    #expect(try store.read(from: 1, most: 10) == [act])
  }

  @Test func `refuses a second holder at once and names the first`() throws {
    let store = try SQLiteStore(folder.path)
    let began = ContinuousClock.now
    #expect(throws: JournalError.held(pid: Int(getpid()))) { _ = try SQLiteStore(folder.path) }
    #expect(ContinuousClock.now - began < .seconds(1))
    #expect(DataFolder.holder(of: folder.path) == Int(getpid()))
    withExtendedLifetime(store) {}
  }

  @Test func `refuses what a newer version wrote`() throws {
    do { _ = try SQLiteStore(folder.path) }
    try tamper { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: JournalError.newerSchema(99)) { _ = try SQLiteStore(folder.path) }
    #expect(throws: JournalError.newerSchema(99)) { _ = try JournalFile(in: folder.path) }
  }

  @Test func `keeps everything when it is opened again`() throws {
    let act = StoredAct.sample(1, words: [.sample("zh", "琥珀", .zh)], files: ["d": [1]])
    let key = IdempotencyKey(
      name: "k", request: "r", act: 1, subject: "s", at: Moment(milliseconds: 1000))
    do {
      let store = try SQLiteStore(folder.path)
      try store.append([act], keys: [key])
      try store.setPassword("h", of: PersonID("a"))
    }
    let store = try SQLiteStore(folder.path)
    #expect(try store.read(from: 1, most: 10) == [act])
    #expect(try store.keys(since: Moment(milliseconds: 0)) == [key])
    #expect(try store.password(of: PersonID("a")) == "h")
    #expect(DataFolder.holder(of: folder.path) != nil)
  }

  @Test func `lets go of its folder`() throws {
    do { _ = try SQLiteStore(folder.path) }
    #expect(DataFolder.holder(of: folder.path) == nil)
  }
}

@Suite struct `A journal file` {
  private let folder = Folder()

  @Test func `is read beside its holder and takes nothing`() throws {
    let store = try SQLiteStore(folder.path)
    try store.append([.sample(1), .sample(2), .sample(3)], keys: [])
    let file = try JournalFile(in: folder.path)
    #expect(try file.read(from: 1, most: 10) == store.read(from: 1, most: 10))
    #expect(try file.last(2).map(\.number) == [2, 3])
    #expect(throws: JournalError.self) { try file.append([.sample(4)], keys: []) }
    try store.append([.sample(4)], keys: [])
    #expect(try file.last(1).map(\.number) == [4])
  }

  @Test func `shows acts and words that no longer fit what was recorded`() throws {
    do {
      let store = try SQLiteStore(folder.path)
      try store.append([.sample(1, words: [.sample("en", "as it was", .en)])], keys: [])
    }
    let queue = try DatabaseQueue(path: folder.file)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "DROP TRIGGER act_is_never_changed")
      try database.execute(sql: "DROP TRIGGER word_is_never_changed")
      try database.execute(sql: "UPDATE act SET person = 'other'")
      try database.execute(sql: "UPDATE word SET text = 'as it is'")
    }
    let file = try JournalFile(in: folder.path)
    let act = try #require(try file.read(from: 1, most: 1).first)
    #expect(try file.leaves(from: 1, most: 1)[1] != act.leaf)
    #expect(act.alteredWords() == ["en"])
  }

  @Test func `is not made where there is none`() {
    #expect(throws: JournalError.self) { _ = try JournalFile(in: folder.path) }
    #expect(!FileManager.default.fileExists(atPath: folder.file))
  }
}
