import ArgumentParser
import Foundation
import Vocabulary

/// Requests: listed, shown and lodged.
struct RequestCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "List, show and lodge requests.",
    subcommands: [List.self, Show.self, Lodge.self])

  /// Lists the requests that the person may find.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List requests: reference, status, day lodged, requester, title.")
    @OptionGroup var owner: Owner

    func run() async throws {
      let rows = try await owner.withClient { try await $0.rows("/api/v1/requests") }
      owner.write(["data": .array(rows)]) { _ in
        rows.map { $0.line("ref", "status", "lodged", "requester", "title") }
      }
    }
  }

  /// Shows one request.
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show a request as it stands.")
    @Argument(help: "The reference, such as REQ-2026-0042.") var reference: String
    @OptionGroup var owner: Owner

    func run() async throws {
      let reference = self.reference
      let found = try await owner.withClient { try await $0.get("/api/v1/requests/\(reference)") }
      owner.write(found, lines: RequestCommands.lines)
    }
  }

  /// Lodges a request from a file.
  struct Lodge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lodge a request from a JSON file, as the interface takes it; - for standard input."
    )
    @Argument(help: "The file.") var file: String
    @OptionGroup var owner: Owner

    func run() async throws {
      let data =
        file == "-"
        ? FileHandle.standardInput.readDataToEndOfFile()
        : FileManager.default.contents(atPath: file)
      guard let data else { throw Failure(.notFound, "The file \(file) cannot be read.") }
      let body: JSON
      do {
        body = try JSON(parsing: Array(data))
      } catch {
        throw Failure(
          .invalid, "\(file):\(error.line):\(error.column): no JSON (\(error.problem.rawValue)).")
      }
      let lodged = try await owner.withClient { try await $0.post("/api/v1/requests", body) }
      owner.write(lodged, lines: RequestCommands.lines)
    }
  }

  /// A request on lines: what it is, its items, its open steps, its history.
  static func lines(_ request: JSON) -> [String] {
    let facts = ["ref", "title", "status_text", "requester", "countries", "lodged", "programme"]
    return facts.map { "\($0)\t\(request[$0]?.word ?? "")" }
      + (request["items"]?.elements ?? []).map { "item\t" + $0.line("number", "text") }
      + (request["open"]?.elements ?? []).map {
        "open\t" + $0.line("step", "thread", "due", "by", "text")
      }
      + (request["timeline"]?.elements ?? []).map { "done\t" + $0.line("on", "by", "text") }
  }
}
