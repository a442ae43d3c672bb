import Clearinghouse
import HTTPTypes
import Testing
import Vocabulary

@Suite struct `An address` {
  @Test func `without a language leads to the one the browser prefers`() async throws {
    let place = try Place()
    try await place.visit { visitor in
      for (accepted, goal) in [("zh-CN,en;q=0.5", "/zh"), ("de, ar;q=0.3", "/ar"), ("de", "/en")] {
        let answer = try await visitor.get("/", language: accepted)
        #expect(answer.status == .found)
        #expect(answer.headers[.location] == goal)
        #expect(answer.headers[.vary] == "Accept-Language")
      }
      let record = try await visitor.get("/r/OFR-2026-0001", language: "ar")
      #expect(record.headers[.location] == "/ar/offers/OFR-2026-0001")
      let request = try await visitor.get("/r/req-2026-0042", language: "ar")
      #expect(request.headers[.location] == "/ar/requests/REQ-2026-0042")
    }
  }

  @Test(arguments: [
    "/xx", "/xx/requests", "/r/nonsense", "/nothing", "/assets/other.css", "/en/no/such/page",
    "/en/offers/OFR-2026-9999", "/en/offers/%00", "/en/parties/nobody", "/en/programmes/none",
    "/en/%E2%80%AE", "/en/%ZZ",
  ])
  func `of no page has a page that says so`(address: String) async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let answer = try await visitor.get(address, language: "zh")
      #expect(answer.status == .notFound)
      let title = address.hasPrefix("/en/") ? "<h1>Page not found" : "<h1>找不到页面"
      #expect(answer.body.contains(title))
    }
  }

  @Test func `of a hidden record is answered as if there were none`() async throws {
    let place = try Place()
    try await place.furnish()
    let hidden = try await place.lodge("不公开", isPublic: false)
    try await place.visit { visitor in
      let first = try await visitor.get("/en/requests/\(hidden)")
      let second = try await visitor.get("/en/requests/REQ-2026-9999")
      #expect(first.status == .notFound)
      #expect(first.body == second.body)
    }
  }

  @Test func `under the interface answers for itself`() async throws {
    let place = try Place()
    try await place.visit { visitor in
      let answer = try await visitor.get("/api/v1/nothing")
      #expect(answer.status == .notFound)
      #expect(!answer.body.contains("<html"))
    }
  }

  @Test func `takes no other method than pages do`() async throws {
    let place = try Place()
    try await place.visit { visitor in
      let answer = try await visitor.send("/en/requests", .delete, [:], body: nil)
      #expect(answer.status == .methodNotAllowed)
      #expect(answer.headers[.allow] == "GET, HEAD")
    }
  }

  @Test func `changes nothing when it is read`() async throws {
    let place = try Place()
    try await place.furnish()
    let before = place.instance.ledger.snapshot.head
    try await place.visit { visitor in
      let provider = try visitor.signedIn(place.instance.access, as: "provider")
      for page in ["", "/offers", "/offers/new", "/offers/OFR-2026-0001", "/sign-out"] {
        _ = try await provider.get("/en\(page)")
      }
    }
    #expect(place.instance.ledger.snapshot.head == before)
  }
}
