import Clearinghouse
import Foundation
import Testing
import Vocabulary

@Suite struct `The page of a case` {
  @Test func `says who acts next, by when and under which paragraph`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let page = try await house.get("/en/requests/\(reference)", as: "amber-focal")
    #expect(page.status == 200)
    #expect(page.body.contains("Verify the request"))
    #expect(page.body.contains("It waits for: Expert of the Committee."))
    #expect(page.body.contains("<bdi>INF.4 ¶3</bdi>"))
    #expect(page.body.contains("Illustrative"))
    #expect(!page.body.contains("/steps/verify"))
    let expert = try await house.get("/en/requests/\(reference)", as: "expert")
    #expect(expert.body.contains("/en/requests/\(reference)/steps/verify"))
  }

  @Test func `is unknown to those who may not know of it`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    for person in [nil, "birch-focal", "cedar-aid"] {
      #expect(try await house.get("/en/requests/\(reference)", as: person).status == 404)
      #expect(try await house.get("/en/requests/\(reference)/matches", as: person).status == 404)
    }
  }

  @Test func `shows the public the summary alone, and says why`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    try await house.take(
      [
        ("verify", "verified", "expert"), ("acknowledge", nil, "chair"), ("publish", nil, "expert"),
      ],
      of: reference)
    let page = try await house.get("/en/requests/\(reference)")
    #expect(page.body.contains("A State asks for training of customs officers."))
    #expect(page.body.contains("You see the public part"))
    #expect(!page.body.contains("forty customs officers"))
    #expect(!page.body.contains("unit@trade.example"))
    let requester = try await house.get("/en/requests/\(reference)", as: "amber-focal")
    #expect(requester.body.contains("unit@trade.example"))
  }

  @Test(arguments: ["en", "ar", "zh"])
  func `speaks one language on every page`(language: String) async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    try await house.take([("verify", "verified", "expert")], of: reference)
    for place in ["", "/matches", "/steps/acknowledge", "/steps/hold", "/steps/match"] {
      for person in ["officer", "member"] {
        let page = try await house.get("/\(language)/requests/\(reference)\(place)", as: person)
        expectSpoken(page.body, language, place)
      }
    }
    let permission = "/\(language)/requests/\(reference)/permissions/publish-summary"
    expectSpoken(try await house.get(permission, as: "amber-focal").body, language, permission)
    expectSpoken(try await house.get("/\(language)/desk", as: "officer").body, language, "desk")
  }
}

/// Every sentence is there, and none of the program's own is in another language.
func expectSpoken(_ body: String, _ language: String, _ place: String) {
  #expect(!body.contains("⟦"), "\(place)")
  guard language != "en" else { return }
  let main = body.components(separatedBy: "<main").last ?? ""
  for part in main.components(separatedBy: "</form>") {
    for word in [
      "Next step", "By when", "Record", "Reason", "Offers", "Topics", "Save", "There is",
    ]
    where part.contains(">\(word)") {
      Issue.record("\(place) in \(language) says \(word)")
    }
  }
}

@Suite struct `Taking a step on its page` {
  @Test func `records it and leads back to the case`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let form = try await house.get("/en/requests/\(reference)/steps/verify", as: "expert")
    #expect(form.body.contains("value=\"verified\""))
    let done = try await house.post(
      "/en/requests/\(reference)/steps",
      [
        "step": "verify", "outcome": "verified", "on-day": "23", "on-month": "11",
        "on-year": "2026",
      ],
      as: "expert")
    #expect(done.status == 303)
    let page = try await house.get(try #require(done.location), as: "expert")
    #expect(page.body.contains("note success"))
    #expect(page.body.contains("Request verified"))
  }

  @Test func `keeps what was typed and says what is missing at the field`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let refused = try await house.post(
      "/en/requests/\(reference)/steps",
      [
        "step": "verify", "reason": "Typed <b>words</b>", "on-day": "31", "on-month": "2",
        "on-year": "2026",
      ], as: "expert")
    #expect(refused.status == 422)
    #expect(refused.body.contains("Typed &lt;b&gt;words&lt;/b&gt;"))
    #expect(refused.body.contains("value=\"31\""))
    #expect(refused.body.contains("href=\"#f-on\""))
  }

  @Test func `does nothing twice when the button is pressed twice`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let fields: KeyValuePairs = ["step": "verify", "outcome": "verified", "key": "one"]
    let first = try await house.post("/en/requests/\(reference)/steps", fields, as: "expert")
    let head = house.instance.ledger.snapshot.head
    _ = try await house.post("/en/requests/\(reference)/steps", fields, as: "expert")
    #expect(first.status == 303)
    #expect(house.instance.ledger.snapshot.head == head)
  }

  @Test func `answers a step that is not open with those that are`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let closed = try await house.get("/en/requests/\(reference)/steps/acknowledge", as: "officer")
    #expect(closed.status == 409)
    #expect(closed.body.contains("Verify the request"))
    #expect(try await house.get("/en/requests/\(reference)/steps/none", as: "chair").status == 404)
    #expect(
      try await house.get("/en/requests/\(reference)/steps/verify", as: "chair").status == 403)
  }

  @Test func `asks whoever records for another to name the document`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    try await house.take([("verify", "returned", "expert")], of: reference)
    let form = try await house.get("/en/requests/\(reference)/steps/withdraw", as: "officer")
    #expect(form.body.contains("name=\"document\""))
    let refused = try await house.post(
      "/en/requests/\(reference)/steps", ["step": "withdraw"], as: "officer")
    #expect(refused.status == 422)
    #expect(refused.body.contains("href=\"#f-document\""))
    let taken = try await house.post(
      "/en/requests/\(reference)/steps", ["step": "withdraw", "document": "NV/77"], as: "officer")
    #expect(taken.status == 303)
  }

  @Test func `hides the reason for a hold from the requester and the public`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let held = try await house.post(
      "/en/requests/\(reference)/steps", ["step": "hold", "reason": "A matter for the group"],
      as: "member")
    #expect(held.status == 303)
    let member = try await house.get("/en/requests/\(reference)", as: "member")
    #expect(member.body.contains("A matter for the group"))
    let requester = try await house.get("/en/requests/\(reference)", as: "amber-focal")
    #expect(requester.body.contains("Before the working group"))
    #expect(!requester.body.contains("A matter for the group"))
    #expect(!(try await house.get("/en/requests/\(reference)").body.contains("A matter")))
  }

  @Test func `previews the very letter that is then recorded as sent`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    try await house.take([("verify", "verified", "expert")], of: reference)
    let place = "/en/requests/\(reference)"
    let preview = try await house.get(place + "/letters/draft?step=acknowledge", as: "officer")
    _ = try await house.post(place + "/steps", ["step": "acknowledge"], as: "chair")
    let sent = try await house.get(place + "/letters/1", as: "officer")
    #expect(article(preview.body) == article(sent.body))
    #expect(article(sent.body).contains("lang=\"ar\" dir=\"rtl\""))
    #expect(sent.body.contains("SPECIMEN"))
    #expect(try await house.get(place + "/letters/1", as: "amber-focal").status == 200)
    #expect(
      try await house.get(place + "/letters/draft?step=forward", as: "amber-focal").status == 404)
  }

  @Test func `lets a provider offer for the items of a forwarded request`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    try await house.take(
      [("verify", "verified", "expert"), ("forward", nil, "chair")], of: reference)
    let place = "/en/requests/\(reference)"
    let form = try await house.get(place + "/steps/receive-offer", as: "cedar-aid")
    #expect(form.body.contains("OFR-2026-0001"))
    let refused = try await house.post(
      place + "/steps", ["step": "receive-offer", "offer": "OFR-2026-0001"], as: "cedar-aid")
    #expect(refused.body.contains("href=\"#f-items\""))
    let offered = try await house.post(
      place + "/steps",
      [
        "step": "receive-offer", "offer": "OFR-2026-0001", "items": "1", "document": "NV/9",
        "reason": "Two courses in 2027.",
      ], as: "cedar-aid")
    #expect(offered.status == 303)
    let page = try await house.get(place, as: "officer")
    #expect(page.body.contains("Offer received"))
    #expect(page.body.contains("thread=1"))
  }
}

@Suite struct `Answering a permission on its page` {
  @Test func `is open to whoever gives it, and to nobody else`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let place = "/en/requests/\(reference)/permissions"
    #expect(try await house.get(place + "/publish-summary", as: "member").status == 403)
    #expect(try await house.get(place + "/forward", as: "amber-focal").status == 403)
    let empty = try await house.post(place, ["purpose": "publish-summary"], as: "amber-focal")
    #expect(empty.status == 422)
    let withdrawn = try await house.post(
      place, ["purpose": "publish-summary", "given": "no"], as: "amber-focal")
    #expect(withdrawn.status == 303)
    let page = try await house.get(try #require(withdrawn.location), as: "amber-focal")
    #expect(page.body.contains("Permission withdrawn"))
  }
}

@Suite struct `The match sheet` {
  @Test func `keeps three groups apart and says which condition an offer lacks`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let sheet = try await house.get("/en/requests/\(reference)/matches", as: "officer")
    #expect(sheet.body.contains("1 offer fits"))
    #expect(sheet.body.contains("Who may receive it"))
    #expect(sheet.body.contains("Who has been left out so far"))
    #expect(sheet.body.contains("1 offer almost fits"))
    #expect(sheet.body.contains("Oceania"))
  }
}
