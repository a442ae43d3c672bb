import Programmes
import Clearinghouse
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

extension Call {
  /// The bytes of the body, at most 1 MiB.
  func body() async throws -> [UInt8] {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.mostBytes {
      throw Problem.tooLarge
    }
    do {
      let buffer = try await request.body.collect(upTo: Self.mostBytes)
      return Array(buffer.readableBytesView)
    } catch is NIOTooManyBytesError {
      throw Problem.tooLarge
    }
  }

  /// The object of a body that is JSON; an empty body is an empty object.
  func sent(_ bytes: [UInt8]) throws(Problem) -> Sent {
    guard !bytes.isEmpty else { return Sent(.object([])) }
    let type = (request.headers[.contentType] ?? "").split(separator: ";").first ?? ""
    let kind = type.trimmingCharacters(in: .whitespaces).lowercased()
    guard kind == "application/json" || kind.hasSuffix("+json") else { throw .notJSON }
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch { throw .malformed(error) }
    guard case .object = json else { throw .fields([.init(field: "", code: "wrong-kind")], nil) }
    return Sent(json)
  }

  /// Writes once: under a key that was used before, it answers what it answered then.
  ///
  /// `make` reads the body and gives the command; `reply` answers about the record it changed.
  /// `If-Match` names versions of `record`, where the command is about one that is there.
  func write(
    about record: Reference? = nil, _ make: (inout Sent) throws -> any Command,
    reply: (Call, String) throws -> Reply
  ) async throws -> Reply {
    let person = try signedIn
    let bytes = try await body()
    let key = try key(of: bytes)
    let name = key.map { "\(person.rawValue)/\($0.name)" }
    if let key, let name, let before = interface.replays[name, key.digest] { return before.again }
    var sent = try sent(bytes)
    let made = try make(&sent)
    let command = record.map { unmoved($0, made) } ?? made
    let receipt = try await instance.ledger.perform(
      command, by: person, key: key.map { Ledger.Key($0.name, request: $0.digest) })
    let answer = try reply(Call(interface, request, visit), receipt.subject)
    if let key, let name { interface.replays[name, key.digest] = answer }
    return receipt.isRepeated ? answer.again : answer
  }

  private func key(of bytes: [UInt8]) throws(Problem) -> (name: String, digest: String)? {
    guard let name = HTTPField.Name("Idempotency-Key").flatMap({ request.headers[$0] }) else {
      return nil
    }
    guard (1...255).contains(name.count) else { throw .badKey }
    var hash = SHA256()
    hash.update(data: Array("\(request.method.rawValue) \(request.uri.path)\n".utf8))
    hash.update(data: bytes)
    return (name, hexadecimal(hash.finalize()))
  }
}

extension Reply {
  /// The answer as it goes to whoever repeats a request.
  var again: Reply {
    var reply = self
    if let name = HTTPField.Name("Idempotency-Replayed") { reply.headers[name] = "true" }
    return reply
  }
}
