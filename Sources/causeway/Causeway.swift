import ArgumentParser
import Foundation
import Programmes

/// A clearing-house for international assistance and cooperation, in one program.
@main
struct Causeway: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "causeway",
    abstract: "A clearing-house for international assistance and cooperation.",
    discussion: """
      Results go to standard output, everything else to standard error.
      Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not found, 4 invalid, \
      5 conflict, 6 not permitted, 7 unreachable.
      """,
    subcommands: [
      Serve.self, Setup.self, Doctor.self, ProgrammeCommand.self, CalendarCommand.self,
      RequestCommand.self,
      StepCommand.self, MatchCommand.self, OfferCommand.self, ProviderCommand.self,
      DeliveryCommand.self, DutyCommand.self, BriefingCommand.self, NoteCommand.self,
      HandoverCommand.self, RoundCommand.self, ReferralCommand.self, PartyCommand.self,
      CountryCommand.self,
      HistoryCommand.self, ReportCommand.self, ChangesCommand.self, Deadlines.self,
      OutboxCommand.self, TimekeeperCommand.self,
      JournalCommand.self,
    ])

  /// Runs a command and ends the process with its exit code.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    if let failure = error as? Failure {
      Console.note(failure.message)
      Foundation.exit(failure.ending.rawValue)
    }
    let text = fullMessage(for: error)
    guard exitCode(for: error).isSuccess else {
      if !text.isEmpty { Console.note(text) }
      if let near = nearest(Array(CommandLine.arguments.dropFirst())) {
        Console.note("Did you mean '\(near)'?")
      }
      Foundation.exit(
        (exitCode(for: error) == .validationFailure ? Ending.usage : .failed).rawValue)
    }
    if !text.isEmpty { print(text) }
    Foundation.exit(Ending.done.rawValue)
  }

  /// The command that was probably meant by the first word that names none.
  static func nearest(_ arguments: [String]) -> String? {
    var known: [any ParsableCommand.Type] = configuration.subcommands
    for argument in arguments {
      if known.isEmpty || argument.hasPrefix("-") || argument == "help" { return nil }
      let names = known.map { $0._commandName }
      guard let place = names.firstIndex(of: argument) else {
        return Spelling.nearest(to: argument, among: names)
      }
      known = known[place].configuration.subcommands
    }
    return nil
  }
}
