import ArgumentParser
import Clearinghouse
import Foundation
import NIOCore
import SQLiteStore
import Vocabulary

/// Where and as whom a command speaks to the interface, and how it writes what it gets.
struct Owner: ParsableArguments {
  @OptionGroup var place: DataPlace
  @OptionGroup var files: SharePlace
  @Option(name: .customLong("as"), help: "The person in whose name this is done.")
  var person: String?
  @Flag(help: "Write the interface's JSON.") var json = false

  /// Speaks to whoever holds the data folder; where nobody does, holds it for the time being.
  func withClient<Value: Sendable>(
    _ body: @escaping @Sendable (Client) async throws -> Value
  ) async throws -> Value {
    let folder = place.path
    Console.note("Data folder: \(folder)")
    let client = Client(socket: DataPlace.socket(in: folder), person: person)
    if DataFolder.holder(of: folder) != nil { return try await body(client) }
    umask(0o077)
    let isDemonstration = try isDemonstration(folder)
    let house = try await House(
      try files.share(), folder: folder, isDemonstration: isDemonstration)
    let doors = try Doors(try house.router(), folder: folder)
    return try await doors.whileOpenForOwner { try await body(client) }
  }

  private func isDemonstration(_ folder: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: folder + "/causeway.sqlite") else {
      throw Failure(
        .notFound, "There is nothing in the data folder \(folder). Run causeway setup first.")
    }
    let share = try files.share()
    do {
      let ledger = try Ledger(
        try JournalFile(in: folder), terms: try share.terms(try share.catalogue()),
        clock: Clock.machine)
      return ledger.snapshot.parties.all.contains { $0.nature == .illustrative }
    } catch let error as JournalError {
      throw Failure(error, folder: folder)
    }
  }

  /// Writes an answer: as JSON where that was asked for, else as lines.
  func write(_ answer: JSON, lines: (JSON) -> [String]) {
    if json {
      print(answer.text)
    } else {
      for line in lines(answer) { print(line) }
    }
  }
}

extension JSON {
  /// The values of some members in one line, with tabs between them.
  func line(_ keys: String...) -> String {
    keys.map { self[$0]?.word ?? "" }.joined(separator: "\t")
  }

  /// A value as a command writes it on a line.
  var word: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "yes" : "no"
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .string(let text): text
    case .array(let elements): elements.map(\.word).joined(separator: ",")
    case .object: text
    }
  }
}
