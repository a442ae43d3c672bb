import Clearinghouse
import Foundation
import HTTPTypes
import Languages
import Programmes
import Testing
import Vocabulary

@Suite struct `A form with what cannot be taken` {
  @Test func `keeps bytes that are no text in sight, and names their field`() async throws {
    let house = try await CaseHouse()
    try await house.adopt("who-ihr")
    let reference = try await house.lodge()
    let sent = try await house.send(
      "/en/requests/\(reference)/referrals", body: "programme=who-ihr&remark=Keep+this+%FF%zz",
      as: "amber-focal")
    #expect(sent.status == 422)
    #expect(sent.body.contains("Remark” holds bytes that are no text"))
    #expect(sent.body.contains("Keep this \u{FFFD}%zz"))
    #expect(sent.body.contains("value=\"who-ihr\" selected"))
    #expect(house.instance.ledger.snapshot.referrals.count == 0)
  }

  @Test(arguments: Language.allCases)
  func `speaks of a day that is none, and of channels by their titles`(language: Language)
    async throws
  {
    let house = try await CaseHouse()
    try await house.adopt("who-ihr", "interpol-bio")
    let reference = try await house.lodge()
    let page = "/\(language.rawValue)/requests/\(reference)/referrals"
    let day = try await house.post(
      page,
      ["programme": "who-ihr", "on-day": "31", "on-month": "2", "on-year": "2026"],
      as: "amber-focal")
    #expect(day.status == 422 && day.body.contains("href=\"#f-on\""))
    let own = try await house.post(page, ["programme": "un-1540"], as: "amber-focal")
    #expect(own.status == 409)
    for body in [day.body, own.body] {
      #expect(!body.contains("⟦"))
      #expect(Foreign.sentence(in: body, language) == nil)
    }
    #expect(!own.body.components(separatedBy: "<main")[1].contains(">un-1540"))
    let matches = try await house.get(
      "/\(language.rawValue)/requests/\(reference)/matches", as: "amber-focal")
    let captions = matches.body.matches(of: /<caption[^>]*>(.*?)<\/caption>/).map { String($0.1) }
    #expect(!captions.isEmpty && !captions.contains { $0.contains("interpol-bio") })
  }

  @Test func `is refused where a value is on no list, and names the field`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let offer: [(String, String)] = [
      ("title", "Courses"), ("summary", "For laboratories"), ("kinds", "training"),
      ("topics.0", "border-and-trade"), ("language", "en"), ("provider", "cedar"),
    ]
    for (name, value) in [
      ("applicants", "king"), ("language", "tlh"), ("languages", "tlh"), ("provider", "amber"),
      ("south-south", "perhaps"), ("topics.9", "alchemy"),
    ] {
      let fields = offer.filter { $0.0 != name } + [(name, value)]
      let sent = try await house.post(
        "/en/offers/new", fields, as: "cedar-aid")
      #expect(sent.status == 422, "\(name)")
      let field = name.hasPrefix("topics") ? "topics" : name
      #expect(sent.body.contains("href=\"#f-\(field)\""), "\(name)")
      #expect(sent.body.contains("value=\"Courses\""), "the rest is kept")
    }
    #expect(try await house.post("/en/offers/new", offer, as: "cedar-aid").status == 303)
    let page = "/en/requests/\(reference)"
    for (place, fields, person, field): (String, [(String, String)], String, String) in [
      (
        "/items/1/topics", [("topics/a", "border-and-trade"), ("topics/b", "alchemy")], "expert",
        "topics"
      ),
      (
        "/steps", [("step", "verify"), ("outcome", "verified"), ("reason-language", "tlh")],
        "expert",
        "reason-language"
      ),
      (
        "/steps", [("step", "verify"), ("outcome", "verified"), ("items", "one")], "expert", "items"
      ),
      (
        "/permissions", [("purpose", "publish-summary"), ("given", "perhaps")], "amber-focal",
        "given"
      ),
    ] {
      let sent = try await house.post(page + place, fields, as: person)
      #expect(sent.status == 422, "\(place) \(field)")
      #expect(sent.body.contains("href=\"#f-\(field)\""), "\(place) \(field)")
    }
    let begun = try await house.post("/en/drafts", ["programme": "un-1540"], as: "amber-focal")
    let draft = try #require(begun.location)
    for (section, name, value, words) in [
      ("title", "language", "tlh", "Language” holds a choice"),
      ("title", "countries", "USA", "Countries concerned” holds a choice"),
      ("items", "items/0/topics/x", "alchemy", "Topics of item 1” holds a topic"),
      ("sharing", "answers/publish-summary", "perhaps", "holds a choice that is not on the list"),
    ] {
      let extra = section == "items" ? [("items/0/text", "Courses")] : []
      let saved = try await house.post(
        "\(draft)/\(section)", extra + [(name, value), ("act", "later")], as: "amber-focal")
      let shown =
        saved.status == 422
        ? saved.body : try await house.get("\(draft)/\(section)", as: "amber-focal").body
      #expect(shown.contains(words), "\(section) \(name)")
    }
  }

  @Test func `that was not taken for one of ours is given back as text`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let sent = try await house.send(
      "/en/requests/\(reference)/steps",
      [("csrf", "stale"), ("step", "verify"), ("reason", "An hour of <work>")], as: "expert")
    #expect(sent.status == 403)
    #expect(sent.body.contains("An hour of &lt;work&gt;"))
    #expect(!sent.body.contains("stale"))
    let large = try await house.send(
      "/en/requests/\(reference)/steps",
      body: "reason=" + String(repeating: "x", count: 1_100_000), as: "expert")
    let many = try await house.send(
      "/en/requests/\(reference)/steps", body: String(repeating: "items=1&", count: 2000),
      as: "expert")
    #expect(many.status == 413, "no field is dropped in silence")
    #expect(large.status == 413)
    #expect(large.body.contains("nothing was recorded"))
  }

  @Test func `is refused on a request that has ended`() async throws {
    let house = try await CaseHouse()
    try await house.adopt("who-ihr")
    let reference = try await house.lodge()
    try await house.take([("withdraw", nil, "amber-focal")], of: reference)
    let page = "/en/requests/\(reference)"
    for (place, fields): (String, [(String, String)]) in [
      ("/referrals", [("programme", "who-ihr")]), ("/items/1/topics", [("topics/a", "rabies")]),
    ] {
      let sent = try await house.post(page + place, fields, as: "amber-focal")
      #expect(sent.status == 409 && sent.body.contains("has ended"), "\(place)")
    }
    for place in ["/referrals/new", "/items/1/topics"] {
      let shown = try await house.get(page + place, as: "amber-focal")
      #expect(shown.status == 409 && shown.body.contains("has ended"), "\(place)")
    }
    let shown = try await house.get(page, as: "amber-focal")
    #expect(!shown.body.contains("/referrals/new") && !shown.body.contains("/items/1/topics"))
  }
}

@Suite struct `Drafts and the secretariat` {
  @Test func `do not meet, but for those that it began itself`() async throws {
    let house = try await CaseHouse()
    let fields = ["programme": "un-1540", "party": "amber"].map { ($0.key, $0.value) }
    let own = try #require(
      try await house.post("/en/drafts", fields, as: "amber-focal").location)
    for place in ["", "/title", "/check", "/matches", "/deletion"] {
      #expect(try await house.get(own + place, as: "officer").status == 404, "\(place)")
    }
    for place in ["/title", "/deletion", "/lodging"] {
      let sent = try await house.post(own + place, [("title", "Taken over")], as: "officer")
      #expect(sent.status == 404, "\(place)")
    }
    #expect(try await house.get(own, as: "amber-focal").status == 200)
    let begun = try #require(try await house.post("/en/drafts", fields, as: "officer").location)
    #expect(try await house.get(begun, as: "officer").status == 200)
    #expect(
      try await house.post(begun + "/title", [("title", "NV/7")], as: "officer").status != 404)
    #expect(try await house.get(begun, as: "officer").body.contains("NV/7"))
    #expect(try await house.post(begun + "/deletion", [], as: "officer").status == 303)
  }
}

@Suite struct `A party named in another's offer, on the pages` {
  @Test func `is named once it has confirmed, and asked on its own page`() async throws {
    let house = try await CaseHouse()
    var terms = Offer.Terms()
    terms.topics = ["border-and-trade"]
    terms.kinds = ["training"]
    let offer = try await house.instance.ledger.perform(
      MakeOffer(
        by: "cedar", with: ["birch"], title: Passage("Joint courses", .en),
        summary: Passage("Courses.", .en), terms: terms), by: "cedar-aid"
    ).subject
    let page = "/en/offers/\(offer)"
    #expect(!(try await house.get(page)).body.contains("parties/birch"))
    #expect(!(try await house.get(page, as: "amber-focal")).body.contains("parties/birch"))
    #expect(!(try await house.get("/en/offers.csv")).body.contains("birch"))
    #expect(try await house.get("/en/my", as: "birch-focal").body.contains("Joint courses"))
    #expect(try await house.get(page, as: "birch-focal").body.contains("/confirmation"))
    let sent = try await house.post(page + "/confirmation", [("party", "birch")], as: "birch-focal")
    #expect(sent.status == 303)
    #expect(try await house.get(page).body.contains("State Birch"))
    #expect(try await house.get("/en/offers.csv").body.contains("birch"))
    #expect(!(try await house.get("/en/my", as: "birch-focal")).body.contains("Joint courses"))
  }
}

@Suite struct `Addresses of the site` {
  @Test func `answer with their head alone where that is asked`() async throws {
    let place = try Place()
    try await place.visit { visitor in
      let sheet = try #require(
        try await visitor.get("/en").body.firstMatch(of: /href="(\/assets\/[^"]+)"/)?.1)
      for path in ["/", "/en", "/en/requests", "/en/offers.csv", String(sheet), "/en/nowhere"] {
        let whole = try await visitor.get(path)
        let head = try await visitor.send(path, .head, body: nil)
        #expect(head.status == whole.status, "\(path)")
        #expect(head.headers[.contentType] == whole.headers[.contentType], "\(path)")
        #expect(head.body.isEmpty, "\(path)")
      }
    }
  }

  @Test func `say which methods they answer, and mean it`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    try await Place().visit { visitor in
      for (method, path, allow) in [
        (HTTPRequest.Method.post, "/en", "GET, HEAD"), (.delete, "/en/requests", "GET, HEAD"),
        (.trace, "/en/offers/new", "GET, HEAD, POST"), (.options, "/", "GET, HEAD"),
        (.put, "/en/sign-in", "GET, HEAD, POST"), (.get, "/en/sign-out", "POST"),
        (.post, "/r/\(reference)", "GET, HEAD"),
      ] {
        let answer = try await visitor.send(path, method, body: nil)
        #expect(answer.status == .methodNotAllowed, "\(method) \(path)")
        #expect(answer.headers[.allow] == allow, "\(method) \(path)")
        #expect(answer.body.contains("<h1>"), "\(method) \(path)")
      }
      #expect(try await visitor.send("/en/nowhere", .trace, body: nil).status == .notFound)
    }
  }

  @Test func `of referrals lead those who may read them to the page of the request`() async throws {
    let house = try await CaseHouse()
    try await house.adopt("who-ihr")
    let reference = try await house.lodge()
    _ = try await house.post(
      "/en/requests/\(reference)/referrals", ["programme": "who-ihr"], as: "amber-focal")
    for person in ["amber-focal", "officer"] {
      let answer = try await house.get("/r/RFL-2026-0001", as: person)
      #expect(answer.status == 302)
      #expect(answer.location == "/en/requests/\(reference)#referrals")
    }
    for person in ["birch-focal", nil] {
      #expect(try await house.get("/r/RFL-2026-0001", as: person).status == 404)
    }
    #expect(try await house.get("/r/RFL-2026-0009", as: "officer").status == 404)
  }
}

@Suite struct `A query that no list holds` {
  @Test(arguments: Language.allCases)
  func `is told at its field, on pages and for tables`(language: Language) async throws {
    let house = try await CaseHouse()
    let say = Speaker(house.catalogue, language)
    for (list, query) in [
      ("requests", "status=lost"), ("requests", "country=XXX"), ("requests", "year=soon"),
      ("requests", "nature=wild"), ("offers", "provider=nobody"), ("offers", "order=sideways"),
      ("offers", "state=broken"), ("requests", "q=" + String(repeating: "a", count: 201)),
      ("requests", "q=%FF"),
    ] {
      let field = query.components(separatedBy: "=")[0]
      let label = say("problems.field.\(field)")
      for path in [
        "/\(language.rawValue)/\(list)?\(query)", "/\(language.rawValue)/\(list).csv?\(query)",
      ] {
        let answer = try await house.get(path)
        #expect(answer.status == 422, "\(path)")
        #expect(answer.body.contains(label), "\(path)")
        #expect(!answer.body.contains("⟦"), "\(path)")
      }
    }
  }
}
