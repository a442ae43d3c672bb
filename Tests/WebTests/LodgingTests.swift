import Clearinghouse
import Foundation
import Testing
import Vocabulary

@testable import Web

@Suite struct `Lodging a request` {
  /// The words that a focal point types, in their own language.
  struct Typing: Sendable {
    let language: String
    let title: String
    let item: String
  }

  static let typings = [
    Typing(
      language: "ar", title: "تدريب موظفي الجمارك", item: "دورتان في مجال الجمارك لأربعين موظفا"),
    Typing(language: "zh", title: "海关官员培训", item: "为四十名海关官员举办两期培训班"),
  ]

  @Test(arguments: typings)
  func `goes from the first page to a reference without a script`(typing: Typing) async throws {
    let house = try await CaseHouse()
    let language = typing.language
    let begin = try await house.get("/\(language)/drafts/new", as: "amber-focal")
    expectSpoken(begin.body, language, "new")
    let begun = try await house.post(
      "/\(language)/drafts", ["programme": "un-1540"], as: "amber-focal")
    let draft = try #require(begun.location)
    try await fill(draft, typing, house)
    let check = try await house.get(draft + "/check", as: "amber-focal")
    expectSpoken(check.body, language, "check")
    #expect(check.body.contains("OFR-2026-0001"))
    #expect(!check.body.contains("id=\"problems\""))
    let lodged = try await house.post(draft + "/lodging", [:], as: "amber-focal")
    #expect(lodged.status == 303)
    let page = try await house.get(try #require(lodged.location), as: "amber-focal")
    #expect(page.body.contains("note success"))
    #expect(page.body.contains("REQ-2026-0001"))
    #expect(page.body.contains(typing.item))
    expectSpoken(page.body, language, "case")
    #expect(try await house.get(draft, as: "amber-focal").status == 404)
  }

  private func fill(_ draft: String, _ typing: Typing, _ house: CaseHouse) async throws {
    let sections: [(String, KeyValuePairs<String, String>)] = [
      ("title", ["title": typing.title, "language": typing.language]),
      (
        "contact",
        [
          "answers/institution": typing.title, "answers/contact-name": typing.title,
          "answers/contact-email": "unit@trade.example",
        ]
      ),
      (
        "what",
        [
          "answers/channel": "note-verbale", "answers/subject-area": "op3c",
          "answers/field": "related-materials", "answers/help": "training",
        ]
      ),
      (
        "items",
        [
          "items/0/text": typing.item, "items/0/kinds": "training",
          "items/0/topics/border-and-trade": "border-and-trade",
        ]
      ),
      (
        "details",
        [
          "answers/objective": typing.item, "answers/from-day": "1",
          "answers/from-month": "3", "answers/from-year": "2027",
        ]
      ),
      ("sharing", ["answers/summary": typing.item, "answers/publish-summary": "no"]),
    ]
    for (section, fields) in sections {
      let shown = try await house.get("\(draft)/\(section)", as: "amber-focal")
      expectSpoken(shown.body, typing.language, section)
      let saved = try await house.post("\(draft)/\(section)", fields, as: "amber-focal")
      #expect(saved.status == 303, "\(section)")
    }
    let tasks = try await house.get(draft, as: "amber-focal")
    expectSpoken(tasks.body, typing.language, "tasks")
  }

  private func begin(_ house: CaseHouse, as person: String = "amber-focal") async throws -> String {
    let begun = try await house.post(
      "/en/drafts", ["programme": "un-1540", "party": "amber"], as: person)
    return try #require(begun.location)
  }

  @Test func `keeps every value on the server, even a wrong one`() async throws {
    let house = try await CaseHouse()
    let draft = try await begin(house)
    let saved = try await house.post(
      draft + "/contact",
      ["answers/contact-email": "no address", "answers/institution": "A <ministry>"],
      as: "amber-focal")
    #expect(saved.status == 422)
    for body in [saved.body, try await house.get(draft + "/contact", as: "amber-focal").body] {
      #expect(body.contains("value=\"no address\""))
      #expect(body.contains("A &lt;ministry&gt;"))
      #expect(body.contains("href=\"#f-answers-contact-email\""))
    }
    let day = try await house.post(
      draft + "/details",
      [
        "answers/from-day": "31", "answers/from-month": "2",
        "answers/from-year": "2027", "answers/objective": "x",
      ], as: "amber-focal")
    #expect(day.status == 422)
    #expect(day.body.contains("value=\"31\""))
  }

  @Test func `belongs to the country, and is unknown to every other`() async throws {
    let house = try await CaseHouse()
    let draft = try await begin(house)
    #expect(try await house.get(draft, as: "amber-focal").status == 200)
    for person in ["birch-focal", "cedar-aid", "member"] {
      for place in ["", "/title", "/check", "/matches", "/deletion"] {
        #expect(try await house.get(draft + place, as: person).status == 404)
      }
      #expect(try await house.post(draft + "/title", ["title": "x"], as: person).status == 404)
      #expect(try await house.post(draft + "/deletion", [:], as: person).status == 404)
    }
    let other = try await house.post(
      "/en/drafts", ["programme": "un-1540", "party": "amber"], as: "birch-focal")
    #expect(other.status == 422)
  }

  @Test func `suggests topics from the words once, and lets them be corrected`() async throws {
    let house = try await CaseHouse()
    let draft = try await begin(house)
    let saved = try await house.post(
      draft + "/items", ["items/0/text": "Border control and export control"], as: "amber-focal")
    #expect(saved.location?.hasSuffix("items?suggested=yes") == true)
    let page = try await house.get(try #require(saved.location), as: "amber-focal")
    #expect(page.body.contains("Topics were suggested"))
    #expect(page.body.contains(" checked"))
    let corrected = try await house.post(
      draft + "/items", ["items/0/text": "Border control and export control"], as: "amber-focal")
    #expect(corrected.location?.hasSuffix("/details") == true)
    let after = try await house.get(draft + "/items", as: "amber-focal")
    #expect(!after.body.contains(" checked"))
  }

  @Test func `adds and removes items`() async throws {
    let house = try await CaseHouse()
    let draft = try await begin(house)
    _ = try await house.post(
      draft + "/items", ["items/0/text": "One of two", "act": "add"], as: "amber-focal")
    _ = try await house.post(
      draft + "/items",
      ["items/0/text": "One of two", "items/1/text": "Two of two", "act": "remove-0"],
      as: "amber-focal")
    let page = try await house.get(draft + "/items", as: "amber-focal")
    #expect(page.body.contains("Two of two"))
    #expect(!page.body.contains("One of two"))
  }

  @Test func `is refused while something is wrong, with a link to each field`() async throws {
    let house = try await CaseHouse()
    let draft = try await begin(house)
    let refused = try await house.post(draft + "/lodging", [:], as: "amber-focal")
    #expect(refused.status == 422)
    #expect(refused.body.contains("\(draft)/contact#f-answers-institution"))
    #expect(refused.body.contains("\(draft)/title#f-title"))
    #expect(refused.body.contains("Add detail"))
  }

  @Test func `asks an officer for the document and then for nothing more`() async throws {
    let house = try await CaseHouse()
    let draft = try await begin(house, as: "officer")
    #expect(try await house.get(draft + "/title", as: "officer").body.contains("name=\"document\""))
    #expect(
      !(try await house.get(draft + "/title", as: "amber-focal").body.contains("name=\"document\""))
    )
  }

  @Test func `again fills the wizard from the case and keeps its reference`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    try await house.take([("verify", "returned", "expert")], of: reference)
    let step = try await house.get("/en/requests/\(reference)/steps/relodge", as: "amber-focal")
    #expect(step.body.contains("name=\"case\""))
    let begun = try await house.post(
      "/en/drafts", ["case": reference, "programme": "un-1540", "party": "amber"],
      as: "amber-focal")
    let draft = try #require(begun.location)
    let items = try await house.get(draft + "/items", as: "amber-focal")
    #expect(items.body.contains("Two courses for forty customs officers."))
    let lodged = try await house.post(draft + "/lodging", [:], as: "amber-focal")
    #expect(lodged.location?.contains(reference) == true)
    let stranger = try await house.post("/en/drafts", ["case": reference], as: "birch-focal")
    #expect(stranger.status == 404)
  }

  @Test func `can be given up after asking once more`() async throws {
    let house = try await CaseHouse()
    let draft = try await begin(house)
    #expect(try await house.get(draft + "/deletion", as: "amber-focal").body.contains("lost"))
    #expect(try await house.post(draft + "/deletion", [:], as: "amber-focal").status == 303)
    #expect(try await house.get(draft, as: "amber-focal").status == 404)
  }
}

@Suite struct `The body of a draft` {
  @Test func `comes back as it was kept`() {
    var body = DraftBody()
    body.title = "عنوان \"quoted\" \u{1}"
    body.language = .ar
    body.items = [.init(text: "x", topics: ["a"], kinds: ["b"], suggestedFor: "x")]
    body.answers = ["from": ["31", "2", ""]]
    body.saved = ["title"]
    #expect(DraftBody(body.bytes) == body)
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"items\":7,\"answers\":[],\"title\":{}}",
    "{\"answers\":{\"x\":\"old\"},\"language\":\"tlh\",\"on\":[1]}",
    String(repeating: "[", count: 100_000),
  ])
  func `is empty where nobody can read it, and never stops a page`(text: String) {
    let body = DraftBody(Array(text.utf8))
    #expect(body.title.isEmpty)
    #expect(body.items.isEmpty)
    #expect(body.answers["x"] ?? ["old"] == ["old"])
  }
}
