public import Clearinghouse
import GRDB

/// A journal opened for reading alone, beside whoever holds the data folder.
public final class JournalReader: Sendable {
  private let queue: DatabaseQueue

  /// Opens the journal in a data folder; it takes no lock and writes nothing.
  ///
  /// - Throws: ``JournalError/newerSchema(_:)`` where a newer program wrote it.
  public init(_ folder: String) throws(JournalError) {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      queue = try DatabaseQueue(path: folder + "/causeway.sqlite", configuration: configuration)
    } catch {
      throw .failed("\(error)")
    }
    let schema = try read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    guard schema <= Schema.migrations.count else { throw .newerSchema(schema) }
  }

  /// Acts in order from a number on, at most so many.
  public func acts(from number: Int, most: Int) throws(JournalError) -> [StoredAct] {
    try read { try Rows.acts($0, from: number, most: most) }
  }

  /// The leaf hashes as they were stored, by act number.
  public func leaves(from number: Int, most: Int) throws(JournalError) -> [Int: [UInt8]] {
    try read { try Rows.leaves($0, from: number, most: most) }
  }

  /// The number of the last act.
  public func head() throws(JournalError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT MAX(number) FROM act") ?? 0 }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw .failed("\(error)")
    }
  }
}
