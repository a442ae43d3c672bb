import ArgumentParser
import Clearinghouse
import Foundation
import Languages
import SQLiteStore
import Vocabulary

/// Makes an instance of one's own: folder, programmes, first administrator.
struct Setup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the data folder, adopt the programmes, appoint the first administrator.")
  @OptionGroup var place: DataPlace
  @OptionGroup var files: SharePlace
  @Option(help: "The administrator's name for signing in.") var admin: String
  @Option(help: "A file whose first line is the password; else one is made and shown once.")
  var passwordFile: String?
  @Flag(help: "Write the result as JSON.") var json = false

  func run() async throws {
    umask(0o077)
    let house = try await House(try files.share(), folder: place.path, isDemonstration: false)
    let ledger = house.instance.ledger
    let adopted = try await Adoption(house.share).adopt(by: ledger, as: .operator)
    let person = PersonID(admin)
    var password: String?
    if !ledger.snapshot.may(.administer, person, on: ledger.now.day) {
      do throws(Refusal) {
        try await ledger.perform(
          Appoint(person, to: .administrator, letter: "setup", from: ledger.now.day),
          by: .operator)
      } catch {
        throw Failure(error)
      }
      password = try chosenPassword()
      try house.instance.access.setPassword(password ?? "", of: person)
    }
    Console.note("Data folder: \(place.path)")
    if json {
      print(
        JSON.sparse([
          .init("data", .string(place.path)), .init("adopted", JSON(adopted)),
          .init("admin", .string(admin)),
          .init("password", passwordFile == nil ? JSON(password) : .null),
        ]).text)
    } else {
      for programme in adopted { print("adopted \(programme)") }
      if let password, passwordFile == nil {
        print("\(admin) may sign in with the password \(password) (shown once)")
      }
    }
  }

  private func chosenPassword() throws(Failure) -> String {
    guard let passwordFile else { return String(Access.secret().prefix(20)) }
    let text = String(decoding: try Files.bytes(passwordFile), as: UTF8.self)
    guard let line = text.split(whereSeparator: \.isNewline).first, line.count >= 8 else {
      throw Failure(.invalid, "The first line of \(passwordFile) must hold 8 characters or more.")
    }
    return String(line)
  }
}

/// Looks for what would keep an instance from running well.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look for problems: what, what follows, and the command that mends it.")
  @OptionGroup var place: DataPlace
  @OptionGroup var files: SharePlace
  @Flag(help: "Write the result as JSON.") var json = false

  func run() async throws {
    let notes = try Self.notes(try files.share(), folder: place.path)
    if json {
      print(
        JSON.array(
          notes.map { ["problem": .string($0.problem), "mend": .string($0.mend), "grave": .bool($0.isGrave)] }
        ).text)
    } else {
      for note in notes { print("\(note.isGrave ? "problem" : "note"): \(note.problem)\n  \(note.mend)") }
      if notes.isEmpty { print("Nothing found.") }
    }
    if notes.contains(where: \.isGrave) { throw Failure(.failed, "Problems were found.") }
  }

  struct Note {
    let problem: String
    let mend: String
    let isGrave: Bool
  }

  static func notes(_ share: Share, folder: String) throws(Failure) -> [Note] {
    var notes: [Note] = []
    Console.note("Data folder: \(folder)\nShare folder: \(share.path)")
    if !FileManager.default.fileExists(atPath: folder + "/causeway.sqlite") {
      notes.append(
        Note(
          problem: "There is no data in \(folder), so nobody can sign in.",
          mend: "causeway setup --data \(folder) --admin NAME", isGrave: false))
    } else if let pid = DataFolder.holder(of: folder) {
      notes.append(
        Note(
          problem: "The data folder is held by process \(pid), which is as it should be while it serves.",
          mend: "kill -TERM \(pid) ends it gracefully.", isGrave: false))
    }
    let version = SQLiteStore.libraryVersion
    if version < 3_051_003, version != 3_050_007, version != 3_044_006 {
      notes.append(
        Note(
          problem: "SQLite \(SQLiteStore.libraryName) can lose a commit when a second program resets "
            + "the write-ahead log; one process holds the folder, so it does not happen here.",
          mend: "Let no other program open causeway.sqlite for writing.", isGrave: false))
    }
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: "/")
    if let free = attributes?[.systemFreeSize] as? Int, free < 200_000_000 {
      notes.append(
        Note(
          problem: "Less than 200 MB are free, so that acts may soon be refused.",
          mend: "df -h \(folder)", isGrave: true))
    }
    let due = try share.catalogue().missing.count
    if due > 0 {
      notes.append(
        Note(
          problem: "\(due) texts are due in French, Russian or Spanish; they are shown in English.",
          mend: "See docs/TRANSLATIONS.md.", isGrave: false))
    }
    return notes
  }
}
