import Clearinghouse
import HTTPTypes
import Languages
import Programmes
import Testing
import Vocabulary

extension Place {
  /// A party whose one offer, made a year and a half ago, was never confirmed again.
  func addStaleProvider(_ name: String = "western-fund") async throws {
    let store = instance.ledger
    _ = try await store.perform(
      RegisterParty(
        PartyID(name), .organization, language: .fr,
        names: [
          .en: "Western Fund", .ar: "صندوق الغرب", .zh: "西部基金", .fr: "Fonds de l’Ouest",
          .ru: "Западный фонд", .es: "Fondo del Oeste",
        ]), by: .operator)
    var terms = Offer.Terms()
    terms.topics = ["biosecurity"]
    terms.kinds = ["finance"]
    terms.regions = ["019"]
    terms.languages = [.es]
    _ = try await store.perform(
      MakeOffer(
        by: PartyID(name), with: [PartyID("northern")], title: Passage("Bourses", .fr),
        summary: Passage("Bourses.", .fr), terms: terms), by: PersonID("officer"))
  }
}

@Suite struct `The pages of providers` {
  @Test func `list those with a standing offer, by words, topic, region and language`()
    async throws
  {
    let place = try Place()
    try await place.furnish()
    try await place.addStaleProvider()
    try await place.visit { visitor in
      func listed(_ query: String) async throws -> [String] {
        let body = try await visitor.get("/en/providers?\(query)").body
        return ["northern", "western-fund", "amber"].filter {
          body.contains("<h3><a href=\"/en/providers/\($0)\"")
        }
      }
      #expect(try await listed("") == ["northern", "western-fund"])
      #expect(try await listed("q=bourses") == ["western-fund"])
      #expect(try await listed("topic=biosecurity") == ["western-fund"])
      #expect(try await listed("region=419") == ["northern", "western-fund"])
      #expect(try await listed("region=142") == ["northern"], "the world takes in Asia")
      #expect(try await listed("language=ar") == ["northern"], "none named means any")
      #expect(try await listed("q=nothing-like-it").isEmpty)
      let page = try await visitor.get("/en/providers?language=es&topic=biosecurity").body
      #expect(page.contains("1 illustrative provider"))
      #expect(page.contains("href=\"/en/providers?topic=biosecurity\""), "a filter is taken away")
    }
  }

  @Test func `name an office and never ask for a person`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      let provider = try visitor.signedIn(place.instance.access, as: "provider")
      #expect(
        try await visitor.get("/en/providers/northern").body.contains("No office is recorded"))
      let form = try await provider.get("/en/providers/northern/contact")
      #expect(form.body.contains("No name of a person"))
      let refused = try await provider.post(
        "/en/providers/northern/contact", ["csrf": provider.token, "office": "Training unit"])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.body.contains("value=\"Training unit\""), "what was typed stays")
      let sent = try await provider.post(
        "/en/providers/northern/contact",
        [
          "csrf": provider.token, "key": "once", "office": "<Training> unit",
          "address": "unit@example.org", "language": "en",
        ])
      #expect(sent.headers[.location] == "/en/providers/northern?done=contact")
      let page = try await visitor.get("/ar/providers/northern").body
      #expect(page.contains("<bdi lang=\"en\">&lt;Training&gt; unit</bdi>"))
      let focal = try visitor.signedIn(place.instance.access, as: "focal")
      #expect(try await focal.get("/en/providers/northern/contact").status == .forbidden)
    }
  }

  @Test func `are not there for who offers nothing`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.visit { visitor in
      for id in ["amber", "nobody", "%00"] {
        #expect(try await visitor.get("/en/providers/\(id)").status == .notFound)
      }
      #expect(try await visitor.get("/en/rounds").status == .seeOther, "sign in first")
      let focal = try visitor.signedIn(place.instance.access, as: "focal")
      #expect(try await focal.get("/en/rounds").status == .forbidden)
    }
  }

  @Test(arguments: Language.allCases)
  func `are complete in every language, with rounds and needs`(language: Language) async throws {
    let place = try Place()
    try await place.furnish()
    try await place.addStaleProvider()
    try await place.lodge("实验室认可", isPublic: true)
    let code = language.rawValue
    try await place.visit { visitor in
      let officer = try visitor.signedIn(place.instance.access, as: "officer")
      let provider = try visitor.signedIn(place.instance.access, as: "provider")
      for (who, page) in [
        (visitor, "providers"), (visitor, "providers?q=x&region=142&language=fr"),
        (visitor, "providers/northern"), (visitor, "providers/western-fund"),
        (visitor, "offers/OFR-2026-0002"), (visitor, "offers/OFR-2026-0001/needs"),
        (officer, "offers/OFR-2026-0001"), (officer, "offers/OFR-2026-0001/needs"),
        (officer, "offers/OFR-2026-0002"), (officer, "offers/OFR-2026-0002/needs"),
        (officer, "rounds"), (officer, "providers/western-fund/contact"), (provider, "rounds"),
        (provider, "providers/northern?done=contact"),
      ] {
        let answer = try await who.get("/\(code)/\(page)")
        #expect(answer.status == .ok, "\(page)")
        #expect(!answer.body.contains("⟦"), "\(page)")
        #expect(answer.body.count(of: "<h1") == 1, "\(page)")
        let sentence = Foreign.sentence(in: answer.body, language)
        #expect(sentence == nil, "\(page) in \(language)")
      }
    }
  }

  @Test func `show a joint offer's parties, and let each answer for its own part`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.addStaleProvider()
    try await place.visit { visitor in
      let page = "/en/offers/OFR-2026-0002"
      let provider = try visitor.signedIn(place.instance.access, as: "provider")
      let own = try await provider.get(page).body
      #expect(own.contains("its part is not confirmed yet"))
      #expect(try await !visitor.get(page).body.contains("its part is not confirmed yet"))
      #expect(own.contains("name=\"party\" value=\"northern\""))
      #expect(!own.contains("name=\"party\" value=\"western-fund\""))
      let other = try await provider.post(
        page + "/withdrawal", ["csrf": provider.token, "party": "western-fund"])
      #expect(other.status == .forbidden)
      _ = try await provider.post(
        page + "/confirmation", ["csrf": provider.token, "party": "northern"])
      #expect(try await !provider.get(page).body.contains("its part is not confirmed yet"))
      #expect(try await visitor.get("/en/providers/northern").body.contains(page))
    }
  }

  @Test func `take an offer with prerequisites and partners from its form`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.addStaleProvider()
    try await place.visit { visitor in
      let provider = try visitor.signedIn(place.instance.access, as: "provider")
      let form = try await provider.get("/en/offers/new").body
      #expect(form.contains("name=\"requires\"") && form.contains("name=\"partners\""))
      let fields: KeyValuePairs = [
        "csrf": provider.token, "key": "joint", "title": "Courses", "summary": "Courses.",
        "language": "en", "topics.2": "laboratory-accreditation", "kinds": "training",
        "partners": "western-fund", "requires": "oie-member", "applicants": "state",
      ]
      let sent = try await provider.post("/en/offers/new", fields)
      #expect(sent.headers[.location] == "/en/offers/OFR-2026-0003?done=made")
      let page = try await visitor.get("/en/offers/OFR-2026-0003").body
      #expect(page.contains("Joint offer"))
      #expect(page.contains("What a party must be or have taken part in"))
      let offer = try #require(
        place.instance.ledger.snapshot.offers[Reference(series: "OFR", year: 2026, number: 3)])
      #expect(offer.terms.requires == ["oie-member"])
      #expect(offer.terms.applicants == [.state])
      #expect(offer.parts.map(\.party.rawValue) == ["northern", "western-fund"])
      let wrong = try await provider.post(
        "/en/offers/new", ["csrf": provider.token, "title": "x", "partners": "nobody"])
      #expect(wrong.body.contains("Choose the other parties from the list"))
    }
  }

  @Test func `count needs for those who may read them, and for nobody else`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.lodge("不公开的请求", isPublic: false)
    try await place.visit { visitor in
      let officer = try visitor.signedIn(place.instance.access, as: "officer")
      let offer = try await officer.get("/en/offers/OFR-2026-0001").body
      #expect(offer.contains("1 request that it can meet"))
      #expect(offer.contains("href=\"/en/offers/OFR-2026-0001/needs#fitting\""))
      let needs = try await officer.get("/en/offers/OFR-2026-0001/needs").body
      #expect(needs.contains("不公开的请求"))
      #expect(needs.contains("How well it fits"))
      let provider = try visitor.signedIn(place.instance.access, as: "provider")
      for who in [visitor, provider] {
        #expect(try await !who.get("/en/offers/OFR-2026-0001").body.contains("can meet"))
        let page = try await who.get("/en/offers/OFR-2026-0001/needs").body
        #expect(page.contains("0 open requests"))
        #expect(!page.contains("不公开的请求"))
      }
    }
  }
}
