import ArgumentParser
import Vocabulary

/// Ranks the offers against what a request asks.
struct Match: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rank the offers for a request: fit, offer, provider, items, title.")

  @Argument(help: "The request's reference.") var reference: String
  @OptionGroup var owner: Owner

  func run() async throws {
    let path = "/api/v1/requests/\(reference)/matches"
    let ranking = try await owner.withClient { try await $0.get(path) }
    owner.write(ranking) { ranking in
      (ranking["data"]?.elements ?? []).map {
        $0.line("fit", "offer", "provider", "items", "title")
      }
    }
  }
}

/// Lists what is due.
struct Deadlines: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what is due: day, request, step, by whom, in words.")

  @OptionGroup var owner: Owner

  func run() async throws {
    let due = try await owner.withClient { try await $0.get("/api/v1/deadlines") }
    owner.write(due) { due in
      (due["data"]?.elements ?? []).map { $0.line("due", "ref", "step", "by", "due_text") }
    }
  }
}
