import Clearinghouse
import Programmes
import Testing
import Vocabulary

@Suite struct `Who may do and see what` {
  @Test func `each step is taken by those whom the procedure names, and by nobody else`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let everyone = [
      "focal-point", "birch-focal-point", "officer", "expert", "chair", "member", "provider",
    ]
    let procedure = try #require(
      house.ledger.snapshot.programmes["un-1540"]?.procedure(on: house.today))
    let expected: [String: Set<String>] = [
      "lodge": ["focal-point", "officer"], "verify": ["expert"],
      "relodge": ["focal-point", "officer"], "refer-back": ["expert"],
      "acknowledge": ["chair", "officer"], "forward": ["chair", "officer"],
      "publish": ["expert"], "suggest": ["focal-point", "officer"], "match": ["expert"],
      "receive-offer": ["provider", "officer"], "circulate": ["chair", "officer"],
      "acknowledge-offer": ["chair", "officer"], "inform-requester": ["chair", "officer"],
      "answer": ["focal-point", "officer"],
      "report": ["focal-point", "provider", "officer"], "conclude": ["focal-point", "officer"],
      "hold": ["member", "officer"], "advise": ["officer"],
      "withdraw": ["focal-point", "officer"],
    ]
    #expect(Set(procedure.steps.map(\.id)) == Set(expected.keys))
    for step in procedure.steps {
      let may = everyone.filter {
        house.ledger.snapshot.standing(
          of: PersonID($0), for: step, in: procedure, requester: PartyID("amber"), provider: nil,
          on: house.today) != nil
      }
      #expect(Set(may) == expected[step.id], "\(step.id)")
    }
  }

  @Test func `a case is seen by its parties and the committee, by others only when disclosed`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let reference = try await house.acknowledged()
    let named = try #require(Reference(reference))
    let levels = {
      Dictionary(
        uniqueKeysWithValues: [
          "focal-point", "birch-focal-point", "officer", "expert", "chair", "member", "provider",
          "admin",
        ].map { ($0, house.view($0).find(named)?.level) })
    }
    #expect(
      levels() == [
        "focal-point": .participant, "birch-focal-point": nil, "officer": .committee,
        "expert": .committee, "chair": .committee, "member": .committee, "provider": nil,
        "admin": nil,
      ] as [String: View.Level?])
    #expect(house.view(nil).find(named) == nil)
    try await house.take("forward", reference, by: "chair")
    #expect(levels()["provider"] == .request)
    #expect(house.view("provider").find(named)?.items.count == 2)
    #expect(house.view("provider").find(named)?.answers["contact-name"] == nil)
    #expect(house.view(nil).find(named) == nil)
  }

  @Test func `a list holds what a view may find, and counts nothing else`() async throws {
    let house = try House()
    try await house.furnish()
    _ = try await house.acknowledged()
    #expect(house.view("officer").cases(most: 10).cases.count == 1)
    #expect(house.view("focal-point").cases(most: 10).cases.count == 1)
    #expect(house.view("birch-focal-point").cases(most: 10).cases.isEmpty)
    #expect(house.view(nil).cases(most: 10).cases.isEmpty)
  }

  @Test func `an officer records for a party only from a document`() async throws {
    let house = try House()
    try await house.furnish()
    await #expect(throws: Refusal.cases(.documentNeeded(step: "lodge"))) {
      try await house.do(
        OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "officer")
    }
    let reference = try await house.do(
      OpenCase(
        under: "un-1540", by: PartyID("amber"), House.need(), on: Day("2026-10-28"),
        received: Day("2026-10-30"), document: "NV/77"), "officer")
    let entry = try #require(house.record(reference)?.timeline.first)
    #expect(entry.isRecorded && entry.actor == "requester" && entry.document?.text == "NV/77")
    #expect(entry.on == Day("2026-10-28") && entry.received == Day("2026-10-30"))
  }

  @Test func `a term that has ended gives no rights`() async throws {
    let house = try House()
    try await house.furnish()
    try await house.do(EndAppointment(PersonID("expert"), as: .expert), "admin")
    let reference = try await house.do(
      OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
    await #expect(throws: Refusal.self) {
      try await house.take("verify", reference, by: "expert") { $0.outcome = "verified" }
    }
  }

  @Test func `a regional organization asks for its members, and for nobody else`() async throws {
    let house = try House()
    try await house.furnish()
    var need = House.need()
    need.countries = ["QMA", "QMB"]
    let reference = try await house.do(
      OpenCase(under: "un-1540", by: PartyID("twin-rivers"), need), "rivers-focal-point")
    #expect(house.record(reference)?.content.countries == ["QMA", "QMB"])
    need.countries = ["QMC"]
    let other = need
    await #expect(throws: Refusal.cases(.notItsCountry("QMC"))) {
      try await house.do(
        OpenCase(under: "un-1540", by: PartyID("twin-rivers"), other), "rivers-focal-point")
    }
  }

  @Test func `a demonstration takes no real State`() async throws {
    let house = try House()
    await #expect(throws: Refusal.parties(.wrongNature("KEN"))) {
      try await house.do(
        RegisterParty(PartyID("kenya"), .state, country: "KEN", language: .en), "operator")
    }
  }
}
