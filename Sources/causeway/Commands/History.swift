import ArgumentParser
import Vocabulary

/// The needs of the past.
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List needs of the past, with their sources.")
  @OptionGroup var place: InstancePlace

  func run() async throws {
    place.show(try await place.ask { try await $0.get("/api/v1/history") }) { answer in
      (answer["data"]?.elements ?? []).map { need in
        Lines.row([
          need["when"], need["countries"], need["to"], need["title"], need["source"]?["address"],
        ])
      }
    }
  }
}
