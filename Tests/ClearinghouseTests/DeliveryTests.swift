import Clearinghouse
import Programmes
import Testing
import Vocabulary

@Suite struct `A report of delivered assistance` {
  private let institute = PartyID("northern-institute")
  private let first = Reference(series: "DLV", year: 2026, number: 1)

  private func account(
    to recipients: [String] = ["QMA"], document: String? = nil,
    _ set: (inout Delivery.Particulars) -> Void = { _ in }
  ) -> DeliveryAccount {
    var told = Delivery.Particulars()
    told.topics = ["laboratory-accreditation"]
    told.kinds = ["training"]
    told.from = ImpreciseDay("2026-03")
    told.until = ImpreciseDay("2026")
    told.mayBePublished = true
    set(&told)
    return DeliveryAccount(
      title: Passage("Courses", .en), description: Passage("Two courses.", .en), to: recipients,
      told, document: document.map { Passage($0, .en) })
  }

  private func house() async throws -> House {
    let house = try House()
    try await house.furnish()
    return house
  }

  private func readers(_ house: House) -> [String] {
    let all = [
      "anyone", "focal-point", "birch-focal-point", "officer", "expert", "chair", "member",
      "provider", "admin",
    ]
    return all.filter { house.view($0 == "anyone" ? nil : $0).delivery(first) != nil }
  }

  @Test func `needs no request, is confirmed by its recipient, and then is public`() async throws {
    let house = try await house()
    let name = try await house.do(ReportDelivery(by: institute, account()), "provider")
    #expect(name == "DLV-2026-0001")
    let reported = try #require(house.view("provider").delivery(first))
    #expect(reported.particulars.recipients == [PartyID("amber")], "a country is its State")
    #expect(reported.particulars.request == nil)
    #expect(house.ledger.snapshot.state(of: reported) == .awaited)
    let parties = ["focal-point", "officer", "expert", "chair", "member", "provider"]
    #expect(readers(house) == parties)
    #expect(house.view(nil).list(DeliveryQuery()).isEmpty)

    await #expect(throws: Refusal.unknown("DLV-2026-0001")) {
      try await house.do(ConfirmDelivery(first), "birch-focal-point")
    }
    await #expect(throws: Refusal.notPermitted) {
      try await house.do(ConfirmDelivery(first), "provider")
    }
    house.go(to: "2026-11-09")
    try await house.do(ConfirmDelivery(first), "focal-point")
    let confirmed = try #require(house.view(nil).delivery(first))
    #expect(confirmed.confirmation(of: PartyID("amber"))?.on == house.today)
    #expect(readers(house).count == 9)
    await #expect(
      throws: Refusal.deliveries(.confirmedBefore(first, PartyID("amber")))
    ) { try await house.do(ConfirmDelivery(first), "focal-point") }
    let again = try Ledger(house.store, terms: House.terms(), isDemonstration: true) {
      Moment(milliseconds: 0)
    }
    #expect(again.snapshot.deliveries[first] == confirmed, "it is folded from the journal")
  }

  @Test func `stays with its parties while its party does not agree to publication`() async throws {
    let house = try await house()
    try await house.do(
      ReportDelivery(by: institute, account { $0.mayBePublished = false }), "provider")
    try await house.do(ConfirmDelivery(first), "focal-point")
    #expect(house.view(nil).delivery(first) == nil)
    try await house.do(CorrectDelivery(first, account()), "provider")
    #expect(house.view(nil).delivery(first) != nil, "its confirmation still stands")
    try await house.do(
      CorrectDelivery(first, account { $0.kinds = ["equipment"] }), "provider")
    #expect(house.view(nil).delivery(first) == nil, "nobody confirmed what it says now")
    #expect(house.view("focal-point").delivery(first)?.confirmations == [])
    #expect(house.view(nil).listing(DeliveryQuery()).counts.isEmpty)
  }

  @Test func `waits for each of several recipients, also for a country not registered`()
    async throws
  {
    let house = try await house()
    try await house.do(
      ReportDelivery(by: institute, account(to: ["amber", "QMB", "QMC"])), "provider")
    try await house.do(ConfirmDelivery(first), "focal-point")
    try await house.do(ConfirmDelivery(first), "birch-focal-point")
    #expect(house.view(nil).delivery(first) == nil)
    await #expect(throws: Refusal.fields([FieldProblem(field: "document", code: "required")])) {
      try await house.do(ConfirmDelivery(first, for: PartyID("amber")), "officer")
    }
    try await house.do(
      RegisterParty(PartyID("cedar"), .state, country: "QMC", language: .ar), "operator")
    try await house.do(
      ConfirmDelivery(first, for: PartyID("cedar"), document: Passage("NV/9", .en)), "officer")
    let delivery = try #require(house.view(nil).delivery(first))
    #expect(delivery.confirmation(of: PartyID("cedar"))?.document?.text == "NV/9")
    #expect(!house.view(nil).maySeeDocuments(of: delivery))
    #expect(house.view("birch-focal-point").maySeeDocuments(of: delivery))
    #expect(house.ledger.snapshot.countries(of: delivery) == ["QMA", "QMB", "QMC"])
  }

  @Test func `is recorded by the secretariat only from a document`() async throws {
    let house = try await house()
    await #expect(throws: Refusal.fields([FieldProblem(field: "document", code: "required")])) {
      try await house.do(ReportDelivery(by: institute, account()), "officer")
    }
    for person in ["expert", "chair", "member", "admin", "focal-point"] {
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(ReportDelivery(by: institute, account(document: "NV/9")), person)
      }
    }
    try await house.do(ReportDelivery(by: institute, account(document: "NV/9")), "officer")
    #expect(house.view("officer").delivery(first)?.document?.text == "NV/9")
    for person in ["focal-point", "expert", "chair"] {
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(WithdrawDelivery(first), person)
      }
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(CorrectDelivery(first, account(to: ["QMB"])), person)
      }
    }
    try await house.do(WithdrawDelivery(first), "provider")
    #expect(readers(house) == ["officer", "provider"])
    await #expect(throws: Refusal.deliveries(.withdrawn(first))) {
      try await house.do(CorrectDelivery(first, account()), "provider")
    }
    #expect(house.view("officer").list(DeliveryQuery()).isEmpty, "it is counted nowhere")
    let query = DeliveryQuery().with(.state, "withdrawn")
    #expect(house.view("officer").list(query).map(\.reference) == [first])
  }

  @Test func `names what is wrong at its field`() async throws {
    let house = try await house()
    func problems(_ account: DeliveryAccount) async -> [FieldProblem] {
      do throws(Refusal) {
        try await house.do(ReportDelivery(by: institute, account), "provider")
      } catch {
        if case .fields(let problems) = error { return problems }
      }
      return []
    }
    let codes: [(String, DeliveryAccount)] = [
      ("recipients required", account(to: [])),
      ("recipients twice", account(to: ["QMA", "amber"])),
      ("recipients unknown-party", account(to: ["KEN"])),
      ("recipients own-party", account(to: ["northern-institute"])),
      ("topics required", account { $0.topics = [] }),
      ("topics unknown-topic", account { $0.topics = ["x"] }),
      ("kinds unknown-kind", account { $0.kinds = ["x"] }),
      ("from required", account { $0.from = nil }),
      ("from in-future", account { $0.from = ImpreciseDay("2027") }),
      ("from early-day", account { $0.from = ImpreciseDay("1850") }),
      ("until before-start", account { $0.until = ImpreciseDay("2026-02") }),
      ("until future-day", account { $0.until = ImpreciseDay("2026-12-01") }),
      ("request unknown-request", account { $0.request = Reference("REQ-2026-0001") }),
    ]
    for (code, account) in codes {
      #expect(await problems(account).map { "\($0.field) \($0.code)" }.contains(code), "\(code)")
    }
  }

  @Test(arguments: ["birch", "amber-school"])
  func `names no request of a State that is not asked to confirm`(recipient: String) async throws {
    let house = try await house()
    try await house.do(
      RegisterParty(
        PartyID("amber-school"), .institution, country: "QMA", language: .zh,
        names: [.zh: "琥珀学院"]), "operator")
    let named = try #require(Reference(try await house.acknowledged()))
    let other = account(to: [recipient], document: "NV/9") { $0.request = named }
    await #expect(
      throws: Refusal.fields([FieldProblem(field: "request", code: "request-of-another")])
    ) {
      try await house.do(ReportDelivery(by: institute, other), "officer")
    }
  }

  @Test func `names its request only to those who may know of it`() async throws {
    let house = try await house()
    let request = try await house.acknowledged()
    let named = try #require(Reference(request))
    await #expect(
      throws: Refusal.fields([FieldProblem(field: "request", code: "unknown-request")])
    ) {
      try await house.do(
        ReportDelivery(by: institute, account { $0.request = named }), "provider")
    }
    try await house.do(
      ReportDelivery(by: institute, account(document: "NV/9") { $0.request = named }), "officer")
    try await house.do(ConfirmDelivery(first), "focal-point")
    let open = try #require(house.view(nil).delivery(first))
    #expect(house.view(nil).request(of: open) == nil)
    #expect(house.view("focal-point").request(of: open)?.reference == named)
    #expect(house.view("focal-point").deliveries(for: named).map(\.reference) == [first])
    try await house.do(CorrectDelivery(first, account { $0.kinds = ["finance"] }), "provider")
    #expect(
      house.ledger.snapshot.deliveries[first]?.particulars.request == named,
      "who does not see the request does not take it out")
  }

  @Test func `is counted in the annual report apart, and found by its facets`() async throws {
    let house = try await house()
    try await house.do(ReportDelivery(by: institute, account()), "provider")
    try await house.do(ReportDelivery(by: institute, account(to: ["QMB"])), "provider")
    try await house.do(ConfirmDelivery(first), "focal-point")
    let part = try #require(AnnualReport(2026, house.view("officer")).parts.first)
    #expect(part.deliveries.count == 2)
    #expect(part.confirmed.count == 1)
    guard case .deliveries(let query) = part.confirmed.rows else { throw Refusal.notPermitted }
    #expect(house.view("officer").list(query).map(\.reference) == [first])
    #expect(AnnualReport(2026, house.view(nil)).parts.first?.deliveries.count == 1)
    for (facet, value, count) in [
      (DeliveryFacet.country, "QMA", 1), (.provider, "northern-institute", 2),
      (.kind, "training", 2), (.topic, "laboratory-accreditation", 2), (.state, "awaited", 1),
      (.year, "2026", 2), (.nature, "illustrative", 2),
    ] {
      let listing = house.view("officer").listing(DeliveryQuery())
      #expect(listing.counts[facet]?[value] == count, "\(facet)")
      #expect(house.view("officer").list(DeliveryQuery().with(facet, value)).count == count)
    }
  }

  @Test func `shows on a past day no more than was open then and is open now`() async throws {
    let house = try await house()
    let instance = try Instance(
      house.store, terms: House.terms(), isDemonstration: true, clock: { house.ledger.now })
    let ledger = instance.ledger
    _ = try await ledger.perform(
      ReportDelivery(by: institute, account(to: ["QMB"])), by: PersonID("provider"))
    house.go(to: "2026-11-04")
    _ = try await ledger.perform(
      CorrectDelivery(first, account(to: ["QMA"])), by: PersonID("provider"))
    _ = try await ledger.perform(ConfirmDelivery(first), by: PersonID("focal-point"))
    #expect(instance.view(for: nil).delivery(first) != nil)
    let past = try instance.view(for: nil, at: "2026-11-02")
    #expect(past.delivery(first) == nil, "it was not public, and named another State")
    let own = try instance.view(for: PersonID("provider"), at: "2026-11-02")
    #expect(own.delivery(first)?.particulars.recipients == [PartyID("birch")])
    let changes = instance.view(for: PersonID("officer")).changes(
      since: own.now, on: try #require(Day("2026-11-03")))
    #expect(changes.deliveries.map(\.before) == [.awaited])
  }
}
