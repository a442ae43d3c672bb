import ArgumentParser
import Vocabulary

/// The letters that wait to leave by e-mail.
struct OutboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox", abstract: "The letters that wait to leave by e-mail.",
    subcommands: [List.self, Retry.self, Dispatched.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the letters that wait, each with what keeps it.")
    @OptionGroup var place: InstancePlace

    func run() async throws {
      place.show(try await place.ask { try await $0.get("/api/v1/outbox") }) { answer in
        (answer["data"]?.elements ?? []).map(Lines.outgoing)
      }
    }
  }

  struct Retry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let a letter be tried again from now on.")
    @OptionGroup var place: InstancePlace
    @OptionGroup var letter: OutgoingName

    func run() async throws {
      let body = letter.body
      place.show(try await place.ask { try await $0.post("/api/v1/outbox/retries", body) }) {
        [Lines.outgoing($0)]
      }
    }
  }

  struct Dispatched: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that a letter was sent by hand instead.")
    @OptionGroup var place: InstancePlace
    @OptionGroup var letter: OutgoingName

    func run() async throws {
      let body = letter.body
      place.show(try await place.ask { try await $0.post("/api/v1/outbox/dispatches", body) }) {
        [Lines.row([$0["ref"], $0["by"]])]
      }
    }
  }
}

/// A letter that waits, and its recipient.
struct OutgoingName: ParsableArguments {
  @Argument(help: "The number of the act that sent the letter, as the list shows it.")
  var letter: Int
  @Argument(help: "The recipient.") var party: String

  var body: JSON { ["letter": .int(letter), "party": .string(party)] }
}

extension Lines {
  fileprivate static func outgoing(_ row: JSON) -> String {
    self.row([
      row["letter"], row["party"], row["number"], row["ref"], row["state"], row["fault"],
      row["code"], row["next"],
    ])
  }
}
