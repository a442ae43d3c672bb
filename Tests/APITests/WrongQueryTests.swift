import Clearinghouse
import HTTPTypes
import Languages
import Testing
import Vocabulary

@testable import API

@Suite struct `What nobody can be given` {
  @Test(arguments: [
    "requests?status=lost", "requests?country=XXX", "requests?year=soon", "requests?nature=wild",
    "requests?programme=x", "requests?topic=x", "requests?kind=x", "requests?outcome=x",
    "requests?order=sideways", "requests?facets=perhaps", "requests?bom=x", "requests?q=%FF",
    "requests?cursor=OFR-2026-0001", "offers?cursor=REQ-2026-0001", "offers?cursor=x",
    "offers?provider=nobody", "offers?state=broken", "offers?year=20261", "offers?limit=0",
  ])
  func `is refused at the parameter that asks for it`(path: String) async throws {
    let wire = try await Wire()
    let told = try await wire.get(path, [.acceptLanguage: "fr"])
    #expect(told.status == 422)
    let name = try #require(path.firstMatch(of: /\?([a-z]+)=/)?.1)
    #expect(told.pointers == ["/\(name)"])
    let words = try #require(told.json["errors"]?.elements.first?["detail"]?.string)
    #expect(!words.contains("⟦") && !words.contains("« \(name) »"), "\(words)")
  }

  @Test func `is refused where too many words are looked for, and taken where not`() async throws {
    let wire = try await Wire()
    let long = String(repeating: "a", count: 201)
    #expect(try await wire.get("requests?q=\(long)").pointers == ["/q"])
    for query in [
      "q=\(long.dropLast())", "facets=no", "facets=yes", "bom=no", "status=received",
      "cursor=REQ-2026-0009",
    ] {
      #expect(try await wire.get("requests?\(query)").status == 200, "\(query)")
    }
    #expect(try await wire.get("offers?state=any").status == 200)
  }

  @Test(arguments: [
    ("text/csv;q=0", 406, ""), ("text/html", 406, ""), ("application/json;q=0", 406, ""),
    ("*/*;q=0", 406, ""), ("text/csv;q=0, */*", 200, "application/json"),
    ("application/json;q=0, text/*", 200, "text/csv"), ("*/*", 200, "application/json"),
    ("text/html, */*;q=0.1", 200, "application/json"), ("text/csv", 200, "text/csv"),
    ("application/json, text/csv", 200, "application/json"),
    ("text/csv, application/json", 200, "text/csv"), ("text/csv;q=nan", 200, "text/csv"),
    ("text/csv;q=0.4, application/json;q=0.5", 200, "application/json"),
  ])
  func `is refused where no form of it is taken`(accept: String, status: Int, type: String)
    async throws
  {
    let wire = try await Wire()
    let told = try await wire.get("requests", [.accept: accept])
    #expect(told.status == status)
    if status == 200 {
      #expect(told.headers[.contentType]?.hasPrefix(type) == true)
    } else {
      #expect(told.code == "not-acceptable")
      #expect(told.headers[.contentType]?.hasPrefix("application/problem+json") == true)
    }
  }

  @Test func `is refused as a table where there is none, before anything is recorded`()
    async throws
  {
    let wire = try await Wire()
    #expect(try await wire.get("topics", [.accept: "text/csv"]).status == 406)
    let head = wire.instance.ledger.snapshot.head
    let told = try await wire.post(
      "requests", Wire.need, as: "focal-point", [.accept: "text/csv"])
    #expect(told.status == 406)
    #expect(wire.instance.ledger.snapshot.head == head)
  }

  @Test func `is refused by other methods, each with those that there are`() async throws {
    let wire = try await Wire()
    for (method, path, allow) in [
      (HTTPRequest.Method.trace, "/api/v1/requests", "GET, HEAD, POST"),
      (.options, "/api/v1/tokens", "POST, DELETE"), (.get, "/api/v1/tokens", "POST, DELETE"),
      (.delete, "/api/v1/offers/OFR-2026-0001", "GET, HEAD"), (.post, "/healthz", "GET, HEAD"),
      (.get, "/api/v1/requests/REQ-2026-0001/steps", "POST"),
    ] {
      let told = try await wire.ask(method, path)
      #expect(told.status == 405, "\(path)")
      #expect(told.headers[.allow] == allow, "\(path)")
      #expect(told.code == "wrong-method", "\(path)")
    }
    let nowhere = try await wire.ask(.trace, "/api/v1/nowhere")
    #expect(nowhere.code == "no-such-address")
    let head = try await wire.ask(.head, "/api/v1/nowhere")
    #expect(head.status == 404 && head.bytes.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `says what is wrong with JSON in words`(language: Language) async throws {
    let wire = try await Wire()
    for body in [
      "", "[1,]", "{", #"{"a": 1, "a": 2}"#, String(repeating: "[", count: 65), "01",
      "\"\u{1}\"", "1 1",
    ] {
      let told = try await wire.ask(
        .post, "/api/v1/requests", as: "focal-point", bytes: Array((body + " ").utf8),
        [.acceptLanguage: language.rawValue])
      let words = try #require(told.json["detail"]?.string)
      let problem = try #require(told.json["problem"]?.string)
      #expect(!words.contains(problem) && !words.contains("⟦"), "\(words)")
    }
  }

  @Test func `names a party in an offer of another only once it has confirmed`() async throws {
    let wire = try await Wire()
    let made = try await wire.post(
      "offers", Wire.offer.with(["partners": ["amber"]]), as: "provider")
    let path = "offers/\(try #require(made.json["ref"]?.string))"
    func parties(_ person: String?) async throws -> [String] {
      (try await wire.get(path, as: person).json["parts"]?.elements ?? [])
        .compactMap { $0["party"]?.string }
    }
    #expect(try await parties(nil) == ["institute"])
    #expect(try await parties("focal-point") == ["institute", "amber"])
    let answered = try await wire.post(path + "/confirmations", [:], as: "focal-point")
    #expect(answered.status == 201)
    #expect(try await parties(nil) == ["institute", "amber"])
  }
}
