import Clearinghouse
import Programmes
import Testing
import Vocabulary

@Suite struct `The list of providers` {
  @Test func `shows what each covers, and since when it is confirmed`() async throws {
    let house = try House()
    try await house.furnish()
    let institute = PartyID("northern-institute")
    var terms = Offer.Terms()
    terms.topics = ["laboratory-accreditation", "biosecurity"]
    terms.kinds = ["finance"]
    terms.regions = ["142"]
    terms.languages = [.fr]
    house.go(to: "2026-11-20")
    _ = try await house.makeJointOffer([], terms)
    let provider = try #require(house.view(nil).provider(institute))
    #expect(
      provider.topics == [
        "laboratory-accreditation", "biosecurity", "chemical-and-toxicology-laboratories",
      ])
    #expect(provider.kinds == ["finance", "training", "expertise"])
    #expect(provider.regions == [], "one of its offers is for the whole world")
    #expect(provider.languages == [.fr, .en, .ar, .zh])
    #expect(provider.confirmed == Day("2026-11-20"))
    #expect(!provider.isStale)
    #expect(house.view(nil).providers.map(\.party.id) == [institute], "who offers nothing is not")
  }

  @Test func `marks what nobody confirmed for more than a year, and drops what has ended`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let institute = PartyID("northern-institute")
    house.go(to: "2027-11-02")
    #expect(house.view(nil).provider(institute)?.isStale == false, "a year to the day")
    house.go(to: "2027-11-03")
    #expect(house.view(nil).provider(institute)?.isStale == true)
    try await house.do(AnswerForOffer(try house.offered.reference, .confirmed), "provider")
    #expect(house.view(nil).provider(institute)?.isStale == false)
    try await house.do(AnswerForOffer(try house.offered.reference, .withdrawn), "provider")
    #expect(house.view(nil).provider(institute) == nil)
  }

  @Test func `names an office to write to, recorded by the provider or the secretariat`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let institute = PartyID("northern-institute")
    let (office, address) = (Passage("Training unit", .en), Passage("unit@example.org", .en))
    for person in ["focal-point", "expert", "admin"] {
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(RecordContact(of: institute, office: office, address: address), person)
      }
    }
    await #expect(
      throws: Refusal.fields([
        FieldProblem(field: "office", code: "required"),
        FieldProblem(field: "address", code: "too-long", limit: 200),
      ])
    ) {
      try await house.do(
        RecordContact(
          of: institute, office: Passage(" ", .en),
          address: Passage(String(repeating: "x", count: 201), .en)), "provider")
    }
    try await house.do(RecordContact(of: institute, office: office, address: address), "provider")
    house.go(to: "2026-11-09")
    let later = Passage("Assistance desk", .en)
    try await house.do(RecordContact(of: institute, office: later, address: address), "officer")
    let contact = try #require(house.view(nil).provider(institute)?.party.contact)
    #expect(contact.office == later)
    #expect(contact.on == Day("2026-11-09"))
    let again = try Ledger(house.store, terms: House.terms(), isDemonstration: true) {
      Moment(milliseconds: 0)
    }
    #expect(again.snapshot.parties[institute]?.contact == contact)
  }
}

@Suite struct `A round of re-confirmation` {
  /// Three providers, two of whom have confirmed nothing for more than a year.
  private func house() async throws -> House {
    let house = try House()
    try await house.furnish()
    try await house.addProviders()
    for party in ["southern-school", "western-fund"] {
      var terms = Offer.Terms()
      terms.topics = ["biosecurity"]
      terms.kinds = ["finance"]
      try await house.do(
        MakeOffer(
          by: PartyID(party), title: Passage("Bourses", .fr), summary: Passage("Bourses.", .fr),
          terms: terms), "officer")
    }
    house.go(to: "2027-12-01")
    try await house.do(AnswerForOffer(try house.offered.reference, .confirmed), "provider")
    return house
  }

  private func answers(_ house: House, _ round: Round, _ party: String) -> [Round.Answer] {
    let now = house.ledger.snapshot
    return (round.asked.first { $0.party == PartyID(party) }?.offers ?? [])
      .map { now.answer(of: PartyID(party), about: $0, in: round) }
  }

  @Test func `asks by letter those who are silent for a year, and shows who answered`()
    async throws
  {
    let house = try await house()
    let name = try await house.do(OpenRound(of: "un-1540"), "officer")
    #expect(name == "RND-2027-0001")
    let reference = try #require(Reference(name))
    let opened = try #require(house.view("expert").round(reference))
    #expect(opened.asked.map(\.party.rawValue) == ["southern-school", "western-fund"])
    #expect(answers(house, opened, "western-fund") == [.awaited])

    let draft = try #require(
      try house.view("officer").draft(of: opened, to: PartyID("southern-school")))
    #expect(draft.number == "SCA/1540/LIST/2027/1")
    #expect(draft.texts.keys.map(\.rawValue) == ["fr"], "in the provider's language")
    let text = try #require(draft.texts[.fr])
    #expect(text.paragraphs.joined().contains("Bourses (OFR-2026-0002)"))
    #expect(text.paragraphs.allSatisfy { !$0.contains("{") })

    try await house.do(SendRoundLetter(of: reference, to: PartyID("southern-school")), "officer")
    let round = try #require(house.view("chair").round(reference))
    let sent = try #require(round.asked.first)
    #expect(
      try sent.letter?.withTexts(from: house.store).texts == draft.texts
        && sent.letter?.number == draft.number, "the letter recorded is the one that was previewed")
    #expect(sent.sent == house.today)
    house.go(to: "2027-12-20")
    try await house.do(
      AnswerForOffer(Reference(series: "OFR", year: 2026, number: 2), .confirmed), "school")
    #expect(answers(house, round, "southern-school") == [.confirmed(on: house.today)])
    #expect(answers(house, round, "western-fund") == [.awaited])
    try await house.do(
      AnswerForOffer(Reference(series: "OFR", year: 2026, number: 3), .withdrawn), "officer")
    #expect(answers(house, round, "western-fund") == [.withdrawn(on: house.today)])

    let again = try Ledger(house.store, terms: House.terms(), isDemonstration: true) {
      Moment(milliseconds: 0)
    }
    #expect(again.snapshot.rounds[reference] == round, "it is folded from the journal")
  }

  @Test func `is opened and its letters are recorded by the secretariat alone`() async throws {
    let house = try await house()
    for person in ["expert", "chair", "provider", "school", "focal-point", "admin"] {
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(OpenRound(of: "un-1540"), person)
      }
    }
    let reference = try #require(
      Reference(try await house.do(OpenRound(of: "un-1540"), "officer")))
    let fund = PartyID("western-fund")
    for person in ["expert", "chair", "school", "admin"] {
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(SendRoundLetter(of: reference, to: fund), person)
      }
    }
    #expect(
      try house.view("chair").draft(
        of: try #require(house.view("chair").round(reference)), to: fund) == nil)
    await #expect(throws: Refusal.unknown("northern-institute")) {
      try await house.do(
        SendRoundLetter(of: reference, to: PartyID("northern-institute")), "officer")
    }
    try await house.do(SendRoundLetter(of: reference, to: fund), "officer")
    await #expect(throws: Refusal.rounds(.letterSentBefore("SCA/1540/LIST/2027/1"))) {
      try await house.do(SendRoundLetter(of: reference, to: fund), "officer")
    }
  }

  @Test func `asks nobody whose answer is awaited, until three months have passed`() async throws {
    let house = try await house()
    try await house.do(OpenRound(of: "un-1540"), "officer")
    await #expect(throws: Refusal.rounds(.nobodyToAsk)) {
      try await house.do(OpenRound(of: "un-1540"), "officer")
    }
    house.go(to: "2028-03-01")
    #expect(house.ledger.snapshot.toAsk(on: house.today).isEmpty)
    house.go(to: "2028-03-02")
    #expect(house.ledger.snapshot.toAsk(on: house.today).count == 2)
    #expect(try await house.do(OpenRound(of: "un-1540"), "officer") == "RND-2028-0001")
  }

  @Test func `is seen by the offices, and by a provider for itself once its letter is sent`()
    async throws
  {
    let house = try await house()
    let reference = try #require(
      Reference(try await house.do(OpenRound(of: "un-1540"), "officer")))
    #expect(house.view("school").rounds.isEmpty)
    try await house.do(SendRoundLetter(of: reference, to: PartyID("southern-school")), "officer")
    try await house.do(SendRoundLetter(of: reference, to: PartyID("western-fund")), "officer")
    let own = house.view("school").round(reference)
    #expect(own?.asked.map(\.party.rawValue) == ["southern-school"])
    for person in [nil, "provider", "focal-point", "member"] {
      #expect(house.view(person).rounds.isEmpty)
    }
  }

  @Test func `needs a programme with a letter for it`() async throws {
    let house = try await house()
    try await house.adoptAll()
    await #expect(throws: Refusal.rounds(.noLetter(programme: "who-ihr"))) {
      try await house.do(OpenRound(of: "who-ihr"), "officer")
    }
    await #expect(throws: Refusal.unknown("nothing")) {
      try await house.do(OpenRound(of: "nothing"), "officer")
    }
    #expect(house.ledger.snapshot.listKeepers == ["un-1540"])
  }
}
