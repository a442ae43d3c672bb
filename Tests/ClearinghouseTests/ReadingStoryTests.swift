import Clearinghouse
import Programmes
import Testing
import Vocabulary

/// A run of the 1540 procedure in one reading, with the parties of a house.
private struct Run {
  let house: House
  let ref: String

  init(_ reading: String, _ language: Language = .zh, channel: String = "note-verbale")
    async throws
  {
    house = try House()
    try await house.furnish(reading: reading, amber: language)
    // New York, November 2026: Thanksgiving is the 26th, as in the circular that is cited here.
    let holidays = ["2026-11-26", "2026-12-25"].compactMap { Day($0) }
    try await house.do(
      RecordHolidays(holidays, of: "new-york", in: 2026, document: "ST/IC/2025/TEST"), "officer")
    ref = try await house.do(
      OpenCase(
        under: "un-1540", by: PartyID("amber"),
        House.need(["channel": .codes([channel]), "summary": .words(Passage("摘要", .zh))])),
      "focal-point")
  }

  var record: Case { get throws { try #require(house.record(ref)) } }
  var named: Reference { get throws { try #require(Reference(ref)) } }

  func take(_ step: String, _ person: String, _ set: (inout TakeStep) -> Void = { _ in })
    async throws(Refusal)
  {
    try await house.take(step, ref, by: person, set)
  }

  func acknowledge() async throws(Refusal) {
    try await take("verify", "expert") { $0.outcome = "verified" }
    try await take("acknowledge", "officer")
  }

  /// An offer for both items, taken to its acceptance and its delivery.
  func deliver() async throws(Refusal) {
    try await take("receive-offer", "provider") {
      $0.items = [1, 2]
      $0.reason = Passage("Two courses in 2027", .en)
    }
    for step in ["circulate", "acknowledge-offer", "inform-requester"] {
      try await take(step, "officer") { $0.thread = 1 }
    }
    try await take("answer", "focal-point") {
      $0.thread = 1
      $0.outcome = "accepted"
    }
    for person in ["provider", "focal-point"] {
      try await take("report", person) { $0.thread = 1 }
    }
  }

  func answer(_ outcome: String) async throws(Refusal) {
    try await take("conclude", "focal-point") { $0.outcome = outcome }
  }

  func obstacle(_ step: String, _ person: String) async -> Obstacle? {
    do throws(Refusal) {
      try await take(step, person)
      return nil
    } catch {
      if case .cases(.stepNotOpen(_, let obstacle, _)) = error { return obstacle }
      return nil
    }
  }

  func answer(_ purpose: String, _ isGiven: Bool) async throws {
    try await house.do(AnswerPermission(purpose, of: named, isGiven: isGiven), "focal-point")
  }
}

@Suite struct `The 1540 procedure in its three readings` {
  static let readings = ["source", "fuller", "current"]
  static let letters = [
    "source": ["acknowledgement"],
    "fuller": ["circulation-for-information", "acknowledgement-no-objection", "follow-up"],
    "current": ["acknowledgement-publication"],
  ]

  @Test(arguments: readings, Language.allCases)
  func `goes from lodging to met, each letter complete in the requester's language`(
    reading: String, language: Language
  ) async throws {
    let run = try await Run(reading, language)
    try await run.take("verify", "expert") { $0.outcome = "verified" }
    if reading == "fuller" { try await run.take("inform", "officer") }
    try await run.take("acknowledge", "officer")
    run.house.go(to: "2026-11-10")
    if reading == "source" { try await run.answer("publish-summary", true) }
    if reading == "current" { try await run.answer("publish-request", true) }
    try await run.take("forward", "chair")
    try await run.take(reading == "current" ? "publish-request" : "publish", "expert")
    try await run.take("suggest", "focal-point") { $0.reason = Passage("北方研究所", .zh) }
    try await run.take("match", "expert")
    try await run.deliver()
    if reading == "current" {
      try await run.take("give-feedback", "focal-point") {
        $0.thread = 1
        $0.reason = Passage("两期培训均按时完成", .zh)
      }
    }
    if reading == "fuller" {
      run.house.go(to: "2027-11-02")
      try await run.take("enquire", "officer")
    }
    #expect(try run.record.status == "help-delivered")
    try await run.answer("met")
    let record = try run.record
    #expect(record.status == "concluded" && record.situation.isClosed)
    let sent = Set(record.letters.map(\.template))
    let common = [
      "note-verbale", "circulation", "offer-acknowledged", "requester-informed",
    ]
    #expect(sent == Set(common + (Self.letters[reading] ?? [])))
    for letter in try record.letters.map({ try $0.withTexts(from: run.house.store) }) {
      if letter.recipients == [PartyID("amber")] { #expect(Set(letter.texts.keys) == [language]) }
      for text in letter.texts.values {
        let all = [text.subject] + text.paragraphs
        #expect(all.allSatisfy { !$0.contains("{") && !$0.isEmpty }, "\(letter.template)")
      }
    }
  }

  @Test(arguments: readings)
  func `may be held in each, and goes on as the Committee decides`(reading: String) async throws {
    let run = try await Run(reading)
    try await run.acknowledge()
    try await run.take("hold", "member")
    run.house.go(to: "2026-11-12")
    #expect(await run.obstacle("forward", "chair") == .suspended(by: "held"))
    try await run.take("advise", "officer") {
      $0.outcome = "resumed"
      $0.document = "S/AC.44/2026/NOTE.7"
    }
    try await run.take("forward", "chair")
    #expect(try run.record.status == "with-providers")
    try await run.take("hold", "member")
    try await run.take("advise", "officer") {
      $0.outcome = "handled-otherwise"
      $0.document = "S/AC.44/2026/NOTE.8"
    }
    #expect(try run.record.situation.isClosed)
  }

  @Test(arguments: readings)
  func `an unmet need stays open in each, and can be met later`(reading: String) async throws {
    let run = try await Run(reading)
    try await run.acknowledge()
    try await run.answer("unmet")
    #expect(try run.record.status == "still-unmet" && !run.record.situation.isClosed)
    run.house.go(to: "2027-11-20")
    try await run.take("forward", "chair")
    try await run.answer("partly-met")
    #expect(try run.record.status == "partly-met" && !run.record.situation.isClosed)
    try await run.answer("met")
    #expect(try run.record.situation.isClosed)
  }

  @Test(arguments: readings)
  func `an informal request goes back to who sent it`(reading: String) async throws {
    let run = try await Run(reading, channel: "informal")
    try await run.take("refer-back", "expert")
    #expect(try run.record.status == "referred-elsewhere")
    #expect(try run.record.situation.isClosed == (reading != "fuller"))
    guard reading == "fuller" else { return }
    #expect(await run.obstacle("verify", "expert") == .ruledOut(by: "referred-back"))
    try await run.take("relodge", "focal-point") {
      $0.content = House.need(["channel": .codes(["note-verbale"])])
    }
    try await run.take("verify", "expert") { $0.outcome = "verified" }
    #expect(try run.record.situation.inForce[Mark("referred-back")] == nil)
  }

  @Test(arguments: ["source", "current"])
  func `is published only with consent, and hidden again when it is withdrawn`(
    reading: String
  ) async throws {
    let run = try await Run(reading)
    let (step, purpose, level) =
      reading == "source"
      ? ("publish", "publish-summary", View.Level.summary)
      : ("publish-request", "publish-request", .posted)
    try await run.acknowledge()
    run.house.go(to: "2027-11-02")
    #expect(await run.obstacle(step, "expert") == .notPermitted(purpose: purpose))
    try await run.answer(purpose, true)
    try await run.take(step, "expert")
    let shown = try #require(run.house.view(nil).find(try run.named))
    #expect(shown.level == level)
    #expect(shown.items.isEmpty == (reading == "source"))
    #expect(shown.answers["contact-name"] == nil)
    try await run.answer(purpose, false)
    #expect(run.house.view(nil).find(try run.named) == nil)
    #expect(await run.obstacle(step, "expert") == .notPermitted(purpose: purpose))
  }
}

@Suite struct `The silences of the fuller wording of 2010` {
  @Test func `permit only after five working days from the day the letter was sent`() async throws {
    let run = try await Run("fuller")
    try await run.take("verify", "expert") { $0.outcome = "verified" }
    run.house.go(to: "2026-11-20")
    #expect(await run.obstacle("forward", "chair") == .notYet(["acknowledged"]))
    try await run.take("acknowledge", "officer")
    // Friday the 20th: five working days, with Thanksgiving between them, end on Monday the 30th.
    for day in ["2026-11-27", "2026-11-30"] {
      run.house.go(to: day)
      #expect(await run.obstacle("forward", "chair") == .notPermitted(purpose: "forward"), "\(day)")
      #expect(
        await run.obstacle("publish", "expert") == .notPermitted(purpose: "publish-summary"))
    }
    run.house.go(to: "2026-12-01")
    try await run.take("forward", "chair")
    try await run.take("publish", "expert")
    #expect(run.house.view(nil).find(try run.named)?.level == .summary)
  }

  @Test func `are broken by an objection, to the one and not to the other`() async throws {
    let run = try await Run("fuller")
    try await run.acknowledge()
    try await run.answer("publish-summary", false)
    run.house.go(to: "2026-12-18")
    try await run.take("forward", "chair")
    #expect(await run.obstacle("publish", "expert") == .notPermitted(purpose: "publish-summary"))
    #expect(run.house.view(nil).find(try run.named) == nil)
    try await run.answer("publish-summary", true)
    try await run.take("publish", "expert")
  }

  @Test func `never permit by holidays that nobody has recorded`() async throws {
    let run = try await Run("fuller")
    run.house.go(to: "2026-12-30")
    try await run.acknowledge()
    run.house.go(to: "2027-03-01")
    #expect(await run.obstacle("forward", "chair") == .notPermitted(purpose: "forward"))
    try await run.house.do(
      RecordHolidays(
        [try #require(Day("2027-01-01"))], of: "new-york", in: 2027, document: "ST/IC/2026/TEST"),
      "officer")
    try await run.take("forward", "chair")
  }

  @Test func `are followed by an enquiry after a year, and again a year later`() async throws {
    let run = try await Run("fuller")
    try await run.acknowledge()
    let early = Obstacle.tooEarly(until: try #require(Day("2027-11-02")))
    run.house.go(to: "2027-11-01")
    #expect(await run.obstacle("enquire", "officer") == early)
    run.house.go(to: "2027-11-02")
    try await run.take("enquire", "officer")
    #expect(
      await run.obstacle("enquire", "officer")
        == .tooEarly(until: try #require(Day("2028-11-02"))))
    try await run.answer("unmet")
    run.house.go(to: "2028-11-02")
    try await run.take("enquire", "officer")
  }
}

@Suite struct `Choosing the reading of a procedure` {
  @Test func `holds for cases received from a day on, and leaves open cases alone`() async throws {
    let house = try House()
    try await house.furnish()
    func lodge(received: String? = nil) async throws -> String? {
      let received = received.flatMap { Day($0) }
      let ref = try await house.do(
        OpenCase(
          under: "un-1540", by: PartyID("amber"), House.need(), on: received, received: received),
        "focal-point")
      return house.record(ref)?.reading
    }
    #expect(try await lodge() == "source")
    for (reading, from) in [("fuller", "2011-01-01"), ("current", "2022-12-01")] {
      try await house.ledger.perform(
        ChooseReading(reading, of: "un-1540", from: Day(from)), by: .operator)
    }
    #expect(try await lodge() == "current")
    #expect(try await lodge(received: "2012-06-30") == "fuller")
    #expect(try await lodge(received: "2010-12-31") == "source")
    #expect(house.ledger.snapshot.cases.all.map(\.reading).first == "source")
    await #expect(throws: Refusal.programmes(.unknownReading("other"))) {
      try await house.ledger.perform(ChooseReading("other", of: "un-1540"), by: .operator)
    }
    await #expect(throws: Refusal.notPermitted) {
      try await house.do(ChooseReading("current", of: "un-1540"), "officer")
    }
    let early = ChooseReading("current", of: "un-1540", from: Day("2012-01-01"))
    await #expect(throws: Refusal.self) { try await house.ledger.perform(early, by: .operator) }
  }
}
