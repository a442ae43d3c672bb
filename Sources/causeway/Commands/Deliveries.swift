import ArgumentParser
import Vocabulary

/// Reports of delivered assistance.
struct DeliveryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delivery",
    abstract: "List, show or report delivered assistance; confirm, correct or withdraw a report.",
    subcommands: [
      List.self, Show.self, Report.self, Correct.self, Confirm.self, Withdraw.self,
    ])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the reports that you may see, the last first.")
    @OptionGroup var place: InstancePlace
    @Option(help: "Only those of a provider.") var provider: String?
    @Option(help: "Only those about a country, such as QMA.") var country: String?
    @Option(help: "Only those that stand so: awaited, confirmed, withdrawn.") var state: String?
    @Option(help: "Only those reported in a year.") var year: Int?
    @Option(help: "At most so many.") var limit = 100

    func run() async throws {
      let wanted = [
        ("provider", provider), ("country", country), ("state", state),
        ("year", year.map(String.init)),
      ].map { name, value in value.map { "&\(name)=\($0.encoded)" } ?? "" }.joined()
      let path = "/api/v1/deliveries?limit=\(limit)\(wanted)"
      place.show(try await place.ask { try await $0.get(path) }) { answer in
        (answer["data"]?.elements ?? []).map(Lines.delivery)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a report, and which recipients have confirmed it.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference, such as DLV-2026-0001.") var reference: String

    func run() async throws {
      let path = "/api/v1/deliveries/\(reference.encoded)"
      place.show(try await place.ask { try await $0.get(path) }, Lines.wholeDelivery)
    }
  }

  struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report what a party delivered, as JSON that POST /api/v1/deliveries takes.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The file; - for standard input.") var file: String

    func run() async throws {
      let bytes = try Files.bytes(file)
      let answer = try await place.ask { try await $0.post("/api/v1/deliveries", bytes: bytes) }
      place.show(answer, Lines.wholeDelivery)
    }
  }

  struct Correct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Replace a report by a right one, written as JSON; its recipients confirm it anew.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference of the report.") var reference: String
    @Argument(help: "The file; - for standard input.") var file: String

    func run() async throws {
      let (bytes, path) = (
        try Files.bytes(file), "/api/v1/deliveries/\(reference.encoded)/corrections"
      )
      let answer = try await place.ask { try await $0.post(path, bytes: bytes) }
      place.show(answer, Lines.wholeDelivery)
    }
  }

  struct Confirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Confirm that a recipient received what is reported.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference of the report.") var reference: String
    @Option(help: "The recipient, where an officer records its word.") var party: String?
    @Option(help: "The document that shows it, where an officer records it.") var document: String?

    func run() async throws {
      try await place.say(
        reference, "confirmations", [("party", party), ("document", document)])
    }
  }

  struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take a report back.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference of the report.") var reference: String
    @Option(help: "The document that shows it, where an officer records it.") var document: String?

    func run() async throws {
      try await place.say(reference, "withdrawals", [("document", document)])
    }
  }
}

extension InstancePlace {
  /// Sends what a party says of a report.
  fileprivate func say(
    _ reference: String, _ what: String, _ members: [(String, String?)]
  ) async throws {
    let body = JSON.object(
      members.compactMap { name, value in value.map { .init(name, .string($0)) } })
    let path = "/api/v1/deliveries/\(reference.encoded)/\(what)"
    show(try await ask { try await $0.post(path, body) }, Lines.wholeDelivery)
  }
}

extension Lines {
  static func delivery(_ delivery: JSON) -> String {
    row([
      delivery["ref"], delivery["reported"], delivery["state"], delivery["provider"],
      delivery["title"],
    ])
  }

  fileprivate static func wholeDelivery(_ answer: JSON) -> [String] {
    let facts = ["from", "until", "topics", "kinds", "request", "document"]
    return [delivery(answer)]
      + (answer["recipients"]?.elements ?? []).map {
        "  to " + row([$0["name"], $0["confirmed"].map { $0 == .null ? "no word yet" : $0 }])
      }
      + facts.filter { answer[$0].map { $0 != .null } ?? false }.map {
        "  \($0): " + row([answer[$0]])
      }
  }
}
