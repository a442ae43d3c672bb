public import Clearinghouse
import Foundation
import GRDB
public import Vocabulary

/// Bytes as a database gives and takes them.
typealias Blob = Data

extension [UInt8] {
  var data: Data { Data(self) }
}

extension SQLiteStore {
  /// A draft by its name.
  public func draft(_ id: String) throws(JournalError) -> Draft? {
    try read { try Self.drafts($0, where: "id = ?", id).first }
  }

  /// The drafts of a party, the last saved first.
  public func drafts(of party: PartyID) throws(JournalError) -> [Draft] {
    try read {
      try Self.drafts($0, where: "party = ? ORDER BY saved_at DESC, id DESC", party.rawValue)
    }
  }

  private static func drafts(
    _ database: Database, where condition: String, _ argument: String
  ) throws -> [Draft] {
    try Row.fetchAll(
      database,
      sql: "SELECT id, party, programme, body, saved_by, saved_at FROM draft WHERE \(condition)",
      arguments: [argument]
    ).map {
      Draft(
        id: $0[0], party: PartyID($0[1]), programme: $0[2], body: Array($0[3] as Blob),
        savedBy: PersonID($0[4]), savedAt: Moment(milliseconds: $0[5]))
    }
  }

  /// Saves a draft, over the one of its name.
  public func save(_ draft: Draft) throws(JournalError) {
    try write {
      try $0.execute(
        sql:
          "INSERT OR REPLACE INTO draft (id, party, programme, body, saved_by, saved_at) VALUES (?,?,?,?,?,?)",
        arguments: [
          draft.id, draft.party.rawValue, draft.programme, draft.body.data,
          draft.savedBy.rawValue, draft.savedAt.milliseconds,
        ])
    }
  }

  /// Deletes a draft.
  public func deleteDraft(_ id: String) throws(JournalError) {
    try write { try $0.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [id]) }
  }

  /// The hash of a person's password.
  public func password(of person: PersonID) throws(JournalError) -> String? {
    try read {
      try String.fetchOne(
        $0, sql: "SELECT hash FROM password WHERE person = ?", arguments: [person.rawValue])
    }
  }

  /// Keeps the hash of a person's password.
  public func setPassword(_ hash: String, of person: PersonID) throws(JournalError) {
    try write {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO password (person, hash) VALUES (?,?)",
        arguments: [person.rawValue, hash])
    }
  }

  /// The session under a digest.
  public func session(_ digest: String) throws(JournalError) -> Session? {
    try read {
      try Row.fetchOne(
        $0, sql: "SELECT digest, person, kind, began, used FROM session WHERE digest = ?",
        arguments: [digest]
      ).flatMap { row in
        Session.Kind(rawValue: row[2]).map {
          Session(
            digest: row[0], person: PersonID(row[1]), kind: $0,
            began: Moment(milliseconds: row[3]), used: Moment(milliseconds: row[4]))
        }
      }
    }
  }

  /// Saves a session, over the one of its digest.
  public func save(_ session: Session) throws(JournalError) {
    try write {
      try $0.execute(
        sql:
          "INSERT OR REPLACE INTO session (digest, person, kind, began, used) VALUES (?,?,?,?,?)",
        arguments: [
          session.digest, session.person.rawValue, session.kind.rawValue,
          session.began.milliseconds, session.used.milliseconds,
        ])
    }
  }

  /// Ends a session.
  public func endSession(_ digest: String) throws(JournalError) {
    try write { try $0.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest]) }
  }

  /// Notes when a session was used; one that has ended stays ended.
  public func noteUse(of digest: String, at moment: Moment) throws(JournalError) {
    try write {
      try $0.execute(
        sql: "UPDATE session SET used = ? WHERE digest = ?",
        arguments: [moment.milliseconds, digest])
    }
  }
}
