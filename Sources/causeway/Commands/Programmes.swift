import ArgumentParser
import Clearinghouse
import Foundation
import Languages
import Programmes
import Vocabulary

/// Programmes: check, simulate, choose a reading.
struct ProgrammeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme",
    abstract: "Check programmes, simulate their procedures, choose a reading.",
    subcommands: [Check.self, Simulate.self, Choose.self])

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check programmes: names, texts, and every state they can reach.")
    @OptionGroup var files: SharePlace
    @Flag(help: "Write the result as JSON.") var json = false
    @ArgumentParser.Argument(help: "Folders of programmes; else every programme shipped.")
    var folders: [String] = []

    func run() async throws {
      let share = try files.share()
      let catalogue = try share.catalogue()
      let terms = try share.terms(catalogue)
      let chosen =
        folders.isEmpty ? try share.programmes() : folders.map { URL(filePath: $0) }
      var found: [(programme: String, finding: Finding)] = []
      for folder in chosen {
        let files = try Adoption.files(folder)
        found += Self.findings(files, terms).map { (files.id, $0) }
      }
      if json {
        print(JSON.array(found.map { Self.json($0.programme, $0.finding) }).text)
      } else {
        let say = Speaker(catalogue, .en)
        for (programme, finding) in found {
          print(
            "\(programme)/\(finding.file):\(finding.line): \(finding.code.rawValue): "
              + say.finding(finding))
        }
      }
      guard found.isEmpty else {
        throw Failure(.invalid, "\(found.count) found in \(chosen.count) checked.")
      }
      Console.note("\(chosen.count) checked, nothing found.")
    }

    static func findings(_ files: ProgrammeFiles, _ terms: Terms) -> [Finding] {
      let (programme, findings) = Programme.read(files)
      guard let programme else { return findings }
      return findings + Checker.check(programme, terms: terms)
    }

    private static func json(_ programme: String, _ finding: Finding) -> JSON {
      [
        "programme": .string(programme), "file": .string(finding.file),
        "line": .int(finding.line), "code": .string(finding.code.rawValue),
        "subject": .string(finding.subject), "detail": .string(finding.detail),
        "sequence": JSON(finding.sequence),
      ]
    }
  }

  struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what falls due when, if a request is lodged on a day.")
    @OptionGroup var files: SharePlace
    @Flag(help: "Write the result as JSON.") var json = false
    @Option(help: "The day on which it is lodged.") var lodged: Day
    @ArgumentParser.Argument(help: "The programme, such as un-1540.") var programme: String

    func run() async throws {
      let share = try files.share()
      let terms = try share.terms(try share.catalogue())
      guard let folder = try share.programmes().first(where: { $0.lastPathComponent == programme })
      else { throw Failure(.notFound, "There is no programme \(programme) in \(share.path).") }
      let read = Programme.read(try Adoption.files(folder))
      guard let programme = read.programme else {
        throw Failure(.invalid, "The programme cannot be read. Run causeway programme check.")
      }
      let rows = programme.procedures.flatMap { procedure in
        procedure.simulate(lodged: lodged, calendars: terms.calendars).map { (procedure, $0) }
      }
      let answer = JSON.array(
        rows.map { procedure, row in
          [
            "reading": .string(procedure.reading), "step": .string(row.step),
            "permission": JSON(row.permission), "due": JSON(row.due?.description),
            "rule": .string(
              "\(row.rule.span) of \(row.rule.start.kind.rawValue)(\(row.rule.start.outcome))"),
            "holidays_not_known": JSON(row.holidaysNotKnown),
          ]
        })
      if json {
        print(answer.text)
      } else {
        for row in answer.elements {
          print(
            Lines.row([row["due"], row["step"], row["permission"], row["rule"], row["reading"]]))
        }
      }
    }
  }
}
