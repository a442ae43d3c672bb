public import Clearinghouse
import GRDB
public import Vocabulary

/// A store in one SQLite file: acts, words, files, keys, drafts, passwords and sessions.
///
/// One connection in one process both writes and checkpoints, because SQLite before 3.51.3
/// can lose a commit when another connection resets the write-ahead log; readers only read.
public final class SQLiteStore: Store {
  let pool: DatabasePool
  private let folder: DataFolder

  /// Opens the store in a data folder, making it where there is none.
  ///
  /// - Throws: ``JournalError/held(pid:)`` where another process holds the folder,
  ///   ``JournalError/newerSchema(_:)`` where a newer program wrote it.
  public init(_ path: String) throws(JournalError) {
    folder = try DataFolder(path)
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA busy_timeout = 5000") }
      pool = try DatabasePool(path: path + "/causeway.sqlite", configuration: configuration)
      // GRDB sets NORMAL after preparing a connection; an acknowledged act must survive power loss.
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try Schema.migrate(database)
      }
    } catch let error as JournalError {
      throw error
    } catch {
      throw .failed("\(error)")
    }
  }

  /// The version of the SQLite library in use, as a number: 3,040,001 for 3.40.1.
  public static var libraryVersion: Int { Int(Database.sqliteLibVersionNumber) }

  /// The version as people write it.
  public static var libraryName: String {
    "\(libraryVersion / 1_000_000).\(libraryVersion / 1000 % 1000).\(libraryVersion % 1000)"
  }

  /// What the writing connection says of `PRAGMA synchronous`: 2 is FULL.
  public func synchronous() throws(JournalError) -> Int {
    try write { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    do {
      return try pool.writeWithoutTransaction(body)
    } catch let error as JournalError {
      throw error
    } catch {
      throw .failed("\(error)")
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    do {
      return try pool.read(body)
    } catch {
      throw .failed("\(error)")
    }
  }
}

extension SQLiteStore {
  /// Appends acts with their words, files and keys in one transaction.
  public func append(_ acts: [StoredAct], keys: [IdempotencyKey]) throws(JournalError) {
    try write { database in
      try database.inTransaction(.immediate) {
        let head = try Int.fetchOne(database, sql: "SELECT MAX(number) FROM act") ?? 0
        guard acts.first.map({ $0.number == head + 1 }) ?? true else { throw JournalError.moved }
        for act in acts { try Self.insert(act, database) }
        for key in keys { try Self.insert(key, database) }
        return .commit
      }
    }
  }

  private static func insert(_ act: StoredAct, _ database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO act (number, at, person, kind, version, body, leaf) VALUES (?,?,?,?,?,?,?)"
    ).execute(arguments: [
      act.number, act.at.milliseconds, act.by, act.kind, act.version, act.body.data,
      act.leaf.data,
    ])
    // GRDB hands over strings as C does, which end at a NUL; as bytes they stay whole.
    for word in act.words {
      try database.cachedStatement(
        sql: "INSERT INTO word (act, field, language, text, salt) VALUES (?,?,?,CAST(? AS TEXT),?)"
      ).execute(arguments: [
        act.number, word.field, word.passage.language.rawValue,
        Array(word.passage.text.utf8).data, word.salt.data,
      ])
    }
    for (digest, bytes) in act.files {
      try database.cachedStatement(sql: "INSERT INTO file (act, digest, bytes) VALUES (?,?,?)")
        .execute(arguments: [act.number, digest, bytes.data])
    }
  }

  private static func insert(_ key: IdempotencyKey, _ database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO idempotency (name, request, act, subject, at) VALUES (?,?,?,?,?)"
    ).execute(arguments: [key.name, key.request, key.act, key.subject, key.at.milliseconds])
  }

  /// Reads acts in order, with the words and files that are still kept.
  public func read(from number: Int, most: Int) throws(JournalError) -> [StoredAct] {
    try read { try Rows.acts($0, from: number, most: most) }
  }

  /// The keys recorded since a moment.
  public func keys(since moment: Moment) throws(JournalError) -> [IdempotencyKey] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT name, request, act, subject, at FROM idempotency WHERE at >= ?",
        arguments: [moment.milliseconds]
      ).map {
        IdempotencyKey(
          name: $0[0], request: $0[1], act: $0[2], subject: $0[3], at: Moment(milliseconds: $0[4]))
      }
    }
  }

  /// The leaf hashes as they were stored, by act number, for verification.
  public func leaves(from number: Int, most: Int) throws(JournalError) -> [Int: [UInt8]] {
    try read { try Rows.leaves($0, from: number, most: most) }
  }
}
