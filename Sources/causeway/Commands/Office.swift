import ArgumentParser
import Vocabulary

/// Recurring duties, such as the briefing of a committee every two months.
struct DutyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duty", abstract: "List recurring duties; record that one was done.",
    subcommands: [List.self, Record.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the duties, the first due first.")
    @OptionGroup var place: InstancePlace

    func run() async throws {
      place.show(try await place.ask { try await $0.get("/api/v1/duties") }, Lines.duties)
    }
  }

  struct Record: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that a duty was done, such as that the briefing was given.")
    @OptionGroup var place: InstancePlace
    @Argument(help: "The duty, such as briefing.") var duty: String
    @Option(help: "The programme.") var programme = "un-1540"
    @Option(help: "The day on which it was done; today without it.") var on: Day?
    @Option(help: "The document that shows it.") var document: String?

    func run() async throws {
      let body = JSON.sparse([
        .init("duty", .string(duty)), .init("on", JSON(on?.description)),
        .init("document", JSON(document)),
      ])
      let path = "/api/v1/programmes/\(programme.encoded)/duties"
      place.show(try await place.ask { try await $0.post(path, body) }, Lines.duties)
    }
  }
}

/// What the experts tell the committee.
struct BriefingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefing",
    abstract: "Show what happened since the last briefing, as it was on record at a day or moment.")
  @OptionGroup var place: InstancePlace
  @Argument(help: "The day, such as 2026-11-23.") var day: String
  @Option(help: "Only the requests of a programme.") var programme: String?

  func run() async throws {
    let wanted = programme.map { "?programme=\($0.encoded)" } ?? ""
    let path = "/api/v1/briefings/\(day.encoded)\(wanted)"
    place.show(try await place.ask { try await $0.get(path) }) { answer in
      let parts = ["lodged", "circulated", "offers", "became", "quiet", "deliveries"]
      return [Lines.row([answer["day"], answer["since"], answer["act"]])]
        + parts.flatMap { part -> [String] in
          let rows = answer[part]?.elements ?? []
          return ["\(part): \(rows.count)"]
            + rows.map { row in
              "  "
                + Lines.row([
                  row["ref"], row["on"] ?? row["since"], row["outcomes"] ?? row["days"],
                  row["title"],
                ])
            }
        }
    }
  }
}

/// Notes about match-making.
struct NoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Note something about a request's match-making, or what its requester advised.")
  @OptionGroup var place: InstancePlace
  @Argument(help: "The reference of the request.") var request: String
  @Argument(help: "What is noted.") var text: String
  @Flag(help: "It is what the requester advised, which whoever takes part may read.")
  var advice = false
  @Option(help: "The day; today without it.") var on: Day?
  @Option(help: "The document that shows it.") var document: String?

  func run() async throws {
    let body = JSON.sparse([
      .init("kind", .string(advice ? "advice" : "note")), .init("text", .string(text)),
      .init("on", JSON(on?.description)), .init("document", JSON(document)),
    ])
    let path = "/api/v1/requests/\(request.encoded)/notes"
    place.show(try await place.ask { try await $0.post(path, body) }) { answer in
      (answer["timeline"]?.elements ?? []).filter { $0["note"] != nil }.map {
        Lines.row([$0["on"], $0["note"], $0["by"], $0["reason"]])
      }
    }
  }
}

/// What is open under one's own offices.
struct HandoverCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "List what is open under your name and offices, for whoever follows you.")
  @OptionGroup var place: InstancePlace

  func run() async throws {
    place.show(try await place.ask { try await $0.get("/api/v1/me/handover") }) { answer in
      let parts: [(name: String, members: [String])] = [
        ("appointments", ["office", "party", "letter", "from", "until"]),
        ("steps", ["ref", "step", "due", "letter"]), ("permissions", ["ref", "permission"]),
        ("deadlines", ["due", "ref", "step"]), ("duties", ["due", "programme", "duty"]),
        ("drafts", ["party", "saved"]),
      ]
      let rows = parts.flatMap { part -> [String] in
        (answer[part.name]?.elements ?? []).map { row in
          "\(part.name): " + Lines.row(part.members.map { row[$0] })
        }
      }
      return rows
        + ["offers", "deliveries"].filter { answer[$0]?.strings?.isEmpty == false }.map {
          "\($0): " + Lines.row([answer[$0]])
        }
    }
  }
}

extension Lines {
  fileprivate static func duties(_ answer: JSON) -> [String] {
    (answer["data"]?.elements ?? []).flatMap { duty in
      [row([duty["programme"], duty["duty"], duty["due"], duty["text"]])]
        + (duty["done"]?.elements ?? []).map { "  done " + row([$0["on"], $0["document"]]) }
    }
  }
}
