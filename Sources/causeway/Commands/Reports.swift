import ArgumentParser
import Vocabulary

/// What narrows a list of requests, as the interface takes it.
struct RequestNarrowing: ParsableArguments {
  @Option(help: "Only those with all these words.") var words: String?
  @Option(help: "Only those of a public status.") var status: String?
  @Option(help: "Only those of which this became: matched, delivered, met, unmet, not-known.")
  var outcome: String?
  @Option(help: "Only those of a programme.") var programme: String?
  @Option(help: "Only those on a topic.") var topic: String?
  @Option(help: "Only those that ask for a kind of help.") var kind: String?
  @Option(help: "Only those of a country, such as QMA.") var country: String?
  @Option(help: "Only those lodged in a year.") var year: Int?
  @Option(help: "Only those of a nature: sourced, illustrative, operational.") var nature: String?
  @Option(help: "The order: newest, oldest, title.") var order: String?

  /// The parameters to add to an address.
  var parameters: String {
    let all = [
      ("q", words), ("status", status), ("outcome", outcome), ("programme", programme),
      ("topic", topic), ("kind", kind), ("country", country), ("year", year.map(String.init)),
      ("nature", nature), ("order", order),
    ]
    return all.map { name, value in value.map { "&\(name)=\($0.encoded)" } ?? "" }.joined()
  }
}

/// The annual report.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report on a year: offers made, requests lodged, and what became of them.")
  @OptionGroup var place: InstancePlace
  @Argument(help: "The year, such as 2026.") var year: String

  func run() async throws {
    let path = "/api/v1/reports/\(year.encoded)"
    place.show(try await place.ask { try await $0.get(path) }, Lines.report)
  }
}

extension Lines {
  /// Nature, programme, what is counted, and the number.
  static func report(_ report: JSON) -> [String] {
    let parts = report["parts"]?.elements ?? []
    guard !parts.isEmpty else { return ["no records for this year that you may see"] }
    return parts.flatMap { part -> [String] in
      let offers = row([part["nature"], nil, "offers made", count(part["offers"])])
      return [offers]
        + [("deliveries", "deliveries reported"), ("deliveries_confirmed", "of them confirmed")]
        .map { row([part["nature"], nil, .string($1), count(part[$0])]) }
        + (part["requests"]?.elements ?? []).flatMap { line -> [String] in
          let programme = line["programme"]?.string ?? "all programmes"
          return line.members.filter { $0.key != "programme" }.map { figure in
            row([
              part["nature"], .string(programme), .string(figure.key.replacing("_", with: " ")),
              count(figure.value),
            ])
          }
        }
    }
  }

  private static func count(_ figure: JSON?) -> JSON {
    figure?["count"]?.int.map { .int($0) } ?? "no record"
  }
}
