import Programmes
import Testing
import Vocabulary

@testable import Clearinghouse

@Suite struct `A past day` {
  /// A request that was lodged on one day and acknowledged a week later.
  private static func told() async throws -> (House, Reference) {
    let house = try House(on: "2026-11-02")
    try await house.furnish()
    let subject = try await house.do(
      OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
    house.go(to: "2026-11-09")
    try await house.take("verify", subject, by: "expert") { $0.outcome = "verified" }
    try await house.take("acknowledge", subject, by: "chair")
    return (house, try #require(Reference(subject)))
  }

  private func view(_ house: House, _ person: String?, at day: String) throws -> View {
    try instance(house).view(for: person.map { PersonID($0) }, at: day)
  }

  private func instance(_ house: House) throws -> Instance {
    try Instance(house.store, terms: House.terms(), isDemonstration: true) { house.ledger.now }
  }

  @Test func `shows what was recorded by its end, and nothing after it`() async throws {
    let (house, reference) = try await Self.told()
    let then = try #require(try view(house, "officer", at: "2026-11-02").find(reference))
    let now = try #require(try view(house, "officer", at: "2026-11-09").find(reference))
    #expect(then.status == "received" && then.timeline.count == 1)
    #expect(now.status == "under-consideration" && now.timeline.count == 3)
    #expect(try view(house, "officer", at: "2026-11-01").find(reference) == nil)
    #expect(try view(house, "officer", at: "2026-11-01").list(RequestQuery()).isEmpty)
    #expect(try view(house, "officer", at: "2026-11-08T23:59:59Z").find(reference)?.act == then.act)
  }

  @Test func `is seen by the rights of today`() async throws {
    let (house, reference) = try await Self.told()
    for reader in [nil, "birch-focal-point"] {
      #expect(try view(house, reader, at: "2026-11-02").find(reference) == nil)
      #expect(try view(house, reader, at: "2026-11-02").list(RequestQuery()).isEmpty)
    }
    try await house.do(
      AnswerPermission("publish-summary", of: reference, isGiven: true), "focal-point")
    try await house.take("publish", "\(reference)", by: "expert")
    let seen = try #require(try view(house, nil, at: "2026-11-02").find(reference))
    #expect(seen.level == .summary && seen.status == "received" && seen.items.isEmpty)
  }

  @Test func `offers nothing to do`() async throws {
    let (house, reference) = try await Self.told()
    let then = try #require(try view(house, "officer", at: "2026-11-02").find(reference))
    #expect(then.open.allSatisfy { $0.standing == nil })
    #expect(!then.permissions.contains { $0.mayAnswer })
    #expect(!then.mayCorrectTopics && !then.mayRefer)
  }

  @Test(arguments: [
    ("yesterday", "bad-day"), ("2026-02-30", "bad-day"), ("2026-11-02T25:00:00Z", "bad-day"),
    ("2026-11-10", "in-future"), ("9999-01-01", "in-future"),
  ])
  func `that is none, or is to come, is refused at its field`(
    text: String, code: String
  ) async throws {
    let (house, _) = try await Self.told()
    #expect(throws: Refusal.fields([FieldProblem(field: "at", code: code)])) {
      try view(house, nil, at: text)
    }
  }

  @Test(arguments: RandomRegister.seeds)
  func `is the same from the nearest mark as from the first act`(seed: UInt64) async throws {
    let house = try House()
    try await house.furnish()
    let store = MemoryStore()
    var acts: [StoredAct] = []
    for stored in try house.store.read(from: 1, most: 1000) {
      acts.append(stored)
    }
    try store.append(acts, keys: [])
    let first = Snapshot(terms: try House.terms(), isDemonstration: true)
    var (folded, marks) = (first, Marks(every: 2))
    for act in acts {
      try folded.fold(act)
      marks.note(folded)
    }
    #expect(marks.kept.count <= Marks.most && !marks.kept.isEmpty)
    let moment = acts[acts.count / 2].at
    let past = Past(store, before: first, marks: marks)
    let plain = Past(store, before: first)
    let later = folded.at.adding(seconds: 1)
    #expect(try past.snapshot(at: later, now: folded).head == folded.head)
    #expect(
      try past.snapshot(at: moment.adding(seconds: -1), now: folded).head
        == plain.snapshot(at: moment.adding(seconds: -1), now: folded).head)
  }

  @Test func `marks lie evenly, however many acts there are`() throws {
    var (snapshot, marks) = (Snapshot(terms: try House.terms()), Marks(every: 1))
    for number in 1...500 {
      snapshot.fold(
        Act(
          number: number, at: Moment(milliseconds: Int64(number)), by: .operator,
          deed: .parties(
            .registered(
              PartyID("party-\(number)"), .institution, country: nil, members: [],
              language: .en, nature: .illustrative))), files: [:])
      marks.note(snapshot)
    }
    #expect(marks.kept.count <= Marks.most && marks.kept.count >= Marks.most / 2)
    let gaps = zip(marks.kept.dropFirst(), marks.kept).map { $0.head - $1.head }
    #expect(Set(gaps).count == 1)
    #expect(marks.last(before: Moment(milliseconds: 250)).map { $0.head <= 250 } ?? true)
  }
}

@Suite struct `What changed since a day` {
  @Test func `is what was opened or moved on, for those who may find it`() async throws {
    let house = try House(on: "2026-11-02")
    try await house.furnish()
    let old = try await house.do(
      OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
    house.go(to: "2026-11-09")
    try await house.take("verify", old, by: "expert") { $0.outcome = "verified" }
    try await house.take("acknowledge", old, by: "chair")
    let new = try await house.do(
      OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
    let instance = try Instance(house.store, terms: House.terms(), isDemonstration: true) {
      house.ledger.now
    }
    func changes(_ person: String?, since day: String) throws -> Changes {
      let view = instance.view(for: person.map { PersonID($0) })
      return view.changes(
        since: try instance.known(before: day, view), on: Day(day) ?? house.today)
    }
    let seen = try changes("officer", since: "2026-11-09").requests
    #expect(seen.map { "\($0.request.reference)" } == [new, old])
    #expect(seen.map(\.before) == [nil, "received"])
    #expect(try changes("officer", since: "2026-11-02").requests.allSatisfy { $0.before == nil })
    #expect(try changes(nil, since: "2026-11-02").requests.isEmpty)
    #expect(try changes("officer", since: "2026-11-03").offers.isEmpty)
    #expect(try changes(nil, since: "2026-11-02").offers.count == 1)
  }
}
