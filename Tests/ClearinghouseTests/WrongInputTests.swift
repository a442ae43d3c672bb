import Clearinghouse
import Programmes
import Testing
import Vocabulary

/// Says of a command which fields it was refused for, as `field code`.
private func problems(_ command: any Command, _ person: String, in house: House) async -> [String] {
  do throws(Refusal) {
    try await house.do(command, person)
    return []
  } catch .fields(let problems) {
    return problems.map { "\($0.field) \($0.code)" }
  } catch {
    return ["\(error.account.code)"]
  }
}

@Suite struct `What nobody can mean` {
  private func offer(_ title: String = "Courses", _ change: (inout Offer.Terms) -> Void = { _ in })
    -> MakeOffer
  {
    var terms = Offer.Terms()
    terms.topics = ["laboratory-accreditation"]
    terms.kinds = ["training"]
    change(&terms)
    return MakeOffer(
      by: PartyID("northern-institute"), title: Passage(title, .en),
      summary: Passage("Courses.", .en), terms: terms)
  }

  @Test(arguments: [
    ("\u{200B}\u{2060}", "required"), ("\u{2800}", "required"), ("a\nb", "control-characters"),
    ("a\u{2028}b", "control-characters"), ("a\u{7}b", "control-characters"),
    ("a\u{202E}b", "control-characters"), ("a\u{FFFD}b", "unreadable"),
  ])
  func `is refused as a title of an offer and of a request`(title: String, code: String)
    async throws
  {
    let house = try House()
    try await house.furnish()
    #expect(await problems(offer(title), "provider", in: house) == ["title \(code)"])
    var need = House.need()
    need.title = title
    let lodging = OpenCase(under: "un-1540", by: PartyID("amber"), need)
    #expect(await problems(lodging, "focal-point", in: house) == ["title \(code)"])
  }

  @Test func `is refused in the terms of an offer`() async throws {
    let house = try House()
    try await house.furnish()
    let yesterday = house.today.adding(days: -1)
    let cases: [(String, (inout Offer.Terms) -> Void)] = [
      ("requires twice", { $0.requires = ["un-member", "un-member"] }),
      ("topics twice", { $0.topics += $0.topics }), ("kinds twice", { $0.kinds += $0.kinds }),
      ("regions twice", { $0.regions = ["QMA", "QMA"] }),
      ("languages twice", { $0.languages = [.en, .en] }),
      ("applicants twice", { $0.applicants = [.state, .state] }),
      ("until past-day", { $0.until = yesterday }),
      (
        "until before-start",
        { terms in
          terms.from = yesterday.adding(days: 9)
          terms.until = yesterday.adding(days: 5)
        }
      ),
    ]
    for (wrong, change) in cases {
      #expect(await problems(offer("Courses", change), "provider", in: house) == [wrong])
    }
    let today = offer { $0.until = yesterday.adding(days: 1) }
    #expect(await problems(today, "provider", in: house) == [], "today can still be used")
  }

  @Test(arguments: [
    ("javascript:alert(1)", "bad-address"), (" JaVaScript:alert(1)", "bad-address"),
    ("data:text/html,x", "bad-address"), ("file:///etc/passwd", "bad-address"),
    ("a\u{202E}moc.elpmaxe", "control-characters"), ("one\ntwo", "control-characters"),
    ("\u{200B}", "required"),
  ])
  func `is refused as the address of an office`(address: String, code: String) async throws {
    let house = try House()
    try await house.furnish()
    func record(_ address: String) -> RecordContact {
      RecordContact(
        of: PartyID("northern-institute"), office: Passage("Secretariat", .en),
        address: Passage(address, .en))
    }
    #expect(await problems(record(address), "provider", in: house) == ["address \(code)"])
    for address in [
      "desk@example.org", "https://example.org/ask", "mailto:desk@example.org",
      "Palais, 12: second floor", "P.O. Box: 7", "صندوق بريد: 7", "+41 22 000 00 00",
    ] {
      #expect(await problems(record(address), "provider", in: house) == [], "\(address)")
    }
  }

  @Test func `is refused as the time of a participation`() async throws {
    let house = try House()
    try await house.furnish()
    func record(_ from: String, _ until: String? = nil, _ code: String = "oie-member")
      throws -> RecordParticipation
    {
      RecordParticipation(
        code, of: PartyID("amber"), from: try #require(Day(from)),
        until: until.flatMap { Day($0) }, document: Passage("NV/1", .en))
    }
    for (from, until, wrong): (String, String?, [String]) in [
      ("2099-01-01", nil, ["from in-future"]), ("0001-01-01", nil, ["from early-day"]),
      ("2020-01-01", "2099-01-01", ["until future-day"]),
      ("2020-01-01", "2019-01-01", ["until before-start"]),
      ("2010-01-01", "2015-12-31", []), ("2016-01-01", nil, []),
      ("2015-12-31", nil, ["from overlaps"]), ("2017-01-01", nil, ["from overlaps"]),
      ("2018-01-01", "2018-02-01", ["from overlaps"]), ("2000-01-01", nil, ["from overlaps"]),
      ("2016-01-01", "2018-12-31", []), ("2019-01-01", nil, []),
    ] {
      let command = try record(from, until)
      #expect(await problems(command, "officer", in: house) == wrong, "\(from) \(until ?? "")")
    }
    #expect(await problems(try record("2017-01-01", nil, "ihr-party"), "officer", in: house) == [])
    let held = house.ledger.snapshot.parties[PartyID("amber")]?.participations
    #expect(held?.map(\.participation) == ["oie-member", "oie-member", "oie-member", "ihr-party"])
  }
}

@Suite struct `A request that has ended` {
  @Test func `is neither referred nor classified anew`() async throws {
    let house = try House()
    try await house.furnish()
    try await house.adoptAll()
    let request = try await house.lodged()
    let referral = try #require(
      Reference(try await house.do(Refer(request, to: "fao-tc"), "focal-point")))
    try await house.take("withdraw", "\(request)", by: "focal-point") {
      $0.reason = Passage("No longer needed", .en)
    }
    #expect(try #require(house.record("\(request)")).situation.isClosed)
    for person in ["focal-point", "officer"] {
      await #expect(throws: Refusal.cases(.closed(request))) {
        try await house.do(Refer(request, to: "oie-pvs"), person)
      }
      await #expect(throws: Refusal.cases(.closed(request))) {
        try await house.do(CorrectTopics(["rabies"], of: 1, in: request), person)
      }
    }
    try await house.do(AnswerReferral(referral, .takenUp), "officer")
  }
}

@Suite struct `A party that another named in its offer` {
  @Test func `is told to nobody else before it confirms, and can answer by its focal point`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let reference = try await house.makeJointOffer(["amber"])
    let (institute, amber) = (PartyID("northern-institute"), PartyID("amber"))
    func told(_ person: String?) throws -> [PartyID] {
      house.view(person).parts(of: try house.offer(reference)).map(\.party)
    }
    for person in [nil, "birch-focal-point", "expert"] {
      #expect(try told(person) == [institute])
    }
    for person in ["focal-point", "provider", "officer"] {
      #expect(try told(person) == [institute, amber])
    }
    await #expect(throws: Refusal.notPermitted) {
      try await house.do(AnswerForOffer(reference, .confirmed, for: amber), "birch-focal-point")
    }
    await #expect(throws: Refusal.notPermitted) {
      try await house.do(AnswerForOffer(reference, .withdrawn, for: institute), "focal-point")
    }
    try await house.do(AnswerForOffer(reference, .confirmed), "focal-point")
    #expect(try told(nil) == [institute, amber])
    let other = try await house.makeJointOffer(["amber"])
    try await house.do(AnswerForOffer(other, .withdrawn), "focal-point")
    #expect(house.view(nil).parts(of: try house.offer(other)).map(\.party) == [institute])
  }
}
