import Clearinghouse
import Programmes
import Testing
import Vocabulary

@Suite struct `A request through the 1540 procedure` {
  @Test func `goes from lodging to met, each step with its letter and its status`() async throws {
    let house = try House()
    try await house.furnish()
    let reference = try await house.do(
      OpenCase(
        under: "un-1540", by: PartyID("amber"),
        House.need(["publish-summary": .yes(true), "summary": .words(Passage("摘要", .zh))])),
      "focal-point")
    #expect(reference == "REQ-2026-0001")
    #expect(house.record(reference)?.status == "received")
    try await house.take("verify", reference, by: "expert") { $0.outcome = "verified" }
    house.go(to: "2026-11-04")
    try await house.take("acknowledge", reference, by: "officer")
    #expect(house.record(reference)?.status == "under-consideration")
    try await house.take("forward", reference, by: "chair")
    #expect(house.record(reference)?.status == "with-providers")
    try await house.take("publish", reference, by: "expert")
    try await house.take("suggest", reference, by: "focal-point") {
      $0.reason = Passage("请联系北方研究所", .zh)
    }
    try await house.take("match", reference, by: "expert")
    try await house.take("receive-offer", reference, by: "provider") {
      $0.items = [1, 2]
      $0.reason = Passage("Two courses in 2027", .en)
    }
    #expect(house.record(reference)?.status == "offers-received")
    for step in ["circulate", "acknowledge-offer", "inform-requester"] {
      try await house.take(step, reference, by: "officer") { $0.thread = 1 }
    }
    try await house.take("answer", reference, by: "focal-point") {
      $0.thread = 1
      $0.outcome = "accepted"
    }
    #expect(house.record(reference)?.status == "help-agreed")
    try await house.take("report", reference, by: "provider") { $0.thread = 1 }
    #expect(house.record(reference)?.status == "help-delivered")
    try await house.take("conclude", reference, by: "focal-point") { $0.outcome = "met" }
    let record = try #require(house.record(reference))
    #expect(record.status == "concluded")
    #expect(record.situation.isClosed)
    #expect(
      record.letters.map(\.template) == [
        "acknowledgement", "note-verbale", "circulation", "offer-acknowledged",
        "requester-informed",
      ])
    #expect(record.letters.map(\.number).first == "SCA/1540/2026/1")
    let letters = try record.letters.map { try $0.withTexts(from: house.store) }
    #expect(letters.first?.texts.keys.map(\.self) == [.zh])
    #expect(
      letters.allSatisfy { letter in
        letter.texts.values.allSatisfy { text in
          !text.subject.contains("{") && text.paragraphs.allSatisfy { !$0.contains("{") }
        }
      })
  }

  @Test func `is refused out of order, and the refusal names the open steps`() async throws {
    let house = try House()
    try await house.furnish()
    let reference = try await house.do(
      OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
    await #expect(
      throws: Refusal.cases(
        .stepNotOpen(
          step: "forward", .notYet(["verified"]), open: ["verify", "hold", "withdraw"]))
    ) { try await house.take("forward", reference, by: "chair") }
  }

  @Test func `sends no letter in which a place cannot be filled`() async throws {
    let house = try House()
    try await house.furnish()
    let reference = try await house.acknowledged()
    try await house.take("forward", reference, by: "chair")
    try await house.take("receive-offer", reference, by: "provider") { $0.items = [1] }
    let head = house.ledger.snapshot.head
    await #expect(
      throws: Refusal.cases(.letterIncomplete(step: "circulate", missing: ["offer.text"]))
    ) {
      try await house.take("circulate", reference, by: "chair") { $0.thread = 1 }
    }
    #expect(house.ledger.snapshot.head == head)
    #expect(house.record(reference)?.letters.count == 2)
  }

  @Test func `is published only with the requester's consent, and not after its withdrawal`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let reference = try await house.acknowledged()
    await #expect(throws: Refusal.self) {
      try await house.take("publish", reference, by: "expert")
    }
    let named = try #require(Reference(reference))
    try await house.do(
      AnswerPermission("publish-summary", of: named, isGiven: true), "focal-point")
    try await house.take("publish", reference, by: "expert")
    #expect(house.view(nil).find(named)?.level == .summary)
    try await house.do(
      AnswerPermission("publish-summary", of: named, isGiven: false), "focal-point")
    #expect(house.view(nil).find(named) == nil)
    #expect(house.record(reference)?.situation.permissions["publish-summary"] == .withdrawn)
    await #expect(throws: Refusal.self) {
      try await house.take("publish", reference, by: "expert")
    }
  }

  @Test func `may be held by any member, whose reason the requester does not read`() async throws {
    let house = try House()
    try await house.furnish()
    let reference = try await house.acknowledged()
    let named = try #require(Reference(reference))
    try await house.take("hold", reference, by: "member") {
      $0.reason = Passage("The working group should look at this", .en)
    }
    #expect(house.record(reference)?.status == "held")
    await #expect(throws: Refusal.self) {
      try await house.take("forward", reference, by: "chair")
    }
    let reasons = { (person: String) in
      house.view(person).find(named)?.timeline.compactMap(\.reason?.text) ?? []
    }
    #expect(reasons("chair") == ["The working group should look at this"])
    #expect(reasons("focal-point").isEmpty)
    house.go(to: "2026-11-12")
    try await house.take("advise", reference, by: "officer") {
      $0.outcome = "resumed"
      $0.document = "S/AC.44/2026/NOTE.7"
    }
    #expect(house.record(reference)?.status == "under-consideration")
    let due = house.view("chair").find(named)?.open.first { $0.open.step.id == "forward" }?.open.due
    #expect(due == Day("2026-11-19"), "ten days stood still")
    try await house.take("hold", reference, by: "member")
    #expect(house.record(reference)?.status == "held")
  }

  @Test func `is unpublished and closed when the requester withdraws it`() async throws {
    let house = try House()
    try await house.furnish()
    let reference = try await house.acknowledged(publishing: true)
    let named = try #require(Reference(reference))
    try await house.take("publish", reference, by: "expert")
    #expect(house.view(nil).find(named) != nil)
    try await house.take("withdraw", reference, by: "focal-point")
    #expect(house.view(nil).find(named) == nil)
    await #expect(throws: Refusal.self) {
      try await house.take("conclude", reference, by: "focal-point") { $0.outcome = "met" }
    }
  }

  @Test func `may be lodged again after it was returned, with what it asks now`() async throws {
    let house = try House()
    try await house.furnish()
    let reference = try await house.do(
      OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
    try await house.take("verify", reference, by: "expert") {
      $0.outcome = "returned"
      $0.reason = Passage("How many staff?", .en)
    }
    house.go(to: "2026-11-10")
    try await house.take("relodge", reference, by: "focal-point") {
      var content = House.need()
      content.title = "化学实验室：二十名人员"
      content.items.removeLast()
      $0.content = content
    }
    let record = try #require(house.record(reference))
    #expect(record.status == "received")
    #expect(record.content.title.text == "化学实验室：二十名人员")
    #expect(record.content.items.count == 1)
    try await house.take("verify", reference, by: "expert") { $0.outcome = "verified" }
    let forward = house.view("chair").find(record.reference)?.open
      .first { $0.open.step.id == "forward" }
    #expect(forward?.open.due == Day("2026-11-17"), "the week runs from the last receipt")
  }
}

extension House {
  /// A request of State Amber that has been verified and acknowledged.
  func acknowledged(publishing: Bool? = nil) async throws -> String {
    let reference = try await self.do(
      OpenCase(
        under: "un-1540", by: PartyID("amber"),
        House.need(publishing.map { ["publish-summary": .yes($0)] } ?? [:])), "focal-point")
    try await take("verify", reference, by: "expert") { $0.outcome = "verified" }
    try await take("acknowledge", reference, by: "officer")
    return reference
  }
}
