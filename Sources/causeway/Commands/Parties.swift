import ArgumentParser
import Vocabulary

/// The parties, and what they are or have taken part in.
struct PartyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "party", abstract: "List parties and record what they take part in.",
    subcommands: [List.self, Show.self, Record.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the parties.")
    @OptionGroup var place: InstancePlace

    func run() async throws {
      place.show(try await place.ask { try await $0.get("/api/v1/parties") }) { answer in
        (answer["data"]?.elements ?? []).map(Lines.party)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show a party.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The party, such as amber.") var party: String

    func run() async throws {
      let path = "/api/v1/parties/\(party.encoded)"
      place.show(try await place.ask { try await $0.get(path) }, Lines.wholeParty)
    }
  }

  struct Record: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record from a document what a party is or has taken part in.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The party, such as amber.") var party: String
    @Argument(help: "What it is or has taken part in, such as oie-member.") var participation:
      String
    @Option(help: "The first day.") var from: Day
    @Option(help: "The last day, where it has ended.") var until: Day?
    @Option(help: "The document that shows it.") var document: String

    func run() async throws {
      var members: [JSON.Member] = [
        .init("participation", .string(participation)), .init("from", .string("\(from)")),
        .init("document", .string(document)),
      ]
      if let until { members.append(.init("until", .string("\(until)"))) }
      let (path, body) = (
        "/api/v1/parties/\(party.encoded)/participations", JSON.object(members)
      )
      place.show(try await place.ask { try await $0.post(path, body) }, Lines.wholeParty)
    }
  }
}

/// What is open to a country.
struct CountryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "country",
    abstract: "Say which channels are open to a country, and why not others.")
  @OptionGroup var place: InstancePlace
  @Argument(help: "The country's three-letter code.") var code: String

  func run() async throws {
    let answer = try await place.ask { try await $0.get("/api/v1/countries/\(code.encoded)") }
    place.show(answer) { answer in
      let channels = answer["channels"]?.elements ?? []
      return [Lines.row([answer["code"], answer["text"], answer["participations"]])]
        + channels.flatMap(Self.lines)
    }
  }

  private static func lines(_ channel: JSON) -> [String] {
    let verdict = channel["open"]?.bool == true ? "open" : "asks"
    let reasons = channel["reasons"]?.elements ?? []
    return ["  \(verdict)\t\(Lines.row([channel["programme"]]))"]
      + reasons.map { "    - " + Lines.row([$0["text"]]) }
  }
}

extension Lines {
  fileprivate static func party(_ party: JSON) -> String {
    row([party["id"], party["kind"], party["country"], party["name"]])
  }

  fileprivate static func wholeParty(_ answer: JSON) -> [String] {
    [party(answer)]
      + (answer["participations"]?.elements ?? []).map {
        "  " + row([$0["participation"], $0["from"], $0["until"], $0["document"]])
      }
  }
}
