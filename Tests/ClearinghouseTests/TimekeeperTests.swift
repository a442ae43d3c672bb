import Clearinghouse
import Foundation
import Programmes
import Testing
import Vocabulary

@Suite struct `The timekeeper` {
  /// A request that was lodged on 2 November and is due to be forwarded by the 9th.
  private func lodged() async throws -> (house: House, reference: String) {
    let house = try House()
    try await house.furnish()
    let reference = try await house.do(
      OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
    return (house, reference)
  }

  private func told(_ house: House, _ reference: String) throws -> [Case.Entry] {
    try #require(house.record(reference)).timeline.filter {
      if case .escalated = $0.what { true } else { false }
    }
  }

  @Test func `tells once of a step whose day has passed, and whom`() async throws {
    let (house, reference) = try await lodged()
    let timekeeper = Timekeeper(house.ledger)
    house.go(to: "2026-11-09")
    #expect(try await timekeeper.look() == 0, "its day is not over")
    house.go(to: "2026-11-10")
    #expect(try await timekeeper.look() == 1)
    let entry = try #require(try told(house, reference).first)
    let due = try #require(Day("2026-11-09"))
    #expect(entry.what == .escalated("forward", thread: 0, due: due, to: ["secretariat"]))
    #expect(entry.by == .timekeeper && entry.on == Day("2026-11-10"))
    let named = try #require(Reference(reference))
    let seen = try #require(house.view("officer").find(named))
    #expect(seen.escalations.map(\.isMine) == [true])
    let chair = try #require(house.view("chair").find(seen.reference))
    #expect(chair.escalations.map(\.isMine) == [false], "it is on the desk of whom it was told")
    #expect(house.view(nil).find(seen.reference) == nil)
  }

  @Test func `adds nothing on the same day, after a new beginning, or while it lasts`()
    async throws
  {
    let (house, reference) = try await lodged()
    house.go(to: "2026-11-10")
    #expect(try await Timekeeper(house.ledger).look() == 1)
    #expect(try await Timekeeper(house.ledger).look() == 0)
    let again = try Ledger(
      house.store, terms: House.terms(), isDemonstration: true,
      clock: { Moment(Day("2026-12-24") ?? Day(number: 0)) })
    #expect(try await Timekeeper(again).look() == 0)
    #expect(again.snapshot.head == house.ledger.snapshot.head)
    #expect(try told(house, reference).count == 1)
  }

  @Test func `is silent while a request is held, and counts the day anew after that`()
    async throws
  {
    let (house, reference) = try await lodged()
    try await house.take("verify", reference, by: "expert") { $0.outcome = "verified" }
    house.go(to: "2026-11-04")
    try await house.take("hold", reference, by: "member")
    house.go(to: "2026-12-01")
    #expect(try await Timekeeper(house.ledger).look() == 0)
    house.go(to: "2026-12-04")
    try await house.take("advise", reference, by: "officer") {
      $0.outcome = "resumed"
      $0.document = "Decision 1"
    }
    #expect(try await Timekeeper(house.ledger).look() == 0, "thirty days were added")
    house.go(to: "2026-12-10")
    #expect(try await Timekeeper(house.ledger).look() == 1)
    let due = try #require(Day("2026-12-09"))
    #expect(
      try told(house, reference).map(\.what)
        == [.escalated("forward", thread: 0, due: due, to: ["secretariat"])])
  }

  @Test func `is silent while the State that asked has the request, and tells again after that`()
    async throws
  {
    let (house, reference) = try await lodged()
    house.go(to: "2026-11-10")
    #expect(try await Timekeeper(house.ledger).look() == 1)
    try await house.take("verify", reference, by: "expert") { $0.outcome = "returned" }
    house.go(to: "2026-11-20")
    #expect(try await Timekeeper(house.ledger).look() == 0)
    try await house.take("relodge", reference, by: "focal-point") {
      $0.content = House.need()
      $0.document = "NV/2"
    }
    house.go(to: "2026-11-28")
    #expect(try await Timekeeper(house.ledger).look() == 1, "the clock began anew")
    #expect(try told(house, reference).count == 2)
    try await house.take("verify", reference, by: "expert") { $0.outcome = "verified" }
    try await house.take("acknowledge", reference, by: "chair")
    try await house.take("forward", reference, by: "chair")
    #expect(try await Timekeeper(house.ledger).look() == 0)
    let named = try #require(Reference(reference))
    let seen = try #require(house.view("officer").find(named))
    #expect(seen.escalations.isEmpty, "what was done is on nobody's desk")
    #expect(try told(house, reference).count == 2, "and stays on record")
  }

  @Test func `lets nothing through and keeps nothing back by coming late`() async throws {
    let (early, first) = try await lodged()
    let (late, second) = try await lodged()
    for day in ["2026-11-10", "2026-11-11"] {
      early.go(to: day)
      late.go(to: day)
      try await Timekeeper(early.ledger).look()
    }
    for (house, reference) in [(early, first), (late, second)] {
      await #expect(throws: Refusal.self) {
        try await house.take("forward", reference, by: "chair")
      }
      try await house.take("verify", reference, by: "expert") { $0.outcome = "verified" }
      try await house.take("forward", reference, by: "chair")
    }
    #expect(try told(late, second).isEmpty && told(early, first).count == 1)
    let one = try #require(early.record(first))
    let other = try #require(late.record(second))
    #expect(one.situation == other.situation && one.status == other.status)
  }

  @Test func `alone tells, and is nobody`() async throws {
    let (house, reference) = try await lodged()
    house.go(to: "2026-11-10")
    let named = try #require(Reference(reference))
    let escalate = Escalate([named])
    for person in ["officer", "admin", "operator", "courier"] {
      await #expect(throws: Refusal.notPermitted) { try await house.do(escalate, person) }
    }
    for name in ["timekeeper", "courier", "operator"] {
      await #expect(throws: Refusal.fields([FieldProblem(field: "person", code: "bad-name")])) {
        try await house.do(
          Appoint(PersonID(name), to: .administrator, letter: "L", from: house.today), "operator")
      }
    }
  }

  @Test func `is among the changes for those who may see it, and for nobody else`() async throws {
    let (house, reference) = try await lodged()
    let before = house.ledger.snapshot
    house.go(to: "2026-11-10")
    try await Timekeeper(house.ledger).look()
    let found = { (person: String?) in
      house.view(person).changes(since: before, on: house.today).requests
    }
    for person in ["officer", "chair", "focal-point"] {
      let change = try #require(found(person).first)
      #expect("\(change.request.reference)" == reference)
      #expect(change.before == change.request.status && change.escalated.count == 1)
    }
    for person in [nil, "provider", "birch-focal-point"] { #expect(found(person).isEmpty) }
  }
}
