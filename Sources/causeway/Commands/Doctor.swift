import ArgumentParser
import Clearinghouse
import Foundation
import Languages
import Programmes
import SQLiteStore
import Vocabulary

/// Looks at everything that a server needs, and says how to mend what is wrong.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look for problems: each with what follows from it and how to mend it.")

  /// Something that was looked at.
  struct Sign {
    /// How grave it is.
    enum Grade: String { case good, note, problem }

    let grade: Grade
    let what: String
    var follows = ""
    var mend = ""
  }

  @OptionGroup var place: DataPlace
  @OptionGroup var files: SharePlace
  @OptionGroup var mail: MailPlace
  @Flag(help: "Write JSON.") var json = false

  func run() throws {
    let signs = signs()
    if json {
      let rows = signs.map { sign -> JSON in
        [
          "grade": .string(sign.grade.rawValue), "what": .string(sign.what),
          "follows": .string(sign.follows), "mend": .string(sign.mend),
        ]
      }
      print(JSON.array(rows).text)
    } else {
      for sign in signs {
        print("\(sign.grade.rawValue)\t\(sign.what)")
        if !sign.follows.isEmpty { print("\t→ \(sign.follows)") }
        if !sign.mend.isEmpty { print("\t→ \(sign.mend)") }
      }
    }
    guard !signs.contains(where: { $0.grade == .problem }) else {
      throw Failure(.failed, "Something must be mended first.")
    }
  }

  private func signs() -> [Sign] {
    var signs = [
      folder, holder, Self.library(SQLiteStore.libraryVersion, SQLiteStore.libraryName), space,
    ].compactMap { $0 }
    do {
      let share = try files.share()
      signs.insert(Sign(grade: .good, what: "The program's files are in \(share.path)."), at: 0)
      let catalogue = try share.catalogue()
      let terms = try share.terms(catalogue)
      signs += try programmes(share, terms)
      signs += try letters(terms)
      signs.append(Self.languages(catalogue))
    } catch let failure as Failure {
      let sign = Sign(
        grade: .problem, what: failure.message, follows: "Nothing can be served.",
        mend: "causeway doctor --share FOLDER")
      signs.insert(sign, at: 0)
    } catch {
      signs.append(Sign(grade: .problem, what: "\(error)"))
    }
    return signs
  }

  private var folder: Sign {
    let path = place.path
    guard FileManager.default.fileExists(atPath: path + "/causeway.sqlite") else {
      return Sign(
        grade: .note, what: "There is nothing in the data folder \(path).",
        follows: "Only a demonstration can be served.",
        mend: "causeway setup --admin NAME --data \(path)")
    }
    let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions]
    guard let bits = mode as? NSNumber, bits.intValue & 0o077 == 0 else {
      return Sign(
        grade: .problem, what: "Others on this machine may open the data folder \(path).",
        follows: "They can read what is confidential.", mend: "chmod 700 \(path)")
    }
    return Sign(grade: .good, what: "The data folder is \(path).")
  }

  private var holder: Sign? {
    DataFolder.holder(of: place.path).map {
      Sign(
        grade: .note, what: "The process \($0) holds the data folder.",
        follows: "Commands speak to it through its socket; setup must wait.", mend: "kill \($0)")
    }
  }

  /// Before 3.51.3, and its mends of 3.50 and 3.44, a reset of the write-ahead log by another
  /// connection could lose a commit.
  static func library(_ version: Int, _ name: String) -> Sign {
    let isMended = version >= 3_051_003 || [3_050_007, 3_044_006].contains(version)
    guard !isMended, version >= 3_007_000 else {
      return Sign(grade: .good, what: "SQLite is version \(name).")
    }
    return Sign(
      grade: .note,
      what: "SQLite is version \(name), which can lose a commit when two connections reset "
        + "its write-ahead log at once.",
      follows: "It does not happen here: one process holds the folder, and one connection in it "
        + "writes and checkpoints.",
      mend: "Let no other program open causeway.sqlite for writing.")
  }

  private var space: Sign? {
    var place = URL(fileURLWithPath: self.place.path)
    while place.path != "/", !FileManager.default.fileExists(atPath: place.path) {
      place.deleteLastPathComponent()
    }
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: place.path)
    guard let free = attributes?[.systemFreeSize] as? NSNumber else { return nil }
    let megabytes = free.int64Value / 1_048_576
    guard megabytes < 500 else {
      return Sign(grade: .good, what: "\(megabytes) MiB of the disk are free.")
    }
    return Sign(
      grade: .problem, what: "Only \(megabytes) MiB of the disk are free.",
      follows: "Acts are refused once it is full.", mend: "df -h \(place.path)")
  }

  private func programmes(_ share: Share, _ terms: Terms) throws -> [Sign] {
    try Adoption(share).files.map { files in
      let count = ProgrammeCommand.Check.findings(files, terms).count
      return count == 0
        ? Sign(grade: .good, what: "The programme \(files.id) has no findings.")
        : Sign(
          grade: .problem, what: "The programme \(files.id) has \(count) findings.",
          follows: "It is not adopted.",
          mend: "causeway programme check \(share.place("Programmes/\(files.id)"))")
    }
  }

  private static func languages(_ catalogue: Catalogue) -> Sign {
    let due = Language.allCases.map { language in
      (language, catalogue.keys.count { catalogue.wordings($0, language).isEmpty })
    }.filter { $0.1 > 0 }.map { "\($0.0.rawValue) (\($0.1))" }
    guard !due.isEmpty else { return Sign(grade: .good, what: "All texts are in six languages.") }
    return Sign(
      grade: .note, what: "Texts are due in \(due.joined(separator: ", ")).",
      follows: "Readers of these languages see them in English.", mend: "See docs/TRANSLATIONS.md.")
  }
}
