import Clearinghouse
import HTTPTypes
import Testing
import Vocabulary

@Suite struct `The list of requests` {
  @Test func `shows and counts for the public only what was published`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.lodge("公开的请求", isPublic: true)
    try await place.lodge("不公开的请求", isPublic: false)
    try await place.visit { visitor in
      let list = try await visitor.get("/en/requests").body
      #expect(list.contains("1 illustrative request"))
      #expect(list.contains("公开的请求"))
      #expect(!list.contains("不公开的请求"))
      #expect(list.contains("Illustrative"))
      let focal = try visitor.signedIn(place.instance.access, as: "focal")
      #expect(try await focal.get("/en/requests").body.contains("2 illustrative requests"))
    }
  }

  @Test func `leads through all rows once, page by page`() async throws {
    let place = try Place()
    try await place.furnish()
    for number in 1...45 { try await place.lodge("请求\(number)", isPublic: false) }
    try await place.visit { visitor in
      let focal = try visitor.signedIn(place.instance.access, as: "focal")
      var seen: [String] = []
      var next: String? = "/en/requests"
      var pages = 0
      while let address = next, pages < 10 {
        let body = try await focal.get(address).body
        seen += body.matches(of: /href="\/en\/requests\/(REQ-[0-9-]+)"/).map { String($0.output.1) }
        next = body.firstMatch(of: /rel="next" href="([^"]+)"/)
          .map { String($0.output.1).replacing("&amp;", with: "&") }
        pages += 1
      }
      #expect(pages == 3)
      #expect(seen.count == 45)
      #expect(Set(seen).count == 45)
    }
  }

  @Test func `jumps to the record whose exact reference is looked for`() async throws {
    let place = try Place()
    try await place.furnish()
    let hidden = try await place.lodge("不公开的请求", isPublic: false)
    try await place.visit { visitor in
      let focal = try visitor.signedIn(place.instance.access, as: "focal")
      let jump = try await focal.get("/en/requests?q=\(hidden.lowercased())")
      #expect(jump.headers[.location] == "/en/requests/\(hidden)")
      let list = try await visitor.get("/en/requests?q=\(hidden)")
      #expect(list.status == .ok, "a hidden reference is a search that finds nothing")
    }
  }

  @Test func `takes each filter away by a link, and counts what it shows`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.lodge("实验室认可", isPublic: true)
    try await place.visit { visitor in
      let found = try await visitor.get(
        "/zh/requests?country=QMA&topic=laboratories&q=%E8%AE%A4%E5%8F%AF")
      #expect(found.body.contains("1项示例请求"))
      #expect(found.body.contains("/zh/requests?q=%E8%AE%A4%E5%8F%AF&amp;topic=laboratories\""))
      let none = try await visitor.get("/en/requests?country=QMB")
      #expect(none.body.contains("0 requests"))
      #expect(none.body.contains("Show all requests"))
    }
  }

  @Test(arguments: [
    "q=%00", "q=%E2%80%AE%3Cscript%3E", "q=%", "q=%ZZ", "topic=%22%3E%3Cb%3E", "after=REQ-9-9",
    "after=-1", "status=%F0%9F%A7%AA", "country=\(String(repeating: "A", count: 10_240))",
    "q=\(String(repeating: "%D8%A7", count: 3_000))",
  ])
  func `answers a hostile query with a page`(query: String) async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      for list in ["requests", "offers"] {
        let answer = try await visitor.get("/ar/\(list)?\(query)")
        #expect([.ok, .unprocessableContent].contains(answer.status))
        #expect(!answer.body.contains("<script"))
        #expect(answer.body.utf8.count < 60_000)
      }
    }
  }
}

@Suite struct `An offer` {
  @Test func `is made by its provider, once however often it is sent`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let provider = try visitor.signedIn(place.instance.access, as: "provider")
      let fields: KeyValuePairs = [
        "csrf": provider.token, "key": "once", "title": "دورات", "summary": "وصف",
        "language": "ar", "topics.2": "laboratory-accreditation", "kinds": "training",
        "regions": "142", "places": "QMB", "until-day": "30", "until-month": "6",
        "until-year": "2027", "amount": "12,000.00", "currency": "usd",
      ]
      let first = try await provider.post("/en/offers/new", fields)
      #expect(first.status == .seeOther)
      #expect(first.headers[.location] == "/en/offers/OFR-2026-0002?done=made")
      let again = try await provider.post("/en/offers/new", fields)
      #expect(again.headers[.location] == first.headers[.location])
      let page = try await provider.get("/en/offers/OFR-2026-0002?done=made").body
      #expect(page.contains("<bdi lang=\"ar\">دورات</bdi>"))
      #expect(page.contains("12000.00 USD"))
      #expect(page.contains("Until 30 June 2027"))
      #expect(page.contains("State Birch"))
    }
  }

  @Test func `that is wrong comes back with its values and every error`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let provider = try visitor.signedIn(place.instance.access, as: "provider")
      let answer = try await provider.post(
        "/en/offers/new",
        [
          "csrf": provider.token, "title": "Kept", "until-day": "31", "until-month": "2",
          "until-year": "2027", "amount": "many",
        ])
      #expect(answer.status == .unprocessableContent)
      for words in [
        "Describe what is offered", "Choose at least one topic", "must be a date",
        "Enter an amount",
      ] {
        #expect(answer.body.contains(words), "\(words)")
      }
      #expect(answer.body.contains("value=\"Kept\""))
      #expect(answer.body.contains("value=\"many\""))
      #expect(answer.body.contains("<title>Error: "))
    }
  }

  @Test func `cannot be made or withdrawn by others`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let focal = try visitor.signedIn(place.instance.access, as: "focal")
      #expect(try await focal.get("/en/offers/new").status == .forbidden)
      let answer = try await focal.post(
        "/en/offers/OFR-2026-0001/withdrawal", ["csrf": focal.token])
      #expect(answer.status == .forbidden)
      #expect(try await focal.get("/en/offers/OFR-2026-0001").body.contains("withdrawal") == false)
    }
  }
}
