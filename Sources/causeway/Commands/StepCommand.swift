import ArgumentParser
import Vocabulary

/// Takes a step of a request's procedure.
struct StepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "step", abstract: "Take a step of a request's procedure.")

  @Argument(help: "The request's reference.") var reference: String
  @Argument(help: "The step, such as verify.") var step: String
  @Option(help: "The outcome, where the step gives one of several.") var outcome: String?
  @Option(help: "The number of the offer's thread.") var thread: Int?
  @Option(help: "The day it was done.", transform: Day.argument) var on: Day?
  @Option(help: "The day its document was received.", transform: Day.argument) var received: Day?
  @Option(parsing: .upToNextOption, help: "The numbers of the items it answers.")
  var items: [Int] = []
  @Option(help: "The reason or remark.") var reason: String?
  @Option(help: "The document it rests on.") var document: String?
  @Option(help: "The provider, for an offer recorded from paper.") var provider: String?
  @Option(help: "The standing offer that it draws on.") var offer: String?
  @OptionGroup var owner: Owner

  func run() async throws {
    let body = body
    let path = "/api/v1/requests/\(reference)/steps"
    let after = try await owner.withClient { try await $0.post(path, body) }
    owner.write(after, lines: RequestCommands.lines)
  }

  private var body: JSON {
    .sparse([
      .init("step", .string(step)), .init("outcome", JSON(outcome)),
      .init("thread", JSON(thread)), .init("on", JSON(on?.description)),
      .init("received", JSON(received?.description)),
      .init("items", items.isEmpty ? .null : JSON(items)), .init("reason", JSON(reason)),
      .init("document", JSON(document)), .init("provider", JSON(provider)),
      .init("offer", JSON(offer)),
    ])
  }
}
