import ArgumentParser
import AsyncHTTPClient
import Clearinghouse
import Foundation
import HTTPTypes
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import Reception
import SQLiteStore
import Vocabulary

/// The interface of an instance as the command line uses it: through the folder's socket.
struct Client: Sendable {
  let socket: String
  let person: String?

  /// The answer to a question.
  func get(_ path: String) async throws -> JSON {
    try await send(.GET, path, nil)
  }

  /// The answer to something that is to be done.
  func post(_ path: String, _ body: JSON) async throws -> JSON {
    try await send(.POST, path, body.bytes)
  }

  /// Sends bytes as they are, so that what is wrong with them is answered as it is by HTTP.
  func post(_ path: String, bytes: [UInt8]) async throws -> JSON {
    try await send(.POST, path, bytes)
  }

  /// A list as a table, as it was sent.
  func table(_ path: String) async throws -> [UInt8] {
    try await bytes(.GET, path, nil, accepting: "text/csv")
  }

  private func send(_ method: HTTPMethod, _ path: String, _ body: [UInt8]?) async throws -> JSON {
    let bytes = try await bytes(method, path, body, accepting: "application/json")
    return (try? JSON(parsing: bytes)) ?? .null
  }

  private func bytes(
    _ method: HTTPMethod, _ path: String, _ body: [UInt8]?, accepting type: String
  ) async throws -> [UInt8] {
    var request = HTTPClientRequest(url: "http+unix://\(socket.encoded)\(path)")
    request.method = method
    request.headers.add(name: "Host", value: "localhost")
    request.headers.add(name: "Accept", value: type)
    if let person {
      request.headers.add(name: HTTPField.Name.actsAs.rawName, value: person)
    }
    if let body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(bytes: body))
    }
    let response: HTTPClientResponse
    do {
      response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
    } catch {
      throw Failure(.unreachable, "The server that holds \(socket) does not answer.")
    }
    let bytes = Array(buffer: try await response.body.collect(upTo: 64 * 1_048_576))
    guard response.status.code < 300 else {
      let problem = (try? JSON(parsing: bytes)) ?? .null
      throw Failure(problem: problem, status: Int(response.status.code))
    }
    return bytes
  }
}

extension Failure {
  /// Why the interface refused.
  init(problem: JSON, status: Int) {
    let ending: Ending =
      switch status {
      case 404, 410: .notFound
      case 400, 413, 415, 422: .invalid
      case 409, 412: .conflict
      case 401, 403, 429: .notPermitted
      default: .failed
      }
    var lines = [problem["detail"]?.string ?? problem["title"]?.string ?? "Status \(status)."]
    for error in problem["errors"]?.elements ?? [] {
      lines.append("  \(error["pointer"]?.string ?? ""): \(error["detail"]?.string ?? "")")
    }
    if let open = problem["open"]?.strings, !open.isEmpty {
      lines.append("  Open steps: \(open.joined(separator: ", "))")
    }
    self.init(ending, lines.joined(separator: "\n"))
  }
}

/// The options of every command that talks to an instance.
struct InstancePlace: ParsableArguments {
  @OptionGroup var data: DataPlace
  @OptionGroup var files: SharePlace
  @Option(name: .customLong("as"), help: "The account to act as; only the folder's owner may.")
  var person: String?
  @Flag(help: "Write the result as JSON.") var json = false

  /// Asks the server that holds the folder; where none does, opens it for this command alone.
  func ask<Answer: Sendable>(
    _ question: @escaping @Sendable (Client) async throws -> Answer
  ) async throws -> Answer {
    let client = Client(socket: DataPlace.socket(in: data.path), person: person)
    Console.note("Data folder: \(data.path)")
    if DataFolder.holder(of: data.path) != nil { return try await question(client) }
    guard FileManager.default.fileExists(atPath: data.path + "/causeway.sqlite") else {
      throw Failure(
        .notFound,
        "There is no data in \(data.path). Make it with causeway setup, or name "
          + "another folder with --data.")
    }
    let house = try await House(try files.share(), folder: data.path, isDemonstration: nil)
    return try await Doors(try house.router(), folder: data.path)
      .whileOpenForOwner { try await question(client) }
  }

  /// Writes an answer: as JSON, or as lines for people.
  func show(_ answer: JSON, _ lines: (JSON) -> [String]) {
    if json { print(answer.text) } else { for line in lines(answer) { print(line) } }
  }
}
