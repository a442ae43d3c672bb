import ArgumentParser
import Vocabulary

/// The needs that an offer can meet.
struct OfferCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer", abstract: "List, show or make offers; see the needs that they can meet.",
    subcommands: [
      List.self, Show.self, Make.self, Confirm.self, Withdraw.self, Needs.self,
    ])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the offers that stand, the last made first.")
    @OptionGroup var place: InstancePlace
    @Option(help: "Only those of a provider.") var provider: String?
    @Option(help: "At most so many.") var limit = 100

    func run() async throws {
      let wanted = provider.map { "&provider=\($0.encoded)" } ?? ""
      let path = "/api/v1/offers?limit=\(limit)\(wanted)"
      place.show(try await place.ask { try await $0.get(path) }) { answer in
        (answer["data"]?.elements ?? []).map(Lines.offer)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show an offer: who gives it, and under which conditions.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference, such as OFR-2026-0001.") var reference: String

    func run() async throws {
      let path = "/api/v1/offers/\(reference.encoded)"
      place.show(try await place.ask { try await $0.get(path) }, Lines.wholeOffer)
    }
  }

  struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an offer written as JSON, as POST /api/v1/offers takes it.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The file; - for standard input.") var file: String

    func run() async throws {
      let bytes = try Files.bytes(file)
      let answer = try await place.ask { try await $0.post("/api/v1/offers", bytes: bytes) }
      place.show(answer, Lines.wholeOffer)
    }
  }

  struct Confirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a party's part of an offer stands; one's own party's, or another's.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference of the offer.") var reference: String
    @Option(help: "The party, where an officer records its answer.") var party: String?

    func run() async throws { try await place.answer(reference, "confirmations", party) }
  }

  struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a party's part of an offer back, or refuse to give it.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference of the offer.") var reference: String
    @Option(help: "The party, where an officer records its answer.") var party: String?

    func run() async throws { try await place.answer(reference, "withdrawals", party) }
  }

  struct Needs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Rank the open requests that you may read against an offer, with the reasons.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference of the offer.") var reference: String
    @Flag(help: "Also say why the others were left out.") var whyNot = false

    func run() async throws {
      let path = "/api/v1/offers/\(reference.encoded)/needs"
      place.show(try await place.ask { try await $0.get(path) }) { answer in
        Lines.ranking(answer, whyNot: whyNot)
      }
    }
  }
}

extension InstancePlace {
  /// Sends what a party says about its part of an offer.
  fileprivate func answer(_ reference: String, _ answers: String, _ party: String?) async throws {
    let body = JSON.object(party.map { [.init("party", .string($0))] } ?? [])
    let path = "/api/v1/offers/\(reference.encoded)/\(answers)"
    show(try await ask { try await $0.post(path, body) }, Lines.wholeOffer)
  }
}

/// Those with a standing offer, and the offices to write to.
struct ProviderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provider", abstract: "List providers; record the office to write to.",
    subcommands: [List.self, Show.self, Contact.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List every party with a standing offer.")
    @OptionGroup var place: InstancePlace

    func run() async throws {
      place.show(try await place.ask { try await $0.get("/api/v1/providers") }) { answer in
        (answer["data"]?.elements ?? []).map(Lines.provider)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show a provider.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The party.") var party: String

    func run() async throws {
      let path = "/api/v1/providers/\(party.encoded)"
      place.show(try await place.ask { try await $0.get(path) }) { answer in
        [
          Lines.provider(answer),
          "  " + Lines.row([answer["contact"]?["office"], answer["contact"]?["address"]]),
          "  " + Lines.row([answer["topics"]]), "  " + Lines.row([answer["offers"]]),
        ]
      }
    }
  }

  struct Contact: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record the office to write to, by what it does and never by a person's name.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The party.") var party: String
    @Option(help: "The office.") var office: String
    @Option(help: "Where it is written to.") var address: String
    @Flag(help: "The office agreed to get letters by e-mail at this address.") var takesMail = false

    func run() async throws {
      let body: JSON = [
        "office": .string(office), "address": .string(address), "takes_mail": .bool(takesMail),
      ]
      let path = "/api/v1/providers/\(party.encoded)/contacts"
      place.show(try await place.ask { try await $0.post(path, body) }) { answer in
        [Lines.row([answer["recorded"], answer["office"], answer["address"]])]
      }
    }
  }
}

/// Rounds in which providers are asked whether their offers still stand.
struct RoundCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round", abstract: "Ask providers whether their offers still stand.",
    subcommands: [List.self, Show.self, Open.self, Send.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the rounds, the last first.")
    @OptionGroup var place: InstancePlace

    func run() async throws {
      place.show(try await place.ask { try await $0.get("/api/v1/rounds") }) { answer in
        (answer["data"]?.elements ?? []).map { Lines.row([$0["ref"], $0["opened"]]) }
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show who was asked in a round, by which letter, and what was answered.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference, such as RND-2026-0001.") var round: String

    func run() async throws {
      let path = "/api/v1/rounds/\(round.encoded)"
      place.show(try await place.ask { try await $0.get(path) }, Lines.round)
    }
  }

  struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open a round for providers that have confirmed nothing for a year.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The programme that keeps the list.") var programme = "un-1540"
    @Option(help: "The document of the working group's recommendation.")
    var recommendation: String?
    @Option(help: "The day of the recommendation.") var recommended: Day?

    func run() async throws {
      let body = JSON.sparse([
        .init("programme", .string(programme)), .init("recommendation", JSON(recommendation)),
        .init("recommended", JSON(recommended?.description)),
      ])
      place.show(try await place.ask { try await $0.post("/api/v1/rounds", body) }, Lines.round)
    }
  }

  struct Send: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that the letter of a round was sent to a provider.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The reference of the round.") var round: String
    @Argument(help: "The party.") var party: String

    func run() async throws {
      let (path, body) = (
        "/api/v1/rounds/\(round.encoded)/letters",
        JSON.object([
          .init("party", .string(party))
        ])
      )
      place.show(try await place.ask { try await $0.post(path, body) }, Lines.round)
    }
  }
}

extension Lines {
  fileprivate static func offer(_ offer: JSON) -> String {
    row([offer["ref"], offer["confirmed"], offer["provider"], offer["title"]])
  }

  fileprivate static func wholeOffer(_ answer: JSON) -> [String] {
    let conditions = ["topics", "kinds", "regions", "languages", "only", "applicants", "requires"]
    return [offer(answer)]
      + (answer["parts"]?.elements ?? []).map {
        "  " + row([$0["party"], $0["confirmed"], $0["withdrawn"]])
      }
      + conditions.filter { answer[$0]?.strings?.isEmpty == false }.map {
        "  \($0): " + row([answer[$0]])
      }
  }

  fileprivate static func provider(_ provider: JSON) -> String {
    row([
      provider["id"], provider["confirmed"], provider["stale"]?.bool == true ? "stale" : "",
      provider["name"],
    ])
  }

  private static func answered(_ answer: JSON) -> JSON {
    answer["answer"]?.string.map { .string($0) } ?? "no answer received yet"
  }

  fileprivate static func round(_ round: JSON) -> [String] {
    [row([round["ref"], round["opened"], round["programme"]])]
      + (round["asked"]?.elements ?? []).flatMap { asked in
        ["  " + row([asked["party"], asked["letter"], asked["sent"]])]
          + (asked["answers"]?.elements ?? []).map {
            "    " + row([$0["offer"], answered($0), $0["on"]])
          }
      }
  }
}
