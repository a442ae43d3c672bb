import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Vocabulary

/// A program that uses the interface of a served instance.
struct Client: Sendable {
  private let http: HTTPClient
  private let address: URL
  private var token: String?

  /// Lets somebody use a client of an instance, whose connections end with it.
  static func use<Value: Sendable>(
    of address: URL, _ use: (inout Client) async throws -> Value
  ) async throws -> Value {
    var configuration = HTTPClient.Configuration()
    configuration.connectionPool.retryConnectionEstablishment = false
    let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    var client = Client(http: http, address: address, token: nil)
    do {
      let value = try await use(&client)
      try await http.shutdown()
      return value
    } catch {
      try await http.shutdown()
      throw error
    }
  }

  /// The status under which a page is answered.
  func status(of path: String) async throws -> UInt {
    try await send(HTTPClientRequest(url: address.absoluteString + path)).status
  }

  /// Signs in for all that follows.
  mutating func signIn(_ user: String, _ password: String) async throws {
    let body: JSON = ["user": .string(user), "password": .string(password)]
    token = try await post("tokens", body).body["token"]?.string
  }

  /// Sends a body, under a key where one is given.
  func post(
    _ path: String, _ body: JSON, key: String? = nil
  ) async throws -> (status: UInt, body: JSON) {
    var request = HTTPClientRequest(url: address.absoluteString + "api/v1/" + path)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    if let key { request.headers.add(name: "Idempotency-Key", value: key) }
    request.body = .bytes(ByteBuffer(bytes: body.bytes))
    let answer = try await send(request)
    return (answer.status, try JSON(parsing: answer.body))
  }

  private func send(_ request: HTTPClientRequest) async throws -> (status: UInt, body: [UInt8]) {
    let response = try await http.execute(request, timeout: .seconds(20))
    let body = try await response.body.collect(upTo: 1 << 20)
    return (response.status.code, Array(body.readableBytesView))
  }
}
