import AsyncHTTPClient
import Clearinghouse
import Foundation
import Hummingbird
import NIOCore
import NIOHTTP1
import SQLiteStore
import Vocabulary

/// Speaks to the interface over the socket in a data folder, as the folder's owner.
struct Client {
  private static let mostBytes = 16 * 1_048_576

  let socket: String
  /// As whom the owner acts; nil for the owner as such.
  let person: String?

  func get(_ path: String) async throws -> JSON { try await ask(.GET, path, nil) }

  func post(_ path: String, _ body: JSON) async throws -> JSON { try await ask(.POST, path, body) }

  /// Every row of a list, page by page.
  func rows(_ path: String) async throws -> [JSON] {
    var rows: [JSON] = []
    var next: String? = nil
    repeat {
      let page = try await get("\(path)?limit=100" + (next.map { "&cursor=\($0)" } ?? ""))
      rows += page["data"]?.elements ?? []
      next = page["next"]?.string
    } while next != nil
    return rows
  }

  private func ask(_ method: HTTPMethod, _ path: String, _ body: JSON?) async throws -> JSON {
    guard let address = URL(httpURLWithSocketPath: socket, uri: path) else {
      throw Failure(.usage, "\(path) is no address.")
    }
    var request = HTTPClientRequest(url: address.absoluteString)
    request.method = method
    if let person { request.headers.add(name: "Causeway-Acts-As", value: person) }
    if let body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.headers.add(name: "Idempotency-Key", value: UUID().uuidString)
      request.body = .bytes(ByteBuffer(bytes: body.bytes))
    }
    let status: Int
    let answer: JSON
    do {
      let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
      status = Int(response.status.code)
      answer = try JSON(
        parsing: Array((try await response.body.collect(upTo: Self.mostBytes)).readableBytesView))
    } catch {
      throw Failure(
        .unreachable, "The holder of the data folder does not answer at \(socket). Try again.")
    }
    guard (200..<300).contains(status) else { throw Failure(status: status, problem: answer) }
    return answer
  }
}

extension Failure {
  /// What the interface answered in place of what was asked.
  init(status: Int, problem: JSON) {
    let ending: Ending =
      switch status {
      case 400, 413, 415, 422: .invalid
      case 401, 403: .notPermitted
      case 404: .notFound
      case 409, 412: .conflict
      default: .failed
      }
    let errors = (problem["errors"]?.elements ?? []).map { error in
      "  \(error["pointer"]?.string ?? ""): \(error["detail"]?.string ?? error["code"]?.string ?? "")"
    }
    let detail = problem["detail"]?.string ?? "The interface answered \(status)."
    self.init(ending, ([detail] + errors).joined(separator: "\n"))
  }
}
