import ArgumentParser
import Vocabulary

extension ProgrammeCommand {
  /// Chooses the reading that new cases follow.
  struct Choose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Choose which sourced reading of its procedure new cases follow.")
    @OptionGroup var place: InstancePlace
    @Option(help: "The day from which cases received follow it; all new cases without it.")
    var from: Day?
    @Argument(help: "The programme, such as un-1540.") var programme: String
    @Argument(help: "The reading, such as fuller.") var reading: String

    func run() async throws {
      let path = "/api/v1/programmes/\(programme.encoded)/readings"
      let body = JSON.sparse([
        .init("reading", .string(reading)), .init("from", JSON(from?.description)),
      ])
      place.show(try await place.ask { try await $0.post(path, body) }) { answer in
        (answer["readings"]?.elements ?? []).map {
          Lines.row([
            $0["reading"], $0["chosen"]?.bool == true ? "chosen" : "", $0["from"], $0["title"],
          ])
        }
      }
    }
  }
}
