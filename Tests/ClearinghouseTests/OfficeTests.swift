import Clearinghouse
import Foundation
import Programmes
import Testing
import Vocabulary

@Suite struct `A recurring duty` {
  private func house() async throws -> House {
    let house = try House()
    try await house.furnish(reading: "fuller")
    return house
  }

  private func briefing(_ house: House, _ person: String = "officer") throws -> DutyClock {
    try #require(house.view(person).duties.first { $0.duty.id == "briefing" })
  }

  @Test func `is due one period after it was last done, at first after it began to bind`()
    async throws
  {
    let house = try await house()
    #expect(try briefing(house).due == Day("2027-01-02"), "two months after the adoption")
    house.go(to: "2026-12-01")
    try await house.do(RecordDuty("briefing", of: "un-1540"), "expert")
    #expect(try briefing(house).due == Day("2027-02-01"))
    #expect(try briefing(house).done.map(\.on) == [house.today])
    house.go(to: "2026-12-20")
    let paper = Passage("S/AC.44/2026/NOTE.9", .en)
    try await house.do(
      RecordDuty("briefing", of: "un-1540", on: Day("2026-12-15"), document: paper), "officer")
    #expect(try briefing(house).due == Day("2027-02-15"))
    let again = try Ledger(house.store, terms: House.terms(), isDemonstration: true) {
      Moment(milliseconds: 0)
    }
    #expect(
      again.snapshot.programmes["un-1540"]?.done("briefing").map(\.document) == [nil, paper])
  }

  @Test func `is recorded by whoever has it, by the secretariat from a document, by nobody else`()
    async throws
  {
    let house = try await house()
    for person in ["chair", "member", "focal-point", "provider", "admin"] {
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(RecordDuty("briefing", of: "un-1540"), person)
      }
    }
    await #expect(throws: Refusal.fields([FieldProblem(field: "document", code: "required")])) {
      try await house.do(RecordDuty("briefing", of: "un-1540"), "officer")
    }
    await #expect(throws: Refusal.unknown("un-1540/nothing")) {
      try await house.do(RecordDuty("nothing", of: "un-1540"), "expert")
    }
    let tomorrow = house.today.adding(days: 1)
    await #expect(throws: Refusal.fields([FieldProblem(field: "on", code: "in-future")])) {
      try await house.do(RecordDuty("briefing", of: "un-1540", on: tomorrow), "expert")
    }
    try await house.do(RecordDuty("briefing", of: "un-1540"), "expert")
    await #expect(throws: Refusal.programmes(.dutyDoneBefore(house.today))) {
      try await house.do(RecordDuty("briefing", of: "un-1540"), "expert")
    }
    let mine = ["expert", "officer", "chair", "member", "focal-point"].map { person in
      house.view(person).duties.map { [$0.isMine, $0.mayRecord] }
    }
    #expect(mine == [[[true, true]], [[false, true]], [[false, false]], [[false, false]], []])
  }
}

@Suite struct `A briefing` {
  @Test func `tells what happened since the one before, and reads the same later`() async throws {
    let house = try House()
    try await house.furnish(reading: "fuller")
    let holidays = ["2026-11-26", "2026-12-25"].compactMap { Day($0) }
    try await house.do(
      RecordHolidays(holidays, of: "new-york", in: 2026, document: "ST/IC/2025/TEST"), "officer")
    let instance = try Instance(
      house.store, terms: House.terms(), isDemonstration: true, clock: { house.ledger.now })
    let ledger = instance.ledger
    func perform(_ command: any Command, _ person: String) async throws -> String {
      try await ledger.perform(command, by: PersonID(person)).subject
    }
    func take(_ step: String, _ reference: Reference, _ person: String) async throws {
      var command = TakeStep(step, of: reference)
      if step == "verify" { command.outcome = "verified" }
      _ = try await perform(command, person)
    }
    func lodge() async throws -> Reference {
      let name = try await perform(
        OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
      return try #require(Reference(name))
    }
    let first = try await lodge()
    house.go(to: "2026-11-03")
    _ = try await perform(RecordDuty("briefing", of: "un-1540"), "expert")
    house.go(to: "2026-11-04")
    let second = try await lodge()
    for (step, person) in [("verify", "expert"), ("acknowledge", "chair")] {
      try await take(step, second, person)
    }
    house.go(to: "2026-12-01")
    try await take("forward", second, "chair")
    var offer = TakeStep("receive-offer", of: second)
    offer.items = [1]
    _ = try await perform(offer, "provider")
    house.go(to: "2027-01-04")
    func told() throws -> Briefing {
      try instance.briefing(at: "2027-01-04", programme: "un-1540", for: PersonID("chair"))
        .briefing
    }
    let briefing = try told()
    #expect(briefing.since == Day("2026-11-03"))
    #expect(briefing.lodged.map(\.reference) == [second], "the first was told before")
    #expect(briefing.circulated.map(\.request.reference) == [second])
    #expect(briefing.offers.map(\.entry.items) == [[1]])
    #expect(briefing.quiet.map(\.request.reference) == [first])
    #expect(briefing.quiet.map(\.days) == [63])
    #expect(briefing.became.isEmpty)

    _ = try await perform(RecordDuty("briefing", of: "un-1540"), "expert")
    house.go(to: "2027-01-05")
    let third = try await lodge()
    let again = try told()
    #expect(again.since == briefing.since)
    #expect(again.lodged.map(\.reference) == [second])
    #expect(again.quiet.map(\.days) == [63])
    let next = try instance.briefing(
      at: "2027-01-05", programme: nil, for: PersonID("expert")
    ).briefing
    #expect(next.since == Day("2027-01-04"))
    #expect(next.lodged.map(\.reference) == [third])
    #expect(throws: Refusal.notPermitted) {
      try instance.briefing(at: "2027-01-04", programme: nil, for: PersonID("focal-point"))
    }
    #expect(throws: Refusal.fields([FieldProblem(field: "at", code: "in-future")])) {
      try instance.briefing(at: "2027-01-06", programme: nil, for: PersonID("chair"))
    }
  }
}

@Suite struct `A note about match-making` {
  @Test func `is read by the committee and its offices, advice by whoever takes part`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let name = try await house.acknowledged()
    let request = try #require(Reference(name))
    let (note, advice) = (Passage("Spoke to the institute.", .en), Passage("Ask the school.", .en))
    for person in ["focal-point", "chair", "member"] {
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(NoteCase(.note, of: request, note), person)
      }
    }
    await #expect(throws: Refusal.unknown(name)) {
      try await house.do(NoteCase(.note, of: request, note), "provider")
    }
    await #expect(throws: Refusal.fields([FieldProblem(field: "text", code: "required")])) {
      try await house.do(NoteCase(.note, of: request, Passage(" ", .en)), "expert")
    }
    await #expect(throws: Refusal.fields([FieldProblem(field: "document", code: "required")])) {
      try await house.do(NoteCase(.advice, of: request, advice), "officer")
    }
    let paper = Passage("NV/AMBER/7", .en)
    let early = try #require(Day("2026-01-01"))
    await #expect(throws: Refusal.cases(.dayImpossible(early))) {
      try await house.do(
        NoteCase(.advice, of: request, advice, on: early, document: paper), "expert")
    }
    await #expect(throws: Refusal.fields([FieldProblem(field: "on", code: "in-future")])) {
      let tomorrow = house.today.adding(days: 1)
      try await house.do(
        NoteCase(.advice, of: request, advice, on: tomorrow, document: paper), "expert")
    }
    try await house.do(NoteCase(.note, of: request, note), "expert")
    try await house.do(NoteCase(.advice, of: request, advice, document: paper), "officer")
    for person in ["expert", "officer", "chair", "member"] {
      let seen = try #require(house.view(person).find(request))
      #expect(seen.notes(.note).map(\.reason) == [note])
      #expect(seen.notes(.note).first?.actor == "expert")
      #expect(seen.notes(.advice).map(\.reason) == [advice])
    }
    let own = try #require(house.view("focal-point").find(request))
    #expect(own.notes(.note).isEmpty, "not even that something was noted")
    #expect(own.notes(.advice).map(\.reason) == [advice])
    try await house.take("forward", name, by: "chair")
    let provider = try #require(house.view("provider").find(request))
    #expect(provider.timeline.allSatisfy { $0.reason != note && $0.reason != advice })
    let again = try Ledger(house.store, terms: House.terms(), isDemonstration: true) {
      Moment(milliseconds: 0)
    }
    #expect(again.snapshot.cases[request]?.timeline.count == house.record(name)?.timeline.count)
  }
}

@Suite struct `A handover` {
  @Test func `names what waits for a person, and nothing that waits for others`() async throws {
    let house = try House()
    try await house.furnish(reading: "fuller")
    let name = try await house.do(
      OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
    let expert = Handover(house.view("expert"))
    #expect(expert.tasks.map(\.next.open.step.id) == ["verify"])
    #expect(expert.duties.map(\.duty.id) == ["briefing"])
    #expect(expert.appointments.map(\.letter) == ["NV/2026/1"])
    #expect(Handover(house.view("chair")).tasks.isEmpty)
    try await house.take("verify", name, by: "expert") { $0.outcome = "verified" }
    let chair = Handover(house.view("chair"))
    #expect(chair.tasks.map(\.isLetter) == [true])
    #expect(chair.tasks.map(\.next.open.step.id) == ["acknowledge"])
    #expect(Handover(house.view("expert")).tasks.isEmpty)
    #expect(Handover(house.view("birch-focal-point")).tasks.isEmpty)
    #expect(Handover(house.view(nil)).appointments.isEmpty)
  }
}

@Suite struct `The recommendation of a round` {
  @Test func `is shown in the round and named in its letters, which say nothing without one`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    house.go(to: "2027-12-01")
    let paper = Passage("S/AC.44/2027/WG.3", .en)
    await #expect(
      throws: Refusal.fields([FieldProblem(field: "recommended", code: "in-future")])
    ) {
      try await house.do(
        OpenRound(of: "un-1540", on: .init(document: paper, on: Day("2028-01-01"))), "officer")
    }
    await #expect(
      throws: Refusal.fields([FieldProblem(field: "recommendation", code: "required")])
    ) {
      try await house.do(
        OpenRound(of: "un-1540", on: .init(document: Passage("", .en), on: nil)), "officer")
    }
    let day = Day("2027-11-15")
    let name = try await house.do(
      OpenRound(of: "un-1540", on: .init(document: paper, on: day)), "officer")
    let round = try #require(Reference(name).flatMap(house.view("officer").round))
    #expect(round.recommendation == .init(document: paper, on: day))
    let party = PartyID("northern-institute")
    func letter(_ round: Round) throws -> String {
      let draft = try #require(try house.view("officer").draft(of: round, to: party))
      return try #require(draft.texts[.en]).paragraphs.joined(separator: "\n")
    }
    #expect(try letter(round).contains("Working Group: S/AC.44/2027/WG.3, "))
    let again = try Ledger(house.store, terms: House.terms(), isDemonstration: true) {
      Moment(milliseconds: 0)
    }
    #expect(again.snapshot.rounds[round.reference] == round)
    house.go(to: "2028-06-01")
    let bare = try await house.do(OpenRound(of: "un-1540"), "officer")
    let second = try #require(Reference(bare).flatMap(house.view("officer").round))
    #expect(second.recommendation == nil)
    #expect(try !letter(second).contains("Working Group"))
  }
}
