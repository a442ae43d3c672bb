public import Clearinghouse
import GRDB
import Vocabulary

extension SQLiteStore {
  /// The attempts for each letter and recipient.
  public func attempts() throws(JournalError) -> [Attempts] { try read { try Rows.attempts($0) } }

  /// Saves attempts, over those for the same letter and recipient.
  public func save(_ attempts: Attempts) throws(JournalError) {
    try write {
      try $0.execute(
        sql: """
          INSERT OR REPLACE INTO attempts (letter, party, count, fault, code, next, since)
          VALUES (?,?,?,?,?,?,?)
          """,
        arguments: [
          attempts.key.letter, attempts.key.party.rawValue, attempts.count,
          attempts.fault?.rawValue, attempts.code, attempts.next?.milliseconds,
          attempts.since.milliseconds,
        ])
    }
  }

  /// Deletes the attempts for a letter and a recipient.
  public func deleteAttempts(_ key: Attempts.Key) throws(JournalError) {
    try write {
      try $0.execute(
        sql: "DELETE FROM attempts WHERE letter = ? AND party = ?",
        arguments: [key.letter, key.party.rawValue])
    }
  }
}

extension JournalReader {
  /// The attempts for each letter and recipient; none where an older program wrote the folder.
  public func attempts() throws(JournalError) -> [Attempts] {
    try read { try $0.tableExists("attempts") ? try Rows.attempts($0) : [] }
  }
}

extension Rows {
  fileprivate static func attempts(_ database: Database) throws -> [Attempts] {
    try Row.fetchAll(
      database, sql: "SELECT letter, party, count, fault, code, next, since FROM attempts"
    ).map { row in
      var attempts = Attempts(
        Attempts.Key(letter: row[0], party: PartyID(row[1])), since: Moment(milliseconds: row[6]))
      attempts.count = row[2]
      attempts.fault = (row[3] as String?).flatMap(MailFault.init)
      attempts.code = row[4]
      attempts.next = (row[5] as Int64?).map { Moment(milliseconds: $0) }
      return attempts
    }
  }
}
