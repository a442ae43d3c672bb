public import Clearinghouse
import GRDB
public import Vocabulary

/// The journal of a data folder, read without taking the folder from whoever holds it.
public final class JournalFile: Journal {
  private let queue: DatabaseQueue

  /// Opens the journal in a data folder for reading only.
  ///
  /// - Throws: ``JournalError/failed(_:)`` where there is none or it cannot be read,
  ///   ``JournalError/newerSchema(_:)`` where a newer program wrote it.
  public init(in folder: String) throws(JournalError) {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      queue = try DatabaseQueue(path: folder + "/causeway.sqlite", configuration: configuration)
      let schema = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
      guard schema <= Schema.migrations.count else { throw JournalError.newerSchema(schema) }
    } catch let error as JournalError {
      throw error
    } catch {
      throw .failed("\(error)")
    }
  }

  /// Refuses: this journal is only read.
  public func append(_ acts: [StoredAct], keys: [IdempotencyKey]) throws(JournalError) {
    throw .failed("this journal is open for reading only")
  }

  /// Reads acts in order, with the words and files that are still kept.
  public func read(from number: Int, most: Int) throws(JournalError) -> [StoredAct] {
    try read { try ActRows.acts($0, from: number, most: most) }
  }

  /// No keys: they matter to a writer alone.
  public func keys(since moment: Moment) throws(JournalError) -> [IdempotencyKey] { [] }

  /// The leaf hashes as they were stored, by act number, for verification.
  public func leaves(from number: Int, most: Int) throws(JournalError) -> [Int: [UInt8]] {
    try read { try ActRows.leaves($0, from: number, most: most) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw .failed("\(error)")
    }
  }
}

extension JournalFile {
  /// The last acts, the earliest of them first.
  public func last(_ count: Int) throws(JournalError) -> [StoredAct] {
    let head = try read { try Int.fetchOne($0, sql: "SELECT MAX(number) FROM act") ?? 0 }
    return try read(from: max(1, head - count + 1), most: count)
  }
}
