import Clearinghouse
import Foundation
import HTTPTypes
import Languages
import Testing
import Vocabulary

@Suite struct `Every page` {
  private static let open = [
    "", "/sign-in", "/requests", "/requests?q=nothing&topic=legal-framework", "/offers",
    "/offers/OFR-2026-0001", "/programmes", "/programmes/un-1540", "/parties/amber",
    "/parties/northern", "/reports", "/reports/2026", "/reports/1999",
    "/requests?outcome=not-known&nature=illustrative", "/offers?state=any&order=title",
    "/api", "/no-such-page",
  ]

  @Test(arguments: Language.allCases)
  func `is there for the public, complete, in the reader's language`(language: Language)
    async throws
  {
    let place = try Place(demoAccounts: ["focal", "chair"])
    try await place.furnish()
    try await place.lodge("实验室认可", isPublic: true)
    try await place.visit { visitor in
      for page in Self.open {
        let answer = try await visitor.get("/\(language.rawValue)\(page)")
        #expect(answer.status == (page == "/no-such-page" ? .notFound : .ok), "\(page)")
        check(answer.body, language, page)
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `of those who work here is complete in their language`(language: Language) async throws {
    let place = try Place()
    try await place.furnish()
    try await place.lodge("实验室认可", isPublic: false)
    try await place.visit { visitor in
      let focal = try visitor.signedIn(place.instance.access, as: "focal")
      let provider = try visitor.signedIn(place.instance.access, as: "provider")
      for (who, page) in [
        (focal, ""), (focal, "/my"), (focal, "/programmes/un-1540"), (focal, "/requests"),
        (provider, "/offers"), (provider, "/offers/new"),
        (provider, "/offers/OFR-2026-0001?done=made"),
      ] {
        let answer = try await who.get("/\(language.rawValue)\(page)")
        #expect(answer.status == .ok, "\(page)")
        check(answer.body, language, page)
      }
      let refused = try await provider.post(
        "/\(language.rawValue)/offers/new", ["csrf": provider.token, "amount": "many"])
      #expect(refused.status == .unprocessableContent)
      check(refused.body, language, "a refused offer")
    }
  }

  @Test func `with the stylesheet is a first load of at most 20 kilobytes`() async throws {
    let place = try Place()
    try await place.furnish()
    for number in 1...6 { try await place.lodge("实验室认可\(number)", isPublic: true) }
    try await place.visit { visitor in
      let home = try await visitor.get("/ar")
      #expect(home.body.utf8.count + place.stylesheet.count <= 20_480)
    }
  }

  private func check(_ body: String, _ language: Language, _ page: String) {
    #expect(!body.contains("⟦"), "\(language) \(page): \(around("⟦", in: body))")
    #expect(body.contains("<html lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">"))
    #expect(body.count(of: "<h1") == 1, "\(page)")
    #expect(!body.contains("<title> ·"), "\(page)")
    if let sentence = Foreign.sentence(in: body, language) {
      Issue.record("\(language) \(page) says: \(sentence)")
    }
  }

  private func around(_ mark: String, in body: String) -> String {
    body.range(of: mark).map { String(body[$0.lowerBound...].prefix(60)) } ?? ""
  }
}

extension String {
  func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
