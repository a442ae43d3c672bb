import ArgumentParser
import Vocabulary

/// The timekeeper, which a served instance asks by itself at its start and on each new day.
struct TimekeeperCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timekeeper", abstract: "Look at the clocks of all open cases.",
    subcommands: [Run.self])

  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Bring what is overdue today to whom its programme says; asked twice, it adds nothing.")
    @OptionGroup var place: InstancePlace

    func run() async throws {
      place.show(try await place.ask { try await $0.post("/api/v1/timekeeper/runs", [:]) }) {
        [Lines.row([$0["day"], $0["escalated"]])]
      }
    }
  }
}
