import Clearinghouse
import Programmes
import Testing
import Vocabulary

@Suite struct `Replaying the cases on record` {
  @Test func `under unchanged files finds every case the same`() async throws {
    let house = try House()
    try await house.furnish()
    _ = try await house.acknowledged(publishing: true)
    let offered = try await house.acknowledged()
    try await house.take("forward", offered, by: "chair")
    try await house.take("hold", offered, by: "member")
    try await house.take("advise", offered, by: "officer") {
      $0.outcome = "resumed"
      $0.document = "S/AC.44/2026/NOTE.7"
    }
    try await house.take("receive-offer", offered, by: "provider") {
      $0.items = [1]
      $0.reason = Passage("Two courses", .en)
    }
    for step in ["circulate", "inform-requester"] {
      try await house.take(step, offered, by: "officer") { $0.thread = 1 }
    }
    try await house.take("answer", offered, by: "focal-point") {
      $0.thread = 1
      $0.outcome = "accepted"
    }
    let named = try #require(Reference(offered))
    try await house.do(
      AnswerPermission("publish-summary", of: named, isGiven: true), "focal-point")
    try await house.take("publish", offered, by: "expert")
    try await house.do(
      AnswerPermission("publish-summary", of: named, isGiven: false), "focal-point")
    let cases = try house.replayed()
    #expect(cases.count == 2)
    #expect(cases.allSatisfy { $0.differences.isEmpty }, "\(cases)")
  }

  @Test func `under a longer silence names the first step that it would have stopped`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let short = ("for: 5 working-days", "for: 5 days")
    try await house.do(
      AdoptProgramme(
        try House.files(changing: short.0, to: short.1, in: "fuller"), reading: "fuller"), "admin")
    _ = try await house.acknowledged()
    house.go(to: "2026-11-10")
    try await house.take("publish", "REQ-2026-0001", by: "expert")
    try await house.take("forward", "REQ-2026-0001", by: "chair")
    #expect(
      try house.replayed(changing: short.0, to: short.1, in: "fuller").flatMap(\.differences)
        .isEmpty)
    let found = try house.replayed(changing: short.0, to: "for: 10 days", in: "fuller")
    let day = try #require(Day("2026-11-10"))
    #expect(
      found.flatMap(\.differences) == [
        Difference(
          on: day,
          .notOpen(step: "publish", thread: 0, .notPermitted(purpose: "publish-summary")))
      ])
  }

  @Test func `names each due date and public status that would have been another`() async throws {
    let house = try House()
    try await house.furnish()
    _ = try await house.acknowledged()
    let day = try #require(Day("2026-11-02"))
    let due = try house.replayed(changing: "within: 7 days", to: "within: 3 days")
    #expect(
      due.flatMap(\.differences) == [
        Difference(
          on: day,
          .due(
            step: "forward", thread: 0, was: Day("2026-11-09"), wouldBe: Day("2026-11-05")))
      ])
    let status = try house.replayed(
      changing: "  under-consideration: acknowledged", to: "  under-consideration: verified")
    #expect(
      status.flatMap(\.differences) == [
        Difference(on: day, .status(was: "received", wouldBe: "under-consideration"))
      ])
  }

  @Test func `says which step is another's, gives no such outcome or is gone`() async throws {
    let house = try House()
    try await house.furnish()
    _ = try await house.acknowledged()
    let day = try #require(Day("2026-11-02"))
    let expected: [(String, String, Difference.What)] = [
      (
        "verify:      { by: expert", "verify:      { by: chair",
        .notTheirs(step: "verify", actor: "expert")
      ),
      (
        "gives: [ verified, returned ]", "gives: [ checked, returned ]",
        .noOutcome(step: "verify", outcome: "verified")
      ),
      ("  verify: ", "  examine: ", .notOpen(step: "verify", thread: 0, .unknownStep)),
    ]
    for (old, new, what) in expected {
      let found = try house.replayed(changing: old, to: new).flatMap(\.differences)
      #expect(found == [Difference(on: day, what)], "\(new): \(found)")
    }
    let whole = try #require(Programme.read(try House.files()).programme)
    let less = Programme(
      id: whole.id, entry: whole.entry, forms: whole.forms,
      procedures: whole.procedures.filter { $0.reading != "source" }, letters: whole.letters)
    let found = try house.replayed(under: less).flatMap(\.differences)
    #expect(found == [Difference(on: day, .noProcedure("assistance-request.source"))])
  }

  @Test func `walks every case under another reading where one is named`() async throws {
    let house = try House()
    try await house.furnish()
    let reference = try await house.acknowledged()
    try await house.take("forward", reference, by: "chair")
    let whole = try #require(Programme.read(try House.files()).programme)
    let found = try house.replayed(under: whole, reading: "fuller").flatMap(\.differences)
    #expect(
      found.last?.what
        == .notOpen(step: "forward", thread: 0, .notPermitted(purpose: "forward")))
  }
}

extension House {
  /// The files of the programme, with a text of one reading replaced.
  static func files(
    changing old: String, to new: String, in reading: String
  ) throws -> ProgrammeFiles {
    let shipped = try files()
    let changed = ProgrammeFiles(
      id: shipped.id,
      files: shipped.files.map { file in
        guard file.path == "procedures/assistance-request.\(reading).yaml" else { return file }
        let text = String(decoding: file.bytes, as: UTF8.self).replacing(old, with: new)
        return .init(path: file.path, bytes: Array(text.utf8))
      })
    #expect(changed != shipped, "\(old) is not in the files")
    return changed
  }

  /// What the cases on record would have done under the files, with a text replaced.
  func replayed(
    changing old: String = "", to new: String = "", in reading: String = "source"
  ) throws -> [(reference: Reference, differences: [Difference])] {
    let files =
      old.isEmpty ? try Self.files() : try Self.files(changing: old, to: new, in: reading)
    let (programme, findings) = Programme.read(files)
    return try replayed(under: try #require(programme, "\(findings)"))
  }

  /// What they would have done under a programme, each in its own reading or in one named.
  func replayed(
    under programme: Programme, reading: String? = nil
  ) throws -> [(reference: Reference, differences: [Difference])] {
    var replay = ReplayedProgramme(programme, reading: reading)
    var snapshot = Snapshot(terms: try Self.terms(), isDemonstration: true)
    for act in try store.read(from: 1, most: 1000) {
      let before = snapshot
      try snapshot.fold(act)
      try replay.take(act, before: before, after: snapshot)
    }
    return replay.cases
  }
}
