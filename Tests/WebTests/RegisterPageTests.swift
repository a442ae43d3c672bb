import Clearinghouse
import Exchange
import HTTPTypes
import Testing
import Vocabulary

@Suite struct `A register's page` {
  /// The links that carry a number, with the number.
  private func numbered(_ body: String) -> [(path: String, count: Int)] {
    let facets = body.matches(
      of: /<a href="([^"]+)"[^>]*>[^<]*<\/a> <span class="hint">([0-9]+)<\/span>/)
    let figures = body.matches(of: /<dd><a href="([^"]+)">([0-9]+)<\/a>/)
    return (facets.map { ($0.output.1, $0.output.2) } + figures.map { ($0.output.1, $0.output.2) })
      .compactMap { path, count in
        Int(count).map { (String(path).replacing("&amp;", with: "&"), $0) }
      }
  }

  /// The records of a list, from its table.
  private func rows(_ visitor: Visitor, _ path: String) async throws -> Int {
    let table = path.replacing("requests", with: "requests.csv", maxReplacements: 1)
      .replacing("offers", with: "offers.csv", maxReplacements: 1)
    return try CSV(parsing: Array(try await visitor.get(table).body.utf8)).rows.count
  }

  private func records(_ body: String) -> Int { body.count(of: "<li><h3>") }

  @Test func `gives every value its number, and the number's list its records`() async throws {
    let place = try Place()
    try await place.furnish()
    for number in 1...3 { try await place.lodge("请求\(number)", isPublic: number == 1) }
    try await place.visit { visitor in
      let focal = try visitor.signedIn(place.instance.access, as: "focal")
      for (who, list, least) in [
        (visitor, "requests", 8), (focal, "requests", 9), (focal, "requests?topic=laboratories", 8),
        (visitor, "offers", 7),
      ] {
        let links = numbered(try await who.get("/en/\(list)").body)
        #expect(links.count >= least, "\(list)")
        for (path, count) in links {
          #expect(try await records(who.get(path).body) == count, "\(path)")
          #expect(try await rows(who, path) == count, "\(path)")
        }
      }
    }
  }

  @Test func `keeps what narrows it when words are looked for, and takes it away by a link`()
    async throws
  {
    let place = try Place()
    try await place.furnish()
    try await place.lodge("实验室", isPublic: true)
    try await place.visit { visitor in
      let body = try await visitor.get("/en/requests?year=2026&order=title&q=%E5%AE%9E").body
      #expect(body.contains(#"<input type="hidden" name="year" value="2026">"#))
      #expect(body.contains(#"<input type="hidden" name="order" value="title">"#))
      #expect(body.contains("href=\"/en/requests?q=%E5%AE%9E&amp;order=title\""))
      #expect(body.contains(#"aria-current="page">By title</a>"#))
      #expect(body.contains("1 illustrative request"))
      let first = try await visitor.get("/en/requests?order=nonsense")
      #expect(first.body.contains(#"aria-current="page">Latest first</a>"#))
    }
  }

  @Test func `is given as a table of exactly its records, to those who may see them`()
    async throws
  {
    let place = try Place()
    try await place.furnish()
    try await place.lodge("=1+1", isPublic: true)
    try await place.lodge("不公开", isPublic: false)
    try await place.visit { visitor in
      let answer = try await visitor.get("/zh/requests.csv?bom=yes")
      #expect(answer.headers[.contentType] == "text/csv; charset=utf-8; header=present")
      #expect(answer.headers[.contentDisposition] == "attachment; filename=\"requests.csv\"")
      #expect(answer.body.unicodeScalars.first == "\u{FEFF}")
      #expect(answer.body.contains(",'=1+1,") && !answer.body.contains("不公开"))
      let table = try CSV(parsing: Array(answer.body.utf8))
      #expect(table.rows.map { $0[1] } == ["=1+1"])
      #expect(table.rows.first?.last == "illustrative")
      let plain = try await visitor.get("/zh/requests.csv")
      #expect(plain.body.hasPrefix("ref,title"))
      let focal = try visitor.signedIn(place.instance.access, as: "focal")
      #expect(try await rows(focal, "/en/requests") == 2)
      #expect(try await rows(focal, "/en/requests?status=received") == 1)
    }
  }

  @Test func `of offers holds those that stand, and the others where they are asked for`()
    async throws
  {
    let place = try Place()
    try await place.furnish()
    let gone = try await place.offer("Courses of the past")
    let named = try #require(Reference(gone))
    _ = try await place.instance.ledger.perform(
      AnswerForOffer(named, .withdrawn), by: PersonID("provider"))
    try await place.visit { visitor in
      #expect(try await rows(visitor, "/en/offers") == 1)
      #expect(try await rows(visitor, "/en/offers?state=any") == 1)
      #expect(try await rows(visitor, "/en/offers?state=withdrawn") == 0)
      #expect(try await visitor.get("/en/offers/\(gone)").status == .notFound)
      #expect(try await visitor.get("/en/offers?q=\(gone)").status == .ok)
      let provider = try visitor.signedIn(place.instance.access, as: "provider")
      #expect(try await provider.get("/en/offers/\(gone)").status == .ok)
      #expect(try await rows(provider, "/en/offers") == 1)
      #expect(try await rows(provider, "/en/offers?state=withdrawn") == 1)
      let all = try await provider.get("/en/offers?state=any").body
      #expect(all.contains("2 illustrative offers<"))
      #expect(all.contains("Whether it stands: Stands or not"))
    }
  }
}

@Suite struct `The report's page` {
  @Test func `has numbers that open exactly their rows`() async throws {
    let place = try Place()
    try await place.furnish()
    for number in 1...3 { try await place.lodge("请求\(number)", isPublic: number < 3) }
    try await place.visit { visitor in
      let officer = try visitor.signedIn(place.instance.access, as: "officer")
      for (who, requests) in [(visitor, 2), (officer, 3)] {
        let body = try await who.get("/en/reports/2026").body
        let links = body.matches(of: /<dd><a href="([^"]+)">([0-9]+)<\/a>/)
        #expect(links.map { String($0.output.2) } == ["1", "\(requests)", "\(requests)"])
        for link in links {
          let list = try await who.get(String(link.output.1).replacing("&amp;", with: "&"))
          #expect("\(list.body.count(of: "<li><h3>"))" == link.output.2)
        }
        #expect(body.count(of: "no record<") == 7, "no result is on record, which is not zero")
        #expect(!body.contains(">0<"))
      }
    }
  }

  @Test func `says where there are no records, and is there for years alone`() async throws {
    let place = try Place()
    try await place.visit { visitor in
      #expect(try await visitor.get("/en/reports").body.contains("so there is no report"))
      let none = try await visitor.get("/en/reports/1999")
      #expect(none.status == .ok && none.body.contains("There are no records for this year"))
      for year in ["99", "20266", "year", "%D9%A2%D9%A0%D9%A2%D9%A6", "-999", "0000"] {
        #expect(try await visitor.get("/en/reports/\(year)").status == .notFound, "\(year)")
      }
    }
  }
}
