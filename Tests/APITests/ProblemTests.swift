import Clearinghouse
import HTTPTypes
import NIOCore
import Testing
import Vocabulary

@testable import API

@Suite struct `Problems over the interface` {
  @Test func `say what, why and what now, in the language asked for`() async throws {
    let wire = try await Wire()
    let told = try await wire.get(
      "requests/REQ-2026-0009", [.acceptLanguage: "xx, ar;q=0.9, en;q=0.5"])
    #expect(told.status == 404)
    #expect(told.headers[.contentType]?.hasPrefix("application/problem+json") == true)
    #expect(told.headers[.contentLanguage] == "ar")
    #expect(told.json["type"]?.string == "urn:causeway:problem:unknown")
    #expect(told.json["status"]?.int == 404)
    #expect(told.json["instance"]?.string == "/api/v1/requests/REQ-2026-0009")
    #expect(told.json["detail"]?.string?.contains("لا يوجد سجل") == true)
  }

  @Test func `meet those who did not sign in, or by a cookie only`() async throws {
    let wire = try await Wire()
    for told in [
      try await wire.post("requests", Wire.need), try await wire.get("me"),
      try await wire.get("me", [.authorization: "Bearer none"]),
      try await wire.get("requests", [.authorization: "Bearer none"]),
      try await wire.get("journal"),
    ] {
      #expect(told.status == 401)
      #expect(told.headers[.wwwAuthenticate] == "Bearer")
    }
    let cookie = try wire.instance.access.signIn(
      "focal-point", password: "correct horse", from: "x", as: .cookie)
    let written = try await wire.post(
      "requests", Wire.need, [.cookie: "__Host-causeway=\(cookie)"])
    #expect(written.status == 401)
  }

  @Test func `meet those whose office does not do this`() async throws {
    let wire = try await Wire()
    #expect(try await wire.post("requests", Wire.need, as: "provider").status == 403)
    #expect(
      try await wire.post("offers", Wire.offer.with(["provider": "institute"]), as: "chair").status
        == 403)
    #expect(try await wire.get("journal", as: "chair").status == 403)
    let ref = try await wire.lodge()
    let told = try await wire.step("verify", ref, as: "focal-point", ["outcome": "verified"])
    #expect(told.status == 403)
    #expect(told.json["detail"]?.string?.contains("Expert of the Committee") == true)
  }

  @Test func `meet unknown addresses and methods`() async throws {
    let wire = try await Wire()
    for path in [
      "/api", "/api/", "/api/v1", "/api/v1/", "/api/v1/none", "/api/v2/requests",
      "/api/v1/requests/a/b/c",
    ] {
      #expect(try await wire.ask(.get, path).code == "no-such-address", "\(path)")
    }
    let told = try await wire.ask(.put, "/api/v1/requests")
    #expect(told.status == 405)
    #expect(told.headers[.allow] == "GET, HEAD, POST")
  }

  @Test(arguments: [
    #"{"title": "a", "title": "b"}"#, "{", "[1,]", "{} {}", #"{"a": 01}"#, "",
    String(repeating: "[", count: 65), "nul", #"{"a": "\u{01}"}"#,
  ])
  func `meet bodies that are not JSON`(body: String) async throws {
    let wire = try await Wire()
    let told = try await wire.ask(
      .post, "/api/v1/requests", as: "focal-point", bytes: Array((body + " ").utf8))
    #expect(told.status == 400)
    #expect(told.json["line"]?.int == 1)
    #expect(told.json["column"]?.int != nil)
  }

  @Test func `meet bodies that are too large, not marked, or not UTF-8`() async throws {
    let wire = try await Wire()
    let large = [UInt8](repeating: 0x20, count: 2 * 1_048_576)
    #expect(
      try await wire.ask(.post, "/api/v1/requests", as: "focal-point", bytes: large).status == 413)
    let unmarked = try await wire.ask(
      .post, "/api/v1/requests", as: "focal-point", bytes: Wire.need.bytes,
      [.contentType: "text/plain"])
    #expect(unmarked.status == 415)
    let bytes = Array(#"{"title": ""#.utf8) + [0xFF] + Array(#""}"#.utf8)
    #expect(
      try await wire.ask(.post, "/api/v1/requests", as: "focal-point", bytes: bytes).status == 400)
    let list = try await wire.post("requests", [1], as: "focal-point")
    #expect(list.status == 422)
  }

  @Test(arguments: [
    "programme", "requester", "language", "title", "items", "countries", "answers", "on",
    "received", "document",
  ])
  func `name each member of a request that has another shape`(member: String) async throws {
    let wire = try await Wire()
    for wrong: JSON in [7, true, [["a"]], ["x": 1], "\u{0}"] {
      let body = Wire.need.with(.object([.init(member, wrong)]))
      let told = try await wire.post("requests", body, as: "focal-point")
      #expect((400..<500).contains(told.status), "\(member) \(wrong.text)")
      #expect(told.status != 400)
    }
    let told = try await wire.post(
      "requests", Wire.need.with(.object([.init(member, 7)])), as: "focal-point")
    #expect(told.pointers == ["/\(member)"])
  }

  @Test func `name every field by its pointer`() async throws {
    let wire = try await Wire()
    let told = try await wire.post(
      "requests",
      Wire.need.with([
        "title": "", "colour": "red",
        "items": [["text": "x", "topics": ["none"], "size": 1], 7],
        "answers": ["from": "2026-13-01", "nothing": "x", "publish-summary": "yes"],
      ]), as: "focal-point")
    #expect(told.status == 422)
    #expect(
      Set(told.pointers) == [
        "/colour", "/items/0/size", "/items/1", "/answers/from", "/answers/nothing",
        "/answers/publish-summary",
      ])
    let known = try await wire.post(
      "requests",
      Wire.need.with(["title": "", "items": [["text": "x", "topics": ["none"]]]]),
      as: "focal-point")
    #expect(Set(known.pointers) == ["/title", "/items/0/topics"])
  }

  @Test func `meet a key that came before with another request`() async throws {
    let wire = try await Wire()
    let key = try #require(HTTPField.Name("Idempotency-Key"))
    let replayed = try #require(HTTPField.Name("Idempotency-Replayed"))
    let first = try await wire.post("requests", Wire.need, as: "focal-point", [key: "k1"])
    let again = try await wire.post("requests", Wire.need, as: "focal-point", [key: "k1"])
    #expect(first.headers[replayed] == nil)
    #expect(again.headers[replayed] == "true")
    #expect(again.status == 201)
    #expect(again.json == first.json)
    let other = try await wire.post(
      "requests", Wire.need.with(["title": "Other"]), as: "focal-point", [key: "k1"])
    #expect(other.status == 422)
    #expect(other.code == "key-reused")
    let long = String(repeating: "k", count: 256)
    #expect(
      try await wire.post("requests", Wire.need, as: "focal-point", [key: long]).status == 400)
    #expect(try await wire.get("requests", as: "expert").json["data"]?.elements.count == 1)
  }

  @Test func `meet a version that has moved on`() async throws {
    let wire = try await Wire()
    let ref = try await wire.lodge()
    let read = try await wire.get("requests/\(ref)", as: "expert")
    let tag = try #require(read.headers[.eTag])
    let same = try await wire.get("requests/\(ref)", as: "expert", [.ifNoneMatch: tag])
    #expect(same.status == 304)
    let other = try await wire.get("requests/\(ref)", as: "focal-point", [.ifNoneMatch: tag])
    #expect(other.status == 200)
    let verified: JSON = ["step": "verify", "outcome": "verified"]
    let taken = try await wire.post(
      "requests/\(ref)/steps", verified, as: "expert", [.ifMatch: tag])
    #expect(taken.status == 201)
    let late = try await wire.post(
      "requests/\(ref)/steps", ["step": "acknowledge"], as: "chair", [.ifMatch: tag])
    #expect(late.status == 412)
    let changed = try await wire.get("requests/\(ref)", as: "expert", [.ifNoneMatch: tag])
    #expect(changed.status == 200)
  }

  @Test func `meet all but one of those who write at once what they read at one version`()
    async throws
  {
    let wire = try await Wire()
    let ref = try await wire.lodge()
    _ = try wire.token("expert")
    let topics = wire.instance.ledger.snapshot.terms.topics.all.map(\.id)
    for turn in 0..<3 {
      let read = try await wire.get("requests/\(ref)", as: "expert")
      let tag = try #require(read.headers[.eTag])
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for client in 0..<50 {
          let body: JSON = ["topics": JSON([topics[turn], topics[3 + client % 20]])]
          group.addTask {
            try await wire.post(
              "requests/\(ref)/items/1/topics", body, as: "expert", [.ifMatch: tag]
            ).status
          }
        }
        return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
      #expect(statuses == [201: 1, 412: 49])
    }
    let named = try #require(Reference(ref))
    #expect(wire.instance.ledger.snapshot.cases[named]?.timeline.count == 5)
  }

  @Test func `meet an offer, a permission and a referral read at another version`() async throws {
    let wire = try await Wire()
    let ref = try await wire.lodge()
    let made = try await wire.post("offers", Wire.offer, as: "provider")
    let offer = try #require(made.json["ref"]?.string)
    let old: HTTPFields = [.ifMatch: "\"1.0\", W/\"2.0\", nonsense"]
    for (path, body, person): (String, JSON, String) in [
      ("offers/\(offer)/confirmations", [:], "provider"),
      ("offers/\(offer)/withdrawals", [:], "provider"),
      (
        "requests/\(ref)/permissions", ["purpose": "publish-summary", "given": false], "focal-point"
      ),
      ("requests/\(ref)/steps", ["step": "verify", "outcome": "verified"], "expert"),
      ("requests/\(ref)/referrals", ["programme": "un-1540"], "focal-point"),
    ] {
      let told = try await wire.post(path, body, as: person, old)
      #expect(told.status == 412, "\(path)")
      #expect(told.code == "moved")
    }
    let any = try await wire.post(
      "offers/\(offer)/confirmations", [:], as: "provider", [.ifMatch: "*"])
    #expect(any.status == 201)
  }
}
