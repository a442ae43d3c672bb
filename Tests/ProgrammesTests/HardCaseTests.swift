import Programmes
import Testing
import Vocabulary

@Suite struct `Procedures that strain the notation` {
  @Test(arguments: ["oie-vaccine-bank", "cbrn-coe"])
  func `pass the checker`(id: String) throws {
    let (programme, findings) = Programme.read(try Fixture.files(id))
    #expect(findings.isEmpty)
    let read = try #require(programme)
    let found = Checker.check(read, terms: try Shipped.terms())
    #expect(found.isEmpty, "\(found)")
    #expect(!read.procedures.isEmpty)
  }

  static let faults: [(id: String, old: String, new: String, code: Finding.Code)] = [
    ("cbrn-coe", "assessment: needs-assessment", "assessment: assessment", .unknownProcedure),
    ("cbrn-coe", "linked assessment.plan-adopted", "linked asessment.plan-adopted", .unknownLink),
    ("cbrn-coe", "linked assessment.plan-adopted", "linked assessment.adopted", .unknownOutcome),
    ("cbrn-coe", "{ each: countries }", "{ each: regions }", .badValue),
    ("cbrn-coe", "2 of country.supported", "2 of proposed", .unknownThread),
    ("cbrn-coe", "2 of country.supported", "two of country.supported", .badValue),
    ("oie-vaccine-bank", "  grant: form.amount", "  grant: form.airport", .unknownField),
    ("oie-vaccine-bank", "reserves: [ doses, grant ]", "reserves: [ doses, grunt ]", .unknownStock),
    ("oie-vaccine-bank", ", draws: [ doses, grant ]", ", draws: doses", .reservationLeft),
    ("oie-vaccine-bank", "releases: [ doses, grant ], ", "", .reservationLeft),
    (
      "oie-vaccine-bank", "expedited: 2 days of day(granted)", "expedite: 2 days of day(granted)",
      .unknownOutcome
    ),
    ("oie-vaccine-bank", "1 month of day(ordered)", "5 working-days of day(ordered)", .missingKey),
    (
      "oie-vaccine-bank", "1 month of day(ordered)", "1 month of day(by-grant)",
      .clockWithoutStart
    ),
    (
      "oie-vaccine-bank", "after: every consignment.received", "after: consignment.received",
      .unknownThread
    ),
  ]

  @Test(arguments: faults)
  func `are refused with a fault in them`(
    id: String, old: String, new: String, code: Finding.Code
  ) throws {
    let files = try Fixture.files(id, replacing: [(old, new)])
    let (programme, findings) = Programme.read(files)
    let found = findings + (programme.map { Checker.check($0) } ?? [])
    #expect(found.contains { $0.code == code && $0.line > 0 }, "\(found)")
  }

  @Test func `set stock aside, ship in consignments and end when each has arrived`() throws {
    let order = try #require(try Fixture.programme("oie-vaccine-bank").procedures.first)
    var matter = Matter(order)
    matter.facts.codes = ["doses": "50000", "amount": "9000", "earmarked": "yes"]
    try matter.take(all: "lodge check:complete route:by-grant select-bank ask-donor ask-donor")
    try matter.take(all: "donor-answers:agreed@1")
    #expect(matter.obstacle("decide") != nil, "one donor has not answered")
    try matter.take(all: "donor-answers:agreed@2 decide:granted")
    #expect(matter.situation.reserved == ["doses": 50_000, "grant": 9000])
    #expect(matter.due("order") == Matter.day(1).adding(days: 14))
    try matter.take(all: "expedite")
    #expect(matter.due("order") == Matter.day(1).adding(days: 2))
    try matter.take(all: "order ship ship receive:received@1")
    #expect(matter.obstacle("cancel") == .ruledOut(by: "granted"))
    #expect(matter.obstacle("give-up") == .ruledOut(by: "consignment.shipped"))
    try matter.take(all: "receive:cold-chain-broken@2")
    #expect(matter.obstacle("report", on: 60) == .notYet(["consignment.received"]))
    try matter.take(all: "claim@2 confirm@2")
    #expect(
      matter.obstacle("report") == .tooEarly(until: Matter.day(1).adding(months: 1)))
    try matter.take("report", on: 60)
    #expect(matter.situation.isClosed)
    #expect(matter.situation.reserved.values.allSatisfy { $0 == 0 })
  }

  @Test func `open one thread for each section or country, and wait for all or for some`() throws {
    let programme = try Fixture.programme("cbrn-coe")
    var assessment = Matter(
      try #require(programme.procedure("needs-assessment", reading: "reading-1")))
    assessment.facts.counts = [.sections: 3]
    try assessment.take(all: "invite fill@1 fill@2")
    #expect(assessment.obstacle("endorse") != nil)
    try assessment.take(all: "fill@3 endorse plan adopt:plan-to-redraft")
    #expect(assessment.obstacle("plan") == nil, "the plan is drafted again")

    var project = Matter(try #require(programme.procedure("project", reading: "reading-1")))
    project.facts.counts = [.countries: 3]
    #expect(project.obstacle("round-table") == .notYet(["assessment.plan-adopted"]))
    project.facts.linked = [LinkedOutcome(link: "assessment", outcome: "plan-adopted")]
    try project.take(all: "round-table support:supported@1 support:opted-out@2")
    #expect(project.obstacle("propose") != nil, "one of three countries supports it")
    try project.take(all: "support:supported@3 propose decide:deferred propose decide:selected")
    try project.take(all: "call contract contract report@1 report@2 finish@1")
    #expect(project.obstacle("end") != nil, "one contract has no final report")
    try project.take(all: "finish@2 end:completed")
    #expect(project.situation.isClosed)
  }
}
