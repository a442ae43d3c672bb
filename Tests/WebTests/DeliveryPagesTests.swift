import Clearinghouse
import Foundation
import HTTPTypes
import Languages
import Testing
import Vocabulary

@Suite struct `The pages of delivered assistance` {
  /// Reports from the form what Cedar gave to Amber and to Birch.
  private func report(
    _ house: CaseHouse, as person: String = "cedar-aid",
    _ change: (inout PageForm) -> Void = { _ in }
  ) async throws -> CaseHouse.Seen {
    var form = try PageForm(of: try await house.get("/en/deliveries/new", as: person).body)
    form.answer("title", "Courses <for> customs")
    form.answer("description", "Two courses.")
    form.answer("recipients", "amber")
    form.answer("topics.\(try topic(house))", "border-and-trade")
    form.answer("kinds", "training")
    form.answer("from-month", "3")
    form.answer("from-year", "2026")
    form.answer("publish", "yes")
    change(&form)
    return try await house.post(form.action, form.fields, as: person)
  }

  /// The place of the group in which a topic stands.
  private func topic(_ house: CaseHouse) throws -> Int {
    let topics = house.instance.ledger.snapshot.terms.topics
    let root = topics.path(of: "border-and-trade").last
    return try #require(topics.children(of: nil).firstIndex { $0.id == root })
  }

  @Test func `take a report from its form, and let the recipient confirm it`() async throws {
    let house = try await CaseHouse()
    let made = try await report(house)
    #expect(made.location == "/en/deliveries/DLV-2026-0001?done=reported")
    let page = "/en/deliveries/DLV-2026-0001"
    #expect(try await house.get(page).status == 404, "nobody has confirmed it")
    let own = try await house.get("/en/my", as: "amber-focal").body
    #expect(own.contains("wait for your confirmation") && own.contains(page))
    #expect(own.contains("1 thing needs you"))
    let asked = try await house.get(page, as: "amber-focal").body
    #expect(asked.contains("Courses &lt;for&gt; customs"))
    #expect(asked.contains("<bdi>March 2026</bdi>"))
    #expect(!asked.contains("/correction"), "it is not Amber's report")
    let form = try PageForm(of: asked)
    #expect(form.action == page + "/confirmation")
    let done = try await house.post(form.action, form.fields, as: "amber-focal")
    #expect(done.location == page + "?done=confirmed")
    #expect(try await house.get("/en/my", as: "amber-focal").body.contains("0 things need you"))
    let shown = try await house.get(page).body
    #expect(shown.contains("Confirmed by every recipient"))
    for place in ["/en/deliveries?country=QMA", "/en/countries/QMA", "/en/parties/cedar"] {
      #expect(try await house.get(place).body.contains(page), "\(place)")
    }
    #expect(try await house.get("/en/reports/2026").body.contains("state=confirmed"))
    #expect(try await house.get("/r/DLV-2026-0001").location == page)
  }

  @Test func `keep what was typed, and name each field that is wrong`() async throws {
    let house = try await CaseHouse()
    let wrong = try await report(house) { form in
      form.answer("from-month", "13")
      form.answer("places", "KEN")
      form.answer("request", "soon")
      form.answer("title", "")
    }
    #expect(wrong.status == 422)
    for field in ["f-title", "f-places", "f-from", "f-request"] {
      #expect(wrong.body.contains("href=\"#\(field)\""), "\(field)")
    }
    #expect(wrong.body.contains("value=\"KEN\"") && wrong.body.contains("Two courses."))
    #expect(wrong.body.contains("<title>Error: "))
    let place = try await report(house) { form in
      form.answer("places", "QMZ zz")
      form.answer("from-year", "2031")
      form.answer("request", "REQ-2026-0099")
    }
    #expect(place.body.contains("href=\"#f-places\"") && place.body.contains("“Other countries”"))
    #expect(!place.body.contains("href=\"#f-recipients\""))
    #expect(place.body.contains("names no request that you can see"))
    #expect(place.body.contains("names a day that has not come yet"))
    for person in ["expert", "chair"] {
      #expect(try await house.get("/en/deliveries/new", as: person).status == 403)
    }
    #expect(try await house.get("/en/deliveries/new").status == 303, "sign in first")
  }

  @Test func `let the secretariat record from a document, correct and withdraw`() async throws {
    let house = try await CaseHouse()
    let bare = try await report(house, as: "officer") { $0.answer("provider", "cedar") }
    #expect(bare.status == 422 && bare.body.contains("href=\"#f-document\""))
    let made = try await report(house, as: "officer") { form in
      form.answer("provider", "cedar")
      form.answer("document", "NV/CEDAR/9")
    }
    let page = try #require(made.location?.split(separator: "?").first.map(String.init))
    let unproved = try await house.post(
      page + "/confirmation", ["party": "amber"], as: "officer")
    #expect(unproved.status == 422 && unproved.body.contains("href=\"#f-document\""))
    var form = try PageForm(of: try await house.get(page + "/correction", as: "cedar-aid").body)
    form.answer("kinds", "equipment")
    let corrected = try await house.post(form.action, form.fields, as: "cedar-aid")
    #expect(corrected.location == page + "?done=corrected")
    let again = try await house.post(form.action, form.fields, as: "cedar-aid")
    #expect(again.location == page + "?done=corrected", "sent twice, it is done once")
    let gone = try await house.post(
      page + "/withdrawal", ["document": "NV/CEDAR/10"], as: "officer")
    #expect(gone.location == page + "?done=withdrawn")
    #expect(try await house.get(page, as: "amber-focal").status == 404)
    #expect(try await house.get(page + "/correction", as: "cedar-aid").status == 409)
  }

  @Test func `are confirmed and corrected only as they were read, and nothing typed is lost`()
    async throws
  {
    let house = try await CaseHouse()
    let made = try await report(house, as: "cedar-aid") { _ in }
    let page = try #require(made.location?.split(separator: "?").first.map(String.init))
    let confirmation = try PageForm(of: try await house.get(page, as: "amber-focal").body)
    var first = try PageForm(of: try await house.get(page + "/correction", as: "cedar-aid").body)
    var second = first
    first.answer("description", "Twice as much was given.")
    #expect(
      try await house.post(first.action, first.fields, as: "cedar-aid").location
        == page + "?done=corrected")
    second.answer("description", "Half of it was given.")
    second.answer("key", "another form in another window")
    let late = try await house.post(second.action, second.fields, as: "cedar-aid")
    #expect(late.status == 409 && late.body.contains("Half of it was given."))
    #expect(late.body.contains("Somebody changed the record since you read it"))
    let word = try await house.post(confirmation.action, confirmation.fields, as: "amber-focal")
    #expect(word.status == 409, "nobody confirms what they have not read")
    #expect(try await house.get(page, as: "amber-focal").body.contains("Twice as much was given."))
    let now = try PageForm(of: try await house.get(page, as: "amber-focal").body)
    let confirmed = try await house.post(now.action, now.fields, as: "amber-focal")
    #expect(confirmed.location == page + "?done=confirmed")
    var third = try PageForm(of: try await house.get(page + "/correction", as: "cedar-aid").body)
    third.answer("description", "Three times as much was given.")
    try house.go(to: "2026-11-25")
    _ = try await house.post(third.action, third.fields, as: "cedar-aid")
    let changed = try await house.get(page, as: "amber-focal").body
    #expect(changed.contains("had been confirmed, and was changed on 25 November 2026"))
    let last = try PageForm(of: changed)
    _ = try await house.post(last.action, last.fields, as: "amber-focal")
    #expect(try await !house.get(page, as: "amber-focal").body.contains("had been confirmed"))
  }

  @Test func `stand on the page of the request that was answered`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let page = try await house.get("/en/requests/\(reference)", as: "officer").body
    #expect(page.contains("/en/deliveries/new?request=\(reference)"))
    let form = try await house.get("/en/deliveries/new?request=\(reference)", as: "officer").body
    #expect(form.contains("value=\"\(reference)\""))
    let made = try await report(house, as: "officer") { form in
      form.answer("provider", "cedar")
      form.answer("document", "NV/9")
      form.answer("request", reference)
    }
    #expect(made.status == 303)
    for person in ["officer", "amber-focal", "chair"] {
      let seen = try await house.get("/en/requests/\(reference)", as: person).body
      #expect(seen.contains("/en/deliveries/DLV-2026-0001"), "\(person)")
    }
    let provider = try await house.get("/en/deliveries/DLV-2026-0001", as: "cedar-aid").body
    #expect(!provider.contains(reference), "the provider may not know of the request")
  }

  @Test(arguments: Language.allCases)
  func `are complete in every language`(language: Language) async throws {
    let house = try await CaseHouse()
    let code = language.rawValue
    _ = try await report(house)
    let record = "deliveries/DLV-2026-0001"
    for (page, person) in [
      ("deliveries", "officer"), (record, "officer"), (record, "amber-focal"),
      (record + "?done=reported", "cedar-aid"), (record + "/correction", "cedar-aid"),
      ("deliveries/new", "officer"), ("deliveries?q=nothing", "expert"), ("my", "amber-focal"),
      ("changes?since=2026-11-20", "officer"), ("reports/2026", "officer"),
    ] {
      let seen = try await house.get("/\(code)/\(page)", as: person)
      #expect(seen.status == 200, "\(page)")
      #expect(!seen.body.contains("⟦"), "\(page)")
      let text = seen.body.replacing("Courses &lt;for&gt; customs", with: "")
        .replacing("Two courses.", with: "")
      #expect(Foreign.sentence(in: text, language) == nil, "\(page) in \(language)")
    }
  }
}
