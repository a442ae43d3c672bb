import Clearinghouse
import Foundation
import Programmes
import Synchronization
import Testing
import Vocabulary

@Suite struct `The ledger` {
  @Test func `answers many at once, each with its own acts, in one order without gaps`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let before = house.ledger.snapshot.head
    let references = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 1...50 {
        group.addTask {
          try await house.do(
            OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(references.count == 50)
    #expect(house.ledger.snapshot.head == before + 50)
    #expect(try house.store.read(from: 1, most: 1000).map(\.number) == Array(1...(before + 50)))
  }

  @Test func `does nothing twice under one key, and refuses the key for something else`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let command = OpenCase(under: "un-1540", by: PartyID("amber"), House.need())
    let key = Ledger.Key("k1", request: "a")
    let person = PersonID("focal-point")
    let first = try await house.ledger.perform(command, by: person, key: key)
    let head = house.ledger.snapshot.head
    let second = try await house.ledger.perform(command, by: person, key: key)
    #expect(!first.isRepeated && second.isRepeated && first.subject == second.subject)
    #expect(house.ledger.snapshot.head == head)
    await #expect(throws: Refusal.keyReused) {
      try await house.ledger.perform(command, by: person, key: Ledger.Key("k1", request: "b"))
    }
    let again = try Ledger(
      house.store, terms: House.terms(), isDemonstration: true, clock: { house.ledger.now })
    let third = try await again.perform(command, by: person, key: key)
    #expect(third.isRepeated, "a key outlives the process")
  }

  @Test func `folds the same registers from the journal as it published`() async throws {
    let house = try House()
    try await house.furnish()
    let reference = try await house.acknowledged(publishing: true)
    try await house.take("hold", reference, by: "member") { $0.reason = Passage("x", .en) }
    let again = try Ledger(
      house.store, terms: House.terms(), isDemonstration: true, clock: { house.ledger.now })
    let (old, new) = (house.ledger.snapshot, again.snapshot)
    #expect(old.head == new.head && old.at == new.at)
    let named = try #require(Reference(reference))
    #expect(old.cases[named]?.situation == new.cases[named]?.situation)
    #expect(old.cases[named]?.timeline.count == new.cases[named]?.timeline.count)
    #expect(old.cases[named]?.letters == new.cases[named]?.letters)
    #expect(old.offers.all.map(\.title) == new.offers.all.map(\.title))
    #expect(
      new.programmes["un-1540"]?.procedure(on: Day(number: 20_800))?.steps
        == old.programmes["un-1540"]?.procedure(on: Day(number: 20_800))?.steps)
  }

  @Test func `records nothing and says so when the disk refuses`() async throws {
    let house = try House(FailingStore())
    await #expect(throws: Refusal.notRecorded) {
      try await house.do(
        RegisterParty(PartyID("amber"), .state, country: "QMA", language: .zh), "operator")
    }
    #expect(house.ledger.snapshot.head == 0)
    #expect(house.ledger.snapshot.parties[PartyID("amber")] == nil)
  }

  @Test func `never lets recorded time go back`() async throws {
    let house = try House()
    try await house.furnish()
    let at = house.ledger.snapshot.at
    house.go(to: "2020-01-01")
    try await house.ledger.perform(
      Appoint(
        PersonID("late"), to: .expert, letter: "L", from: Day("2026-01-01") ?? house.today),
      by: .operator)
    #expect(house.ledger.snapshot.at == at)
  }

  @Test func `keeps words outside the act and sees when they were altered`() async throws {
    let house = try House()
    try await house.furnish()
    _ = try await house.do(
      OpenCase(under: "un-1540", by: PartyID("amber"), House.need()), "focal-point")
    let acts = try house.store.read(from: 1, most: 1000)
    let opened = try #require(acts.last { $0.kind == "cases.opened" })
    #expect(!String(decoding: opened.body, as: UTF8.self).contains("化学"))
    #expect(opened.alteredWords().isEmpty)
    let word = try #require(opened.words.first { $0.field == "title" })
    let forged = StoredAct(
      number: opened.number, at: opened.at, by: opened.by, kind: opened.kind,
      version: opened.version, body: opened.body,
      words: [Word(field: "title", passage: Passage("另一个标题", .zh), salt: word.salt)], files: [:])
    #expect(forged.alteredWords() == ["title"])
    #expect(forged.leaf == opened.leaf, "the leaf covers the act, which holds digests alone")
  }

  @Test func `stops at an act that it cannot read, and names it`() throws {
    let store = MemoryStore()
    let body = Array("{\"party\":\"x\"}".utf8)
    try store.append(
      [
        StoredAct(
          number: 1, at: Moment(milliseconds: 0), by: "operator", kind: "parties.dissolved",
          version: 1, body: body, words: [], files: [:])
      ], keys: [])
    #expect(throws: JournalError.unreadable(number: 1, .unknownKind("parties.dissolved"))) {
      try Ledger(store, terms: House.terms(), clock: { Moment(milliseconds: 0) })
    }
  }
}

/// A store whose disk is full.
final class FailingStore: Store {
  func append(_ acts: [StoredAct], keys: [IdempotencyKey]) throws(JournalError) {
    throw .failed("disk full")
  }
  func read(from number: Int, most: Int) throws(JournalError) -> [StoredAct] { [] }
  func keys(since moment: Moment) throws(JournalError) -> [IdempotencyKey] { [] }
  func draft(_ id: String) throws(JournalError) -> Draft? { nil }
  func drafts(of party: PartyID) throws(JournalError) -> [Draft] { [] }
  func save(_ draft: Draft) throws(JournalError) { throw .failed("disk full") }
  func deleteDraft(_ id: String) throws(JournalError) { throw .failed("disk full") }
  func password(of person: PersonID) throws(JournalError) -> String? { nil }
  func setPassword(_ hash: String, of person: PersonID) throws(JournalError) {
    throw .failed("disk full")
  }
  func attempts() throws(JournalError) -> [Attempts] { [] }
  func save(_ attempts: Attempts) throws(JournalError) { throw .failed("disk full") }
  func deleteAttempts(_ key: Attempts.Key) throws(JournalError) { throw .failed("disk full") }
  func session(_ digest: String) throws(JournalError) -> Session? { nil }
  func save(_ session: Session) throws(JournalError) { throw .failed("disk full") }
  func endSession(_ digest: String) throws(JournalError) { throw .failed("disk full") }
  func noteUse(of digest: String, at moment: Moment) throws(JournalError) {
    throw .failed("disk full")
  }
}
