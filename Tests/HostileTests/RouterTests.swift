import Foundation
import HTTPTypes
import Reception
import Testing
import Vocabulary

/// Each request carries a query and headers that were changed, through the real router.
@Suite(.serialized) struct `Wrong requests` {
  /// The most time that one answer may take on a machine that does much else; what takes longer
  /// is asked again, because only what is slow every time is slow by its input.
  private static let most = Duration.seconds(10)
  private static let tries = 3

  /// Sends requests made of a number, and records the first whose answer is not clear.
  private func run(
    _ count: Int, _ gate: Gate, seed: UInt64,
    _ make: @Sendable @escaping () -> () -> (HTTPRequest.Method, String, HTTPFields, [UInt8]?)
  ) async throws {
    try await gate.open { sender in
      let next = make()
      var classes: Set<Int> = []
      for number in 1...count {
        let (method, uri, headers, body) = next()
        var complaint: String?
        for _ in 1...Self.tries {
          let began = ContinuousClock.now
          let answer = try await sender.send(method, uri, headers, body)
          let took = ContinuousClock.now - began
          classes.insert(answer.status / 100)
          complaint = answer.complaint ?? (took > Self.most ? "takes \(took)" : nil)
          if took <= Self.most { break }
        }
        guard let complaint else { continue }
        Issue.record(
          """
          \(complaint): request \(number) of seed \(seed), \(method) \(uri) \(headers) \
          \(Data((body ?? []).prefix(2000)).base64EncodedString())
          """)
        return
      }
      #expect(classes.count > 1 && classes.contains(4), "some are taken, some are refused")
    }
  }

  @Test func `with changed queries and headers are answered clearly`() async throws {
    let gate = try await Gate()
    try await run(Trial.count, gate, seed: 1540) { [token = gate.token, cookie = gate.cookie] in
      var queries = Mutator(Sample.queries, words: ["&q=", "&limit=", "order=title"])
      var headers = Headers(token: token, cookie: cookie)
      let places = [
        "/api/v1/requests", "/api/v1/offers", "/api/v1/requests/REQ-2026-0001",
        "/api/v1/deliveries", "/en/deliveries",
        "/api/v1/history", "/api/v1/journal", "/api/v1/deadlines", "/r/REQ-2026-0001", "/",
      ]
      return {
        let query = String(decoding: queries.next(), as: UTF8.self).asLine.replacing(
          " ", with: "%20")
        let place = places[queries.below(places.count)]
        return (.get, "\(place)?\(query)", headers.next(), nil)
      }
    }
  }

  @Test func `with changed bodies of JSON are answered clearly`() async throws {
    let gate = try await Gate()
    try await run(Trial.count, gate, seed: 1541) { [token = gate.token] in
      var bodies = Mutator(
        [Sample.request.text, Sample.offer.text, Sample.delivery.text, Sample.step.text],
        words: ["\"title\":", "[]"],
        seed: 1541)
      let places = [
        "/api/v1/requests", "/api/v1/requests/REQ-2026-0001/steps",
        "/api/v1/requests/REQ-2026-0001/permissions", "/api/v1/offers", "/api/v1/deliveries",
        "/api/v1/requests/REQ-2026-0001/referrals", "/api/v1/tokens",
      ]
      let headers: HTTPFields = [
        .authorization: "Bearer \(token)", .contentType: "application/json",
      ]
      return { (.post, places[bodies.below(places.count)], headers, bodies.next()) }
    }
  }

  /// Pages take longer to write than answers of the interface: there are fewer of them here, and
  /// the reader of forms alone is tried as often as the others.
  @Test func `with changed forms are answered clearly`() async throws {
    let gate = try await Gate()
    try await run(400, gate, seed: 1542) { [cookie = gate.cookie, formToken = gate.formToken] in
      var bodies = Mutator(Sample.forms, words: ["title=", "%E2%80%AE", "&&"], seed: 1542)
      var csrf = HTTPFields()
      csrf[.cookie] = "\(Recognition.cookie)=\(cookie)"
      csrf[.contentType] = "application/x-www-form-urlencoded"
      let (headers, token) = (csrf, Sample.encoded(formToken))
      let places = [
        "/en/requests/REQ-2026-0001/steps", "/zh/requests/REQ-2026-0001/referrals",
        "/ar/offers/OFR-2026-0001/confirmation", "/fr/requests/REQ-2026-0001/items/1/topics",
        "/ru/requests/REQ-2026-0001/permissions", "/es/drafts", "/en/sign-in",
        "/ru/deliveries/new",
      ]
      return {
        let body = Array("csrf=\(token)&".utf8) + bodies.next()
        return (.post, places[bodies.below(places.count)], headers, body)
      }
    }
  }
}

/// Headers that were changed, one or two in a request.
private struct Headers {
  private var mutators: [(name: HTTPField.Name, mutator: Mutator)] = []
  private var choice = Mutator([], words: [], seed: 7)

  init(token: String, cookie: String) {
    for (name, values) in Sample.headers {
      guard let field = HTTPField.Name(name) else { continue }
      let own =
        switch name {
        case "Authorization": values + ["Bearer \(token)"]
        case "Cookie": values + ["\(Recognition.cookie)=\(cookie)"]
        default: values
        }
      mutators.append((field, Mutator(own, words: [";q=0", "*", "\"", "W/"])))
    }
  }

  mutating func next() -> HTTPFields {
    var fields = HTTPFields()
    for _ in 0...choice.below(2) {
      let place = choice.below(mutators.count)
      let value = String(decoding: mutators[place].mutator.next(), as: UTF8.self).asLine
      fields[mutators[place].name] = value
    }
    return fields
  }
}

extension String {
  /// The text as it can stand in a line of a request; servers refuse others before any route.
  fileprivate var asLine: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }))
  }
}
