import ArgumentParser
import Vocabulary

/// What changed since a day.
struct ChangesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "List the requests, offers and reports that were opened or moved on since a day.")
  @OptionGroup var place: InstancePlace
  @Option(help: "The first day that counts, such as 2026-11-02.") var since: String

  func run() async throws {
    let path = "/api/v1/changes?limit=1000&since=\(since.encoded)"
    place.show(try await place.ask { try await $0.get(path) }) { answer in
      ["requests", "offers", "deliveries"].flatMap { answer[$0]?.elements ?? [] }.map { row in
        Lines.row([row["ref"], row["change"], row["before"], row["now"], row["title"]])
      }
    }
  }
}
