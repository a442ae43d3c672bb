import Clearinghouse
import HTTPTypes
import Programmes
import Testing
import Vocabulary

@Suite struct `A page on a past day` {
  private static let pages = [
    "requests", "offers", "programmes", "programmes/un-1540", "countries", "countries/QMA",
    "reports", "reports/2026", "parties/amber", "providers", "providers/cedar",
  ]

  /// A request that was acknowledged a week after it was lodged.
  private func told() async throws -> (CaseHouse, String) {
    let house = try await CaseHouse()
    let content = NewContent(
      language: .ar, title: "تدريب الجمارك",
      items: [.init(text: "دورات", topics: ["border-and-trade"], kinds: ["training"])],
      answers: ["contact-name": .words(Passage("جهة الاتصال", .ar))])
    let subject = try await house.instance.ledger.perform(
      OpenCase(under: "un-1540", by: "amber", content), by: "amber-focal"
    ).subject
    try house.go(to: "2026-11-30")
    for (step, person, outcome) in [
      ("verify", "expert", "verified"), ("acknowledge", "chair", nil),
    ] as [(String, String, String?)] {
      var taking = TakeStep(step, of: try #require(Reference(subject)))
      taking.outcome = outcome
      _ = try await house.instance.ledger.perform(taking, by: PersonID(person))
    }
    return (house, subject)
  }

  @Test func `says which day it shows, and leads back to today`() async throws {
    let (house, subject) = try await told()
    for page in Self.pages + ["requests/\(subject)"] {
      for language in Language.allCases {
        let path = "/\(language.rawValue)/\(page)"
        let seen = try await house.get("\(path)?at=2026-11-23", as: "officer")
        #expect(seen.status == 200, "\(path)")
        #expect(seen.body.contains("href=\"\(path)\">"), "\(path)")
        #expect(!seen.body.contains("⟦"))
      }
      #expect(
        try await !house.get("/en/\(page)", as: "officer").body.contains("The state of play on"))
    }
    let body = try await house.get("/en/requests?at=2026-11-23", as: "officer").body
    #expect(body.contains("The state of play on 23 November 2026"))
    #expect(body.contains("href=\"/en/requests/\(subject)?at=2026-11-23\""))
    #expect(body.contains("<input type=\"hidden\" name=\"at\" value=\"2026-11-23\">"))
    #expect(body.contains("href=\"/fr/requests?at=2026-11-23\""))
    let facets = body.matches(of: /<a href="([^"]*status=[^"]*)"/).map { String($0.output.1) }
    #expect(!facets.isEmpty && facets.allSatisfy { $0.contains("at=2026-11-23") })
  }

  @Test func `shows a case as it stood, and nothing to do in it`() async throws {
    let (house, subject) = try await told()
    let then = try await house.get("/en/requests/\(subject)?at=2026-11-23", as: "chair").body
    let now = try await house.get("/en/requests/\(subject)", as: "chair").body
    #expect(then.count(of: "class=\"entry") <= now.count(of: "class=\"entry"))
    #expect(!then.contains("/steps/") && !then.contains("/referrals/new"))
    #expect(now.contains("/steps/"))
    #expect(then != now)
    #expect(
      try await house.get("/en/requests/\(subject)?at=2026-11-22", as: "expert").status == 404)
    #expect(try await house.get("/en/requests/\(subject)?at=2026-11-23").status == 404)
  }

  @Test func `that is none or is to come is refused in the reader's language`() async throws {
    let house = try await CaseHouse()
    for (language, words) in [("en", "State of play on"), ("fr", "Situation au")] {
      for day in ["soon", "2026-11-24"] {
        for page in Self.pages {
          let seen = try await house.get("/\(language)/\(page)?at=\(day)")
          #expect(seen.status == 422 && seen.body.contains(words), "\(page) \(day)")
        }
      }
    }
  }

  @Test func `tells what changed since, in six languages`() async throws {
    let (house, subject) = try await told()
    for language in Language.allCases {
      let seen = try await house.get(
        "/\(language.rawValue)/changes?since=2026-11-24", as: "officer")
      #expect(seen.status == 200 && seen.body.contains("/requests/\(subject)\""))
      #expect(!seen.body.contains("⟦"))
    }
    let moved = try await house.get("/en/changes?since=2026-11-24", as: "officer").body
    #expect(moved.contains("Was: ") && moved.contains("Now: "))
    #expect(
      try await house.get("/en/changes?since=2026-11-23", as: "officer").body.contains(
        "Lodged since then"))
    #expect(try await !house.get("/en/changes?since=2026-11-01").body.contains(subject))
    for day in ["soon", "2026-12-01"] {
      let wrong = try await house.get("/en/changes?since=\(day)")
      #expect(wrong.status == 422 && wrong.body.contains("“Since”"))
    }
  }
}

@Suite struct `A page that holds several lists` {
  @Test func `is cut, with the way to the rest`() async throws {
    let place = try Place()
    try await place.furnish()
    for number in 1...30 { try await place.offer("Courses \(number)") }
    try await place.visit { visitor in
      let page = try await visitor.get("/en/providers/northern").body
      #expect(page.count(of: "<li><h3>") == 20)
      #expect(page.contains("href=\"/en/providers/northern?offers=20\">11 more</a>"))
      let rest = try await visitor.get("/en/providers/northern?offers=20").body
      #expect(rest.count(of: "<li><h3>") == 11)
      for far in ["999", "-5", "x"] {
        #expect(try await visitor.get("/en/providers/northern?offers=\(far)").status == .ok)
      }
    }
  }

  @Test func `says at its field when too many words are looked for`() async throws {
    let place = try Place()
    try await place.furnish()
    let words = Array(repeating: "law", count: 11).joined(separator: "+")
    try await place.visit { visitor in
      for list in ["requests", "offers", "programmes", "providers"] {
        let answer = try await visitor.get("/en/\(list)?q=\(words)")
        #expect(answer.status == .unprocessableContent, "\(list)")
        #expect(answer.body.contains("holds more than 10 words"), "\(list)")
      }
      for table in ["requests.csv", "offers.csv"] {
        #expect(try await visitor.get("/en/\(table)?q=\(words)").status == .unprocessableContent)
      }
    }
  }
}
