import ArgumentParser
import Foundation
import Languages
import Programmes
import Vocabulary

/// Programmes: checked and simulated from their files, without a data folder.
struct ProgrammeCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme", abstract: "Check and simulate programmes.",
    subcommands: [Check.self, Simulate.self])

  /// Checks programmes before they are adopted.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check programmes; every finding on a line as FOLDER/FILE:LINE: what is wrong.")
    @ArgumentParser.Argument(
      help: "The programmes' folders; all of the share folder where none is named.")
    var folders: [String] = []
    @OptionGroup var files: SharePlace
    @Flag(help: "Write JSON.") var json = false

    func run() throws {
      let share = try files.share()
      let catalogue = try share.catalogue()
      let terms = try share.terms(catalogue)
      let places =
        folders.isEmpty ? try share.programmes() : folders.map { URL(fileURLWithPath: $0) }
      var found: [(place: String, finding: Finding)] = []
      for place in places {
        let findings = Self.findings(try Adoption.files(place), terms)
        found += findings.map { ("\(place.lastPathComponent)/\($0.file)", $0) }
        Console.note("\(place.lastPathComponent): \(findings.count) findings")
      }
      write(found, Speaker(catalogue, .en))
      if !found.isEmpty { throw Failure(.invalid, "Nothing with findings is adopted.") }
    }

    static func findings(_ files: ProgrammeFiles, _ terms: Terms) -> [Finding] {
      let (programme, findings) = Programme.read(files)
      guard let programme, findings.isEmpty else { return findings }
      return Checker.check(programme, knownTopics: Set(terms.topics.all.map(\.id)))
    }

    private func write(_ found: [(place: String, finding: Finding)], _ say: Speaker) {
      guard json else {
        for (place, finding) in found {
          print("\(place):\(finding.line): \(say.finding(finding))")
        }
        return
      }
      let rows = found.map { place, finding -> JSON in
        [
          "file": .string(place), "line": .int(finding.line),
          "code": .string(finding.code.rawValue), "text": .string(say.finding(finding)),
          "sequence": JSON(finding.sequence),
        ]
      }
      print(JSON.array(rows).text)
    }
  }

  /// Shows what falls due when.
  struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what would fall due when, if a request were lodged on a day.")
    @ArgumentParser.Argument(help: "The programme, such as un-1540.") var programme: String
    @Option(help: "The day on which the request is lodged.", transform: Day.argument) var lodged:
      Day
    @OptionGroup var files: SharePlace
    @Flag(help: "Write JSON.") var json = false

    func run() throws {
      let share = try files.share()
      let terms = try share.terms(try share.catalogue())
      guard
        let place = try share.programmes().first(where: { $0.lastPathComponent == programme }),
        let read = Programme.read(try Adoption.files(place)).programme
      else { throw Failure(.notFound, "There is no programme \(programme) that can be read.") }
      let rows = read.procedures.flatMap { procedure in
        procedure.simulate(lodged: lodged, calendars: terms.calendars).map { line -> JSON in
          .sparse([
            .init("reading", .string(procedure.reading)), .init("due", JSON(line.due?.description)),
            .init("step", .string(line.step)), .init("permission", JSON(line.permission)),
            .init("holidays-not-known", JSON(line.holidaysNotKnown)),
            .init("text", .string(procedure.text("step.\(line.step)", .en))),
          ])
        }
      }
      if json { return print(JSON.array(rows).text) }
      for row in rows { print(row.line("reading", "due", "step", "permission", "text")) }
    }
  }
}
