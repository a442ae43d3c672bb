import Programmes
import Testing
import Vocabulary

@testable import Clearinghouse

@Suite struct `A register folded again` {
  /// Lists, their numbers and their order as everybody and the secretariat find them.
  private static func lists(_ snapshot: Snapshot, _ seed: UInt64) throws -> [String] {
    var register = try RandomQueries(seed)
    return [nil, PersonID("officer"), PersonID("provider")].flatMap { person in
      let view = snapshot.view(for: person, on: RandomRegister.day)
      return (0..<6).flatMap { _ in
        [
          told(view.listing(register.query(CaseView.self, view))),
          told(view.listing(register.query(Offer.self, view))),
          told(view.listing(register.query(Delivery.self, view))),
        ]
      }
    }
  }

  private static func told<Record: Listed>(_ listing: Listing<Record>) -> String {
    let counts = listing.counts.map { "\($0): \($1.sorted { $0.key < $1.key })" }.sorted()
    return "\(listing.records.map { "\($0.reference)" }) \(counts) \(listing.byNature.count)"
  }

  @Test(arguments: RandomRegister.seeds)
  func `is filed as if each act had been filed`(seed: UInt64) async throws {
    let register = try await RandomRegister(seed)
    var refold = Refold(from: try await RandomRegister.before())
    var random = Seeded(seed)
    for act in register.acts {
      refold.fold(act, files: [:])
      if random.happens(1, of: 5) { refold.file() }
    }
    refold.file()
    #expect(refold.snapshot.head == register.snapshot.head)
    #expect(try Self.lists(refold.snapshot, seed) == Self.lists(register.snapshot, seed))
  }

  @Test func `stops at an act that is missing, and names it`() async throws {
    let house = try House()
    try await house.furnish()
    let acts = try house.store.read(from: 1, most: 1000)
    let torn = Torn(acts: acts.filter { $0.number != 5 })
    #expect(throws: JournalError.gap(number: 6)) {
      try Ledger(torn, terms: House.terms(), clock: { house.ledger.now })
    }
  }

  @Test func `is read in turns, each after the one before, until no act is left`() async throws {
    let house = try House()
    try await house.furnish()
    let acts = try house.store.read(from: 1, most: 1000)
    for (turns, most) in [(1, 1), (3, 4), (8, 1000)] {
      let reading = ReadAhead(house.store, after: 2, turns: turns, most: most)
      var numbers: [Int] = []
      while let part = try reading.next() { numbers += part.map(\.act.number) }
      #expect(numbers == Array(3...acts.count))
    }
    let torn = ReadAhead(
      Torn(acts: acts.filter { $0.number != 8 }), after: 0, turns: 3, most: 3)
    var read = 0
    #expect(throws: JournalError.gap(number: 9)) {
      while let part = try torn.next() { read += part.count }
    }
    #expect(read == 6, "what lies before the gap was read")
  }

  /// A journal that lost an act.
  private struct Torn: Journal {
    let acts: [StoredAct]
    func append(_ acts: [StoredAct], keys: [IdempotencyKey]) throws(JournalError) {}
    func read(from number: Int, most: Int) throws(JournalError) -> [StoredAct] {
      Array(acts.filter { $0.number >= number }.prefix(most))
    }
    func keys(since moment: Moment) throws(JournalError) -> [IdempotencyKey] { [] }
  }
}

/// Queries that chance narrows by values that a programme and the vocabulary know.
private struct RandomQueries {
  private var random: Seeded

  init(_ seed: UInt64) throws { random = Seeded(seed &* 31) }

  mutating func query<Record: Listed>(_: Record.Type, _ view: View) -> RegisterQuery<Record> {
    var query = RegisterQuery<Record>()
    query.order = random.one(of: Array(RegisterQuery<Record>.Order.allCases))
    if random.happens(1, of: 3) { query.words = random.one(of: ["培训", "law", "مختبرات"]) }
    let known = Record.all(in: view)
    for facet in Record.Facet.allCases where random.happens(1, of: 5) {
      query[facet] = random.one(
        of: known.flatMap { $0.values(of: facet, in: view).sorted() } + ["none"])
    }
    return query
  }
}

@Suite struct `The rows of references` {
  @Test func `are found by number, in whatever order they were given`() {
    var (rows, plain) = (NumberedRows(), [Reference: Int]())
    let numbers = [1, 2, 3, 900, 5, 9_999_999, 4, 1900, 1899, 2_000_000, 901]
    for (row, number) in numbers.enumerated() {
      for series in ["REQ", "OFR"] {
        let name = Reference(series: series, year: 2026 - row % 2, number: number)
        rows.add(name, row)
        plain[name] = row
      }
    }
    #expect(plain.allSatisfy { rows[$0.key] == $0.value })
    for number in [0, -1, 6, 1901, 9_999_998, Int.max] {
      #expect(rows[Reference(series: "REQ", year: 2026, number: number)] == nil)
    }
  }
}

@Suite struct `Lines of a case's history` {
  @Test func `come back from their pack as they were`() throws {
    let day = Day(number: 20_000)
    let what: [Case.Entry.What] = [
      .step("lodge", outcome: "lodged", thread: 0),
      .step("accept", outcome: "offer.accepted", thread: 3),
      .permission("publish-summary", .withdrawn), .topics(item: 4),
      .escalated("acknowledge", thread: 2, due: day, to: ["chair", "secretariat"]),
      .note(.advice), .note(.note),
    ]
    let entries = what.enumerated().map { number, what in
      Case.Entry(
        act: number + 1, at: Moment(milliseconds: 1_700_000_000_123), by: PersonID("officer"),
        what: what, actor: "officer", isRecorded: number % 2 == 0, on: day.adding(days: number),
        received: number == 1 ? day : nil, document: number == 2 ? Passage("NV/1", .fr) : nil,
        reason: number == 3 ? Passage("原因", .zh) : nil, isForCommittee: number == 4,
        letter: number == 5 ? "SCA/1540/2026/7" : nil, items: number == 6 ? [1, 3] : [])
    }
    var packed = PackedEntries()
    for entry in entries { packed.append(entry) }
    #expect(packed.first == day)
    #expect(
      packed.act == entries.count - 1, "a note of the committee moves no version that others see")
    #expect(packed.all.map { "\($0)" } == entries.map { "\($0)" })
  }
}
