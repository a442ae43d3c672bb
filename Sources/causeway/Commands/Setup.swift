import ArgumentParser
import Clearinghouse
import Foundation
import SQLiteStore
import Vocabulary

/// Prepares a data folder: programmes adopted, a first administrator; safe to repeat.
struct Setup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prepare a data folder: adopt the programmes, appoint an administrator.")

  @Option(help: "The administrator's name for signing in.") var admin: String
  @Option(help: "A file with the administrator's password; else one is made and printed.")
  var passwordFile: String?
  @OptionGroup var place: DataPlace
  @OptionGroup var files: SharePlace

  func run() async throws {
    umask(0o077)
    let chosen = try chosenPassword()
    let folder = place.path
    Console.note("Data folder: \(folder)")
    let house = try await House(try files.share(), folder: folder, isDemonstration: false)
    let adopted = try await Adoption(house.share).adopt(by: house.instance.ledger, as: .operator)
    for programme in adopted { Console.note("Adopted the programme \(programme).") }
    try await appoint(in: house)
    do {
      try givePassword(chosen, in: house)
    } catch let error as JournalError {
      throw Failure(error, folder: folder)
    }
  }

  private func appoint(in house: House) async throws {
    let ledger = house.instance.ledger
    let held = ledger.snapshot.people[PersonID(admin)]?.held(on: ledger.now.day) ?? []
    guard !held.contains(where: { $0.office == .administrator }) else { return }
    do throws(Refusal) {
      try await ledger.perform(
        Appoint(PersonID(admin), to: .administrator, letter: "setup", from: ledger.now.day),
        by: .operator)
    } catch {
      throw Failure(error)
    }
    Console.note("Appointed \(admin) as administrator.")
  }

  private func givePassword(_ chosen: String?, in house: House) throws {
    let person = PersonID(admin)
    if let chosen {
      try house.instance.access.setPassword(chosen, of: person)
    } else if try house.store.password(of: person) == nil {
      let made = String(Access.secret().prefix(20))
      try house.instance.access.setPassword(made, of: person)
      print(made)
    }
  }

  private func chosenPassword() throws(Failure) -> String? {
    guard let passwordFile else { return nil }
    guard let data = FileManager.default.contents(atPath: passwordFile) else {
      throw Failure(.notFound, "The password file \(passwordFile) cannot be read.")
    }
    let password = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    guard password.count >= 8 else {
      throw Failure(.invalid, "The password in \(passwordFile) has fewer than 8 characters.")
    }
    return password
  }
}
