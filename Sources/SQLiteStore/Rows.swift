import Clearinghouse
import GRDB
import Vocabulary

/// The rows of a journal, read by whoever holds it and by whoever only looks.
enum Rows {
  /// Acts in order from a number on, with the words and files that are still kept.
  static func acts(_ database: Database, from number: Int, most: Int) throws -> [StoredAct] {
    let range: StatementArguments = [number, number + most]
    let words = try words(range, database)
    var files: [Int: [String: [UInt8]]] = [:]
    let fileRows = try Row.fetchCursor(
      database, sql: "SELECT act, digest, bytes FROM file WHERE act >= ? AND act < ?",
      arguments: range)
    while let row = try fileRows.next() {
      files[row[0], default: [:]][row[1]] = Array(row[2] as Blob)
    }
    let rows = try Row.fetchCursor(
      database,
      sql:
        "SELECT number, at, person, kind, version, body, leaf FROM act WHERE number >= ? AND number < ? ORDER BY number",
      arguments: range)
    var acts: [StoredAct] = []
    while let row = try rows.next() {
      let number: Int = row[0]
      acts.append(
        StoredAct(
          number: number, at: Moment(milliseconds: row[1]), by: row[2], kind: row[3],
          version: row[4], body: Array(row[5] as Blob), words: words[number] ?? [],
          files: files[number] ?? [:]))
    }
    return acts
  }

  /// The words still kept of acts from a number to before another.
  private static func words(
    _ range: StatementArguments, _ database: Database
  ) throws -> [Int: [Word]] {
    var words: [Int: [Word]] = [:]
    let wordRows = try Row.fetchCursor(
      database,
      sql: """
        SELECT act, field, language, CAST(text AS BLOB), salt FROM word
        WHERE act >= ? AND act < ? ORDER BY act, field
        """,
      arguments: range)
    while let row = try wordRows.next() {
      words[row[0], default: []].append(
        Word(
          field: row[1],
          passage: Passage(
            String(decoding: row[3] as Blob, as: UTF8.self), Language(rawValue: row[2]) ?? .en),
          salt: Array(row[4] as Blob)))
    }
    return words
  }

  /// The leaf hashes as they were stored, by act number.
  static func leaves(_ database: Database, from number: Int, most: Int) throws -> [Int: [UInt8]] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT number, leaf FROM act WHERE number >= ? AND number < ?",
      arguments: [number, number + most])
    return Dictionary(
      rows.map { ($0[0], Array($0[1] as Blob)) }, uniquingKeysWith: { first, _ in first })
  }
}
