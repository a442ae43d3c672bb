import Clearinghouse
import Foundation
import Programmes
import Testing
import Vocabulary

extension House {
  /// Adopts every programme that is shipped.
  func adoptAll() async throws {
    let folder = Self.root.appending(path: "Programmes")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let files = try ProgrammeFiles(folder: folder.appending(path: name))
      let reading = Programme.read(files).programme?.entry.reading ?? ""
      try await ledger.perform(AdoptProgramme(files, reading: reading), by: .operator)
    }
  }

  /// A request of State Amber, lodged.
  func lodged() async throws -> Reference {
    let name = try await self.do(
      OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
    return try #require(Reference(name))
  }
}

@Suite struct `Referring a request to another channel` {
  @Test func `tells who was sent where, for which need, and with what answer`() async throws {
    let house = try House()
    try await house.furnish()
    try await house.adoptAll()
    let request = try await house.lodged()
    house.go(to: "2026-11-04")
    let name = try await house.do(
      Refer(request, to: "who-biorisk", remark: Passage("请联系区域办事处", .zh)), "focal-point")
    #expect(name == "RFL-2026-0001")
    let referral = try #require(Reference(name))
    house.go(to: "2026-11-20")
    try await house.do(AnswerReferral(referral, .moreAsked), "officer")
    house.go(to: "2026-12-04")
    try await house.do(AnswerReferral(referral, .takenUp), "officer")
    let told = try #require(house.view("focal-point").find(request)?.referrals.first)
    #expect(told.programme == "who-biorisk")
    #expect(told.on == Day("2026-11-04"))
    #expect(told.remark?.text == "请联系区域办事处")
    #expect(told.answers.map(\.answer) == [.moreAsked, .takenUp])
    #expect(house.view("expert").paces["who-biorisk"]?.medianDays == 30)
    let again = try Ledger(house.store, terms: House.terms(), isDemonstration: true) {
      Moment(milliseconds: 0)
    }
    #expect(again.snapshot.referrals[referral] == told, "it is folded from the journal")
  }

  @Test func `is recorded by the party itself or the secretariat, and by nobody else`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    try await house.adoptAll()
    let request = try await house.lodged()
    for person in ["expert", "chair", "member"] {
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(Refer(request, to: "fao-tc"), person)
      }
    }
    for person in ["provider", "birch-focal-point"] {
      await #expect(throws: Refusal.unknown("\(request)")) {
        try await house.do(Refer(request, to: "fao-tc"), person)
      }
    }
    let name = try await house.do(Refer(request, to: "fao-tc"), "officer")
    await #expect(throws: Refusal.unknown("\(request)")) {
      try await house.do(
        AnswerReferral(try #require(Reference(name)), .declined), "birch-focal-point")
    }
  }

  @Test func `is refused to its own programme, twice without an answer, and on impossible days`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    try await house.adoptAll()
    let request = try await house.lodged()
    await #expect(throws: Refusal.referrals(.ownProgramme("un-1540"))) {
      try await house.do(Refer(request, to: "un-1540"), "officer")
    }
    for (programme, code) in [("who-else", "unknown-option"), ("", "required")] {
      await #expect(
        throws: Refusal.fields([FieldProblem(field: "programme", code: code)])
      ) { try await house.do(Refer(request, to: programme), "officer") }
    }
    let first = try #require(
      Reference(try await house.do(Refer(request, to: "oie-pvs"), "officer")))
    await #expect(throws: Refusal.referrals(.notAnsweredYet(first))) {
      try await house.do(Refer(request, to: "oie-pvs"), "officer")
    }
    let early = try #require(Day("2026-10-01"))
    await #expect(throws: Refusal.cases(.dayImpossible(early))) {
      try await house.do(Refer(request, to: "fao-tc", on: early), "officer")
    }
    await #expect(throws: Refusal.cases(.dayImpossible(early))) {
      try await house.do(AnswerReferral(first, .declined, on: early), "officer")
    }
    house.go(to: "2026-11-10")
    try await house.do(AnswerReferral(first, .moreAsked), "officer")
    await #expect(throws: Refusal.referrals(.notAnsweredYet(first))) {
      try await house.do(Refer(request, to: "oie-pvs"), "officer")
    }
    let before = try #require(Day("2026-11-09"))
    await #expect(throws: Refusal.cases(.dayImpossible(before))) {
      try await house.do(AnswerReferral(first, .declined, on: before), "officer")
    }
    try await house.do(AnswerReferral(first, .declined), "officer")
    await #expect(throws: Refusal.referrals(.ended(first))) {
      try await house.do(AnswerReferral(first, .takenUp), "officer")
    }
    let second = try await house.do(Refer(request, to: "oie-pvs"), "officer")
    #expect(second == "RFL-2026-0002")
  }

  @Test func `is seen by the participants alone, and no pace tells others of it`() async throws {
    let house = try House()
    try await house.furnish()
    try await house.adoptAll()
    let name = try await house.acknowledged(publishing: true)
    let request = try #require(Reference(name))
    try await house.take("publish", name, by: "expert")
    try await house.take("forward", name, by: "chair")
    let referral = try #require(
      Reference(try await house.do(Refer(request, to: "who-ihr"), "officer")))
    try await house.do(AnswerReferral(referral, .takenUp), "officer")
    for person in [nil, "provider", "birch-focal-point"] {
      let view = house.view(person)
      #expect(try #require(view.find(request)).referrals == [])
      #expect(view.paces == [:])
    }
    #expect(house.view("focal-point").find(request)?.referrals.count == 1)
    #expect(house.view("focal-point").paces["who-ihr"]?.count == 1)
  }

  @Test func `tells the pace of a procedure until the first offer accepted`() async throws {
    let house = try House()
    try await house.furnish()
    let name = try await house.acknowledged()
    try await house.take("forward", name, by: "chair")
    try await house.take("receive-offer", name, by: "provider") {
      $0.items = [1]
      $0.reason = Passage("Two courses", .en)
    }
    #expect(house.view("expert").paces == [:])
    for step in ["circulate", "inform-requester"] {
      try await house.take(step, name, by: "officer") { $0.thread = 1 }
    }
    house.go(to: "2026-12-02")
    try await house.take("answer", name, by: "focal-point") {
      $0.thread = 1
      $0.outcome = "accepted"
    }
    house.go(to: "2027-01-15")
    try await house.do(
      CorrectTopics(["rabies"], of: 1, in: try #require(Reference(name))), "expert")
    #expect(house.view("expert").paces["un-1540"]?.medianDays == 30)
    #expect(house.view("provider").paces == [:])
  }
}

@Suite struct `What a party is or has taken part in` {
  @Test func `is recorded from a document, with its time`() async throws {
    let house = try House()
    try await house.furnish()
    let from = try #require(Day("2026-01-01"))
    let until = try #require(Day("2026-06-30"))
    let amber = PartyID("amber")
    let document = Passage("NV/2026/9", .en)
    try await house.do(
      RecordParticipation("oie-member", of: amber, from: from, document: document), "officer")
    try await house.do(
      RecordParticipation(
        "coe-partner", of: amber, from: from, until: until, document: document), "admin")
    let party = try #require(house.ledger.snapshot.parties[amber])
    #expect(party.holds(on: house.today) == ["oie-member"])
    #expect(party.holds(on: until) == ["oie-member", "coe-partner"])
    #expect(party.holds(on: from.adding(days: -1)) == [])
    let head = house.ledger.snapshot.head
    try await house.do(
      RecordParticipation("oie-member", of: amber, from: from, document: document), "officer")
    #expect(house.ledger.snapshot.head == head, "the same again is nothing")
    try await house.do(
      RecordParticipation(
        "oie-member", of: amber, from: from, until: until, document: document), "officer")
    #expect(house.ledger.snapshot.parties[amber]?.holds(on: house.today) == [], "it has ended")
    for person in ["focal-point", "expert", "provider"] {
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(
          RecordParticipation("oie-member", of: amber, from: from, document: document), person)
      }
    }
    await #expect(
      throws: Refusal.fields([
        FieldProblem(field: "document", code: "required"),
        FieldProblem(field: "participation", code: "unknown-option"),
        FieldProblem(field: "until", code: "before-start"),
      ])
    ) {
      try await house.do(
        RecordParticipation(
          "oie", of: amber, from: until, until: from, document: Passage("", .en)), "officer")
    }
  }
}
