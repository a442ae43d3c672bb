import Clearinghouse
import Matching
import Programmes
import Testing
import Vocabulary

extension House {
  /// Registers further parties, one of them with a person who speaks for it.
  func addProviders() async throws {
    for name in ["southern-school", "western-fund"] {
      try await ledger.perform(
        RegisterParty(PartyID(name), .institution, language: .fr, names: [.fr: name]),
        by: .operator)
    }
    try await ledger.perform(
      Appoint(
        PersonID("school"), to: .provider, of: PartyID("southern-school"), letter: "NV/2026/2",
        from: Day("2025-01-05") ?? today), by: .operator)
  }

  /// An offer of the Northern Institute with other parties.
  func makeJointOffer(_ partners: [String], _ terms: Offer.Terms? = nil) async throws(Refusal)
    -> Reference
  {
    var known = terms ?? Offer.Terms()
    if known.topics.isEmpty { known.topics = ["laboratory-accreditation"] }
    if known.kinds.isEmpty { known.kinds = ["expertise"] }
    let name = try await self.do(
      MakeOffer(
        by: PartyID("northern-institute"), with: partners.map { PartyID($0) },
        title: Passage("Advice on accreditation", .en), summary: Passage("Visits.", .en),
        terms: known), "provider")
    return Reference(name) ?? Reference(series: "X", year: 1, number: 1)
  }

  func offer(_ reference: Reference) throws -> Offer {
    try #require(ledger.snapshot.offers[reference])
  }
}

@Suite struct `A joint offer` {
  @Test func `names all who give it, and binds none of them before it confirms`() async throws {
    let house = try House()
    try await house.furnish()
    try await house.addProviders()
    let reference = try await house.makeJointOffer(["southern-school", "western-fund"])
    let school = PartyID("southern-school")
    #expect(try house.offer(reference).isJoint)
    #expect(try house.offer(reference).providers == [PartyID("northern-institute")])
    #expect(house.view(nil).provider(school) == nil, "nobody is listed by another's word")
    house.go(to: "2026-11-20")
    try await house.do(AnswerForOffer(reference, .confirmed), "school")
    let offer = try house.offer(reference)
    #expect(offer.providers == [PartyID("northern-institute"), school])
    #expect(offer.part(of: school)?.confirmed == Day("2026-11-20"))
    #expect(offer.part(of: PartyID("western-fund"))?.confirmed == nil)
    #expect(offer.confirmed == Day("2026-11-02"), "since when all of them have said so")
    #expect(house.view(nil).provider(school)?.offers.map(\.reference) == [reference])
  }

  @Test func `is answered for by each party alone, and stands while one part stands`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    try await house.addProviders()
    let reference = try await house.makeJointOffer(["southern-school"])
    for party in ["northern-institute", "western-fund"] {
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(AnswerForOffer(reference, .withdrawn, for: PartyID(party)), "school")
      }
    }
    await #expect(throws: Refusal.unknown("western-fund")) {
      try await house.do(
        AnswerForOffer(reference, .confirmed, for: PartyID("western-fund")), "officer")
    }
    try await house.do(
      AnswerForOffer(reference, .confirmed, for: PartyID("southern-school")), "officer")
    try await house.do(AnswerForOffer(reference, .withdrawn), "provider")
    #expect(try house.offer(reference).withdrawn == nil)
    #expect(try house.offer(reference).provider == PartyID("southern-school"))
    await #expect(throws: Refusal.offers(.withdrawn(reference))) {
      try await house.do(AnswerForOffer(reference, .confirmed), "provider")
    }
    try await house.do(AnswerForOffer(reference, .withdrawn), "school")
    #expect(try house.offer(reference).withdrawn == house.today)
  }

  @Test func `names registered parties, each once and never the first again`() async throws {
    let house = try House()
    try await house.furnish()
    try await house.addProviders()
    for partners in [["nobody"], ["northern-institute"], ["southern-school", "southern-school"]] {
      await #expect(
        throws: Refusal.fields([FieldProblem(field: "partners", code: "unknown-option")])
      ) { try await house.makeJointOffer(partners) }
    }
  }

  @Test func `answers a request through any of its parties`() async throws {
    let house = try House()
    try await house.furnish()
    try await house.addProviders()
    let offer = try await house.makeJointOffer(["southern-school"])
    try await house.do(AnswerForOffer(offer, .confirmed), "school")
    let request = try await house.forwarded()
    try await house.take("receive-offer", "\(request)", by: "school") {
      $0.items = [2]
      $0.offer = offer
      $0.reason = Passage("Une visite en 2027", .fr)
    }
    let response = try #require(house.record("\(request)")?.responses.first)
    #expect(response.provider == PartyID("southern-school"))
    #expect(response.offer == offer)
    let seen = try #require(house.view("school").find(request))
    #expect(seen.responses.map(\.items) == [[2]])
  }
}

@Suite struct `An offer's conditions` {
  @Test func `may ask what a party must be or have taken part in`() async throws {
    let house = try House()
    try await house.furnish()
    var terms = Offer.Terms()
    terms.requires = ["oie-member"]
    terms.applicants = [.state]
    let reference = try await house.makeJointOffer([], terms)
    let request = try await house.lodged()
    let before = try #require(house.view("expert").find(request)?.ranking)
    #expect(before.almost.map(\.offer) == ["\(reference)"])
    #expect(before.almost.first?.failures.map(\.code) == [.prerequisite])
    try await house.do(
      RecordParticipation(
        "oie-member", of: PartyID("amber"), from: Day(number: 0),
        document: Passage("NV/1", .en)), "officer")
    let after = try #require(house.view("expert").find(request)?.ranking)
    #expect(after.fitting.map(\.offer).contains("\(reference)"))
    terms.requires = ["no-such-thing"]
    await #expect(
      throws: Refusal.fields([FieldProblem(field: "requires", code: "unknown-option")])
    ) { try await house.makeJointOffer([], terms) }
  }

  @Test func `come back from the journal as they were written`() async throws {
    let house = try House()
    try await house.furnish()
    try await house.addProviders()
    var terms = Offer.Terms()
    terms.requires = ["oie-member", "ihr-party"]
    terms.applicants = [.state, .institution]
    let reference = try await house.makeJointOffer(["southern-school"], terms)
    try await house.do(AnswerForOffer(reference, .confirmed), "school")
    let again = try Ledger(house.store, terms: House.terms(), isDemonstration: true) {
      Moment(milliseconds: 0)
    }
    #expect(again.snapshot.offers[reference] == (try house.offer(reference)))
  }

  /// As the first version of the program wrote offers down.
  @Test func `of acts written before there were any ask nothing`() throws {
    let bodies: [(String, String)] = [
      (
        "offers.made",
        #"{"offer":"OFR-2026-0001","provider":"north","nature":"illustrative","on":"2026-01-05","topics":["biosecurity"],"kinds":["training"]}"#
      ), ("offers.confirmed", #"{"offer":"OFR-2026-0001","on":"2026-03-01"}"#),
    ]
    let store = MemoryStore()
    for (place, body) in bodies.enumerated() {
      try store.append(
        [
          StoredAct(
            number: place + 1, at: Moment(milliseconds: 1), by: "provider", kind: body.0,
            version: 1, body: Array(body.1.utf8), words: [], files: [:])
        ], keys: [])
    }
    let ledger = try Ledger(store, terms: House.terms(), isDemonstration: true) {
      Moment(milliseconds: 2)
    }
    let offer = try #require(
      ledger.snapshot.offers[Reference(series: "OFR", year: 2026, number: 1)])
    #expect(offer.providers == [PartyID("north")])
    #expect(!offer.isJoint)
    #expect(offer.confirmed == Day("2026-03-01"))
    #expect(offer.withdrawn == nil)
    #expect(offer.terms.requires.isEmpty && offer.terms.applicants.isEmpty)
  }
}
