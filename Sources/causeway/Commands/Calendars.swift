import ArgumentParser
import Vocabulary

/// Working days: list, record.
struct CalendarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "The working days of duty stations.",
    subcommands: [List.self, Record.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the years whose holidays are known, with their source.")
    @OptionGroup var place: InstancePlace

    func run() async throws {
      place.show(try await place.ask { try await $0.get("/api/v1/calendars") }) { answer in
        (answer["data"]?.elements ?? []).flatMap(Lines.calendar)
      }
    }
  }

  struct Record: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record the holidays of a duty station in a year, from its circular.")
    @OptionGroup var place: InstancePlace
    @Option(help: "A holiday, such as 2027-01-01; once for each.") var holiday: [Day]
    @Option(help: "The number of the circular.") var document: String
    @Argument(help: "The duty station, such as new-york.") var station: String
    @Argument(help: "The year.") var year: Int

    func run() async throws {
      let path = "/api/v1/calendars/\(station.encoded)/years"
      let body: JSON = [
        "year": .int(year), "holidays": JSON(holiday.map(\.description)),
        "document": .string(document),
      ]
      place.show(try await place.ask { try await $0.post(path, body) }, Lines.calendar)
    }
  }
}

extension Lines {
  fileprivate static func calendar(_ calendar: JSON) -> [String] {
    (calendar["years"]?.elements ?? []).map { year in
      row([calendar["station"], year["year"], year["holidays"], year["source"]])
    }
  }
}
