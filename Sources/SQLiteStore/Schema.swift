import Clearinghouse
import GRDB

/// The tables of a store, by numbered migration; a schema newer than the program is refused.
enum Schema {
  static let migrations: [[String]] = [
    [
      """
      CREATE TABLE act (
        number INTEGER PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL,
        kind TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL, leaf BLOB NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE word (
        act INTEGER NOT NULL REFERENCES act, field TEXT NOT NULL, language TEXT NOT NULL,
        text TEXT NOT NULL, salt BLOB NOT NULL, PRIMARY KEY (act, field)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE file (
        act INTEGER NOT NULL REFERENCES act, digest TEXT NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (act, digest)
      ) STRICT
      """,
      """
      CREATE TABLE idempotency (
        name TEXT PRIMARY KEY, request TEXT NOT NULL, act INTEGER NOT NULL,
        subject TEXT NOT NULL, at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE draft (
        id TEXT PRIMARY KEY, party TEXT NOT NULL, programme TEXT NOT NULL, body BLOB NOT NULL,
        saved_by TEXT NOT NULL, saved_at INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX draft_by_party ON draft (party, saved_at)",
      "CREATE TABLE password (person TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT",
      """
      CREATE TABLE session (
        digest TEXT PRIMARY KEY, person TEXT NOT NULL, kind TEXT NOT NULL,
        began INTEGER NOT NULL, used INTEGER NOT NULL
      ) STRICT
      """,
      """
      CREATE TRIGGER act_is_never_changed BEFORE UPDATE ON act
      BEGIN SELECT RAISE(ABORT, 'acts are never changed'); END
      """,
      """
      CREATE TRIGGER act_is_never_deleted BEFORE DELETE ON act
      BEGIN SELECT RAISE(ABORT, 'acts are never deleted'); END
      """,
      """
      CREATE TRIGGER act_follows_the_last BEFORE INSERT ON act
      WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM act)
      BEGIN SELECT RAISE(ABORT, 'acts are numbered without gaps'); END
      """,
      """
      CREATE TRIGGER word_is_never_changed BEFORE UPDATE ON word
      BEGIN SELECT RAISE(ABORT, 'words are never changed'); END
      """,
      """
      CREATE TRIGGER file_is_never_changed BEFORE UPDATE ON file
      BEGIN SELECT RAISE(ABORT, 'files are never changed'); END
      """,
    ],
    [
      """
      CREATE TABLE attempts (
        letter INTEGER NOT NULL, party TEXT NOT NULL, count INTEGER NOT NULL, fault TEXT,
        code INTEGER, next INTEGER, since INTEGER NOT NULL, PRIMARY KEY (letter, party)
      ) STRICT, WITHOUT ROWID
      """
    ],
  ]

  /// Brings a database to the schema of this program, one migration a transaction.
  static func migrate(_ database: Database) throws {
    let current = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard current <= migrations.count else { throw JournalError.newerSchema(current) }
    for number in current..<migrations.count {
      try database.inTransaction {
        for statement in migrations[number] { try database.execute(sql: statement) }
        try database.execute(sql: "PRAGMA user_version = \(number + 1)")
        return .commit
      }
    }
  }
}
