import ArgumentParser
import Clearinghouse
import Foundation
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
