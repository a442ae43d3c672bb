import Clearinghouse
import Foundation
import Programmes

/// Compares the programmes in the share folder with those that an instance adopted.
struct Adoption {
  let files: [ProgrammeFiles]

  /// The programmes of a share folder.
  init(_ share: Share) throws(Failure) {
    var files: [ProgrammeFiles] = []
    for folder in try share.programmes() { files.append(try Self.files(folder)) }
    self.files = files
  }

  /// The files of one programme's folder.
  static func files(_ folder: URL) throws(Failure) -> ProgrammeFiles {
    do {
      return try ProgrammeFiles(folder: folder)
    } catch {
      throw Failure(.notFound, "The programme \(folder.path) cannot be read at \(error.path).")
    }
  }

  /// Those whose files are not the version in force.
  func differing(from now: Snapshot) -> [ProgrammeFiles] {
    files.filter { now.programmes[$0.id]?.current != $0.digest }
  }

  /// Adopts every version that differs; a reading chosen before stays chosen.
  ///
  /// - Returns: The names of the programmes adopted.
  func adopt(by ledger: Ledger, as person: PersonID) async throws -> [String] {
    var adopted: [String] = []
    for files in differing(from: ledger.snapshot) {
      let before = ledger.snapshot.programmes[files.id]?.choices.first?.reading
      let programme = Programme.read(files).programme
      let own = programme?.entry.reading ?? programme?.procedures.first?.reading
      let reading = before ?? own ?? ""
      do throws(Refusal) {
        try await ledger.perform(AdoptProgramme(files, reading: reading), by: person)
      } catch {
        throw Failure(
          .invalid,
          "The programme \(files.id) cannot be adopted (\(error.account.code)). "
            + "Run causeway programme check.")
      }
      adopted.append(files.id)
    }
    return adopted
  }

  /// Stops where a file changed under an adopted version.
  func checkUnchanged(since now: Snapshot) throws(Failure) {
    let changed = differing(from: now).map(\.id).filter { now.programmes[$0] != nil }
    guard let first = changed.first else { return }
    throw Failure(
      .conflict,
      "The files of programme \(first) are not those that were adopted. "
        + "Put them back, or adopt them with causeway setup.")
  }
}
