import Clearinghouse
import Foundation
import HTTPTypes
import Languages
import Testing
import Vocabulary

@Suite struct `In each of the six languages` {
  @Test(arguments: Language.allCases)
  func `every error has a page of its own`(language: Language) async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let site = "/\(language.rawValue)"
      let focal = try visitor.signedIn(place.instance.access, as: "focal")
      let answers = [
        (try await visitor.get(site + "/no-such-page"), HTTPResponse.Status.notFound),
        (try await visitor.get(site + "/requests/REQ-2026-0099"), .notFound),
        (try await visitor.get(site + "/programmes/none"), .notFound),
        (try await visitor.get(site + "/history/none"), .notFound),
        (try await focal.get(site + "/desk"), .forbidden),
        (
          try await focal.post(site + "/drafts", ["programme": "x"], from: "cross-site"), .forbidden
        ),
        (
          try await focal.post(
            site + "/drafts", ["csrf": focal.token, "x": String(repeating: "x", count: 1_100_000)]),
          .contentTooLarge
        ),
        (
          try await visitor.post(site + "/sign-in", ["user": "x", "password": "y"]),
          .unprocessableContent
        ),
      ]
      for (number, (answer, status)) in answers.enumerated() {
        #expect(answer.status == status, "\(number) in \(language)")
        #expect(!answer.body.contains("⟦"), "\(number) in \(language)")
        let sentence = Foreign.sentence(in: answer.body, language)
        #expect(sentence == nil, "\(number) in \(language)")
        #expect(answer.body.contains("lang=\"\(language.rawValue)\""))
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every letter is written, with each place filled`(language: Language) async throws {
    let house = try await CaseHouse()
    let party = PartyID("cedar-\(language.rawValue)")
    let person = PersonID("focal-\(language.rawValue)")
    let ledger = house.instance.ledger
    _ = try await ledger.perform(
      RegisterParty(party, .state, country: "QMC", language: language), by: .operator)
    _ = try await ledger.perform(
      Appoint(person, to: .focalPoint, of: party, letter: "NV/9", from: Day(number: 0)),
      by: .operator)
    let reference = try await house.lodge(by: party, as: person)
    try await house.take(
      [("verify", "verified", "expert"), ("acknowledge", nil, "chair"), ("forward", nil, "chair")],
      of: reference)
    let record = try #require(
      Reference(reference).flatMap { ledger.snapshot.cases[$0] })
    let own = try #require(
      try record.letters.first { $0.template == "acknowledgement" }?.withTexts(
        from: house.instance.store))
    #expect(Set(own.texts.keys) == [language], "it goes to its reader in the reader's language")
    let note = try #require(
      try record.letters.first { $0.template == "note-verbale" }?.withTexts(
        from: house.instance.store))
    for (written, text) in own.texts.merging(note.texts, uniquingKeysWith: { first, _ in first }) {
      let whole = ([text.subject] + text.paragraphs).joined(separator: "\n")
      #expect(!whole.contains("{"), "\(written)")
      #expect(text.paragraphs.count > 2, "\(written)")
      if [.ar, .zh, .ru].contains(written) {
        let sentence = Foreign.sentence(in: text.paragraphs[1], written)
        #expect(sentence == nil, "\(written)")
      }
    }
    let page = try await house.get(
      "/\(language.rawValue)/requests/\(reference)/letters/1", as: "officer")
    #expect(page.status == 200)
    #expect(Foreign.sentence(in: page.body, language) == nil)
  }

  @Test(arguments: Language.allCases)
  func `every page of a request is spoken, from the draft to the desk`(language: Language)
    async throws
  {
    let house = try await CaseHouse()
    let site = "/\(language.rawValue)"
    let begun = try await house.post(
      site + "/drafts", ["programme": "un-1540", "party": "amber"], as: "amber-focal")
    let draft = try #require(begun.location)
    let sections = ["title", "contact", "what", "items", "details", "sharing"]
    for page in ["", "/check", "/matches", "/deletion"] + sections.map({ "/" + $0 }) {
      try await expectSpoken(house, draft + page, language, as: "amber-focal")
    }
    let reference = try await house.lodge()
    let request = "\(site)/requests/\(reference)"
    let pages = [
      (site + "/my", "amber-focal"), (site + "/desk", "officer"), (request, "amber-focal"),
      (request + "/steps/verify", "expert"), (request + "/steps/hold", "member"),
      (request + "/permissions/publish-summary", "amber-focal"),
      (request + "/items/1/topics", "expert"),
      (site + "/offers/new", "cedar-aid"), (site + "/rounds", "officer"),
    ]
    for (page, person) in pages {
      try await expectSpoken(house, page, language, as: person)
    }
    try await house.take([("verify", "verified", "expert")], of: reference)
    for step in ["acknowledge", "forward"] {
      try await expectSpoken(house, request + "/steps/" + step, language, as: "officer")
    }
  }

  private func expectSpoken(
    _ house: CaseHouse, _ page: String, _ language: Language, as person: String
  ) async throws {
    let seen = try await house.get(page, as: person)
    #expect(seen.status == 200, "\(page)")
    #expect(!seen.body.contains("⟦"), "\(page)")
    let sentence = Foreign.sentence(in: seen.body, language)
    #expect(sentence == nil, "\(page)")
  }
}
