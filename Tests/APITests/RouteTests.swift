import Clearinghouse
import HTTPTypes
import Testing
import Vocabulary

@testable import API

@Suite struct `The interface's routes` {
  @Test func `all stand in the description, and back`() async throws {
    let wire = try await Wire()
    let told = try await wire.get("openapi.json")
    let described = Set(
      (told.json["paths"]?.members ?? []).flatMap { path in
        path.value.members.map { "\($0.key) \(path.key)" }
      })
    let served = Set(
      wire.interface.routes.map { "\($0.method.rawValue.lowercased()) \($0.path)" })
    #expect(described == served)
    #expect(told.json["openapi"]?.string == "3.1.0")
  }

  @Test func `answer HEAD like GET, without the body`() async throws {
    let wire = try await Wire()
    let got = try await wire.ask(.get, "/api/v1/kinds")
    let head = try await wire.ask(.head, "/api/v1/kinds")
    #expect(head.status == 200)
    #expect(head.json == .null)
    #expect(head.headers[.eTag] == got.headers[.eTag])
  }

  @Test func `give tokens, and end them`() async throws {
    let wire = try await Wire()
    let told = try await wire.post("tokens", ["user": "chair", "password": "correct horse"])
    let token = try #require(told.json["token"]?.string)
    let mine: HTTPFields = [.authorization: "Bearer \(token)"]
    let me = try await wire.get("me", mine)
    #expect(me.json["person"]?.string == "chair")
    #expect(me.json["offices"]?.elements.first?["office"]?.string == "chair")
    #expect(me.json["rights"]?.strings?.contains("see-all-cases") == true)
    #expect(try await wire.ask(.delete, "/api/v1/tokens", mine).status == 204)
    #expect(try await wire.get("me", mine).status == 401)
    let wrong = try await wire.post("tokens", ["user": "chair", "password": "x"])
    #expect(wrong.status == 401)
    #expect(wrong.code == "wrong-password")
    let empty = try await wire.post("tokens", [:])
    #expect(empty.pointers == ["/user", "/password"])
  }

  @Test func `slow down those who guess`() async throws {
    let wire = try await Wire(isLimited: true)
    var told = try await wire.post("tokens", ["user": "chair", "password": "x"])
    for _ in 1...5 { told = try await wire.post("tokens", ["user": "chair", "password": "x"]) }
    #expect(told.status == 429)
    #expect(told.headers[.retryAfter] == "60")
  }

  @Test func `make, confirm and withdraw offers`() async throws {
    let wire = try await Wire()
    let made = try await wire.post("offers", Wire.offer, as: "provider")
    #expect(made.status == 201)
    #expect(made.json["provider"]?.string == "institute")
    #expect(made.json["ceiling"]?.string == "50000.00 USD")
    #expect(try await wire.get("offers/OFR-2026-0001").json == made.json)
    wire.go(to: "2026-11-20")
    let confirmed = try await wire.ask(
      .post, "/api/v1/offers/OFR-2026-0001/confirmations", as: "provider")
    #expect(confirmed.json["confirmed"]?.string == "2026-11-20")
    #expect(
      try await wire.ask(.post, "/api/v1/offers/OFR-2026-0001/withdrawals", as: "chair").status
        == 403)
    let gone = try await wire.post("offers/OFR-2026-0001/withdrawals", [:], as: "provider")
    #expect(gone.json["withdrawn"]?.string == "2026-11-20")
    #expect(try await wire.get("offers/OFR-2026-0001").status == 404)
    #expect(try await wire.get("offers").json["data"]?.elements.isEmpty == true)
    #expect(try await wire.get("offers/OFR-2026-0001", as: "officer").status == 200)
    let again = try await wire.post("offers/OFR-2026-0001/withdrawals", [:], as: "provider")
    #expect(again.code == "offer-withdrawn")
    let bad = try await wire.post(
      "offers", Wire.offer.with(["ceiling": "lots", "languages": ["xx"], "until": "soon"]),
      as: "provider")
    #expect(Set(bad.pointers) == ["/ceiling", "/languages/0", "/until"])
  }

  @Test func `list offers in parts`() async throws {
    let wire = try await Wire()
    for _ in 1...3 { _ = try await wire.post("offers", Wire.offer, as: "provider") }
    let first = try await wire.get("offers?limit=2&topic=biorisk-management")
    #expect(first.json["data"]?.elements.count == 2)
    let cursor = try #require(first.json["next"]?.string)
    let second = try await wire.get("offers?limit=2&cursor=\(cursor)")
    #expect(second.json["data"]?.elements.compactMap { $0["ref"]?.string } == ["OFR-2026-0001"])
  }

  @Test func `show programmes and the vocabulary`() async throws {
    let wire = try await Wire()
    let list = try await wire.get("programmes")
    #expect(list.json["data"]?.elements.first?["id"]?.string == "un-1540")
    let one = try await wire.get("programmes/un-1540", [.acceptLanguage: "zh"])
    #expect(one.json["steps"]?.elements.first?["text"]?.string == "提交请求")
    #expect(one.json["form"]?["fields"]?.elements.isEmpty == false)
    #expect(try await wire.get("programmes/none").status == 404)
    for path in ["topics", "kinds", "countries"] {
      #expect(try await wire.get(path).json["data"]?.elements.isEmpty == false, "\(path)")
    }
  }

  @Test func `show the journal without words`() async throws {
    let wire = try await Wire()
    _ = try await wire.lodge()
    let told = try await wire.get("journal?from=2&limit=3", as: "admin")
    #expect(told.json["data"]?.elements.compactMap { $0["number"]?.int } == [2, 3, 4])
    #expect(told.json["next"]?.int == 5)
    let keys = Set(told.json["data"]?.elements.flatMap { $0.members.map(\.key) } ?? [])
    #expect(keys == ["number", "at", "by", "kind"])
    #expect(try await wire.get("journal?from=0", as: "admin").status == 422)
  }

  @Test func `tell whether the program runs and can answer`() async throws {
    let wire = try await Wire()
    #expect(try await wire.ask(.get, "/healthz").status == 200)
    #expect(try await wire.ask(.get, "/readyz").json["status"]?.string == "ready")
  }
}
