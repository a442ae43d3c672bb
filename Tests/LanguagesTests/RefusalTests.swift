import Clearinghouse
import Languages
import Programmes
import Testing
import Vocabulary

/// The vocabulary of the checkout that these tests stand in.
let terms: Terms = {
  let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  return (try? Terms(folder: root + "/Vocabulary"))
    ?? Terms(
      countries: Countries([], regions: []), groups: CountryGroups([]), topics: Topics([]),
      kinds: CodeList([]), participations: CodeList([]), calendars: [:])
}()

/// A procedure of two steps, with its words.
let procedure: Procedure? = ImpreciseDay("2010").map { begin in
  Procedure(
    id: "request", reading: "source", title: Multilingual([.en: "Request"]),
    inForce: ImpreciseSpan(from: begin, until: nil), source: [],
    form: "request", actors: [:], threads: [:],
    steps: [
      Step(id: "verify", by: ["expert"], gives: [Outcome(name: "verified")]),
      Step(id: "forward", by: ["chair"], gives: [Outcome(name: "forwarded")]),
    ],
    permissions: [], statuses: [],
    texts: [
      "step.verify": Multilingual([.en: "Verify the request"]),
      "step.forward": Multilingual([.en: "Forward the request"]),
      "outcome.verified": Multilingual([.en: "Request verified"]),
      "actor.chair": Multilingual([.en: "Chair of the Committee"]),
      "permission.publish": Multilingual([.en: "Publishing a summary"]),
    ], file: "request.yaml")
}

private let reference = Reference(series: "REQ", year: 2026, number: 1)

private let obstacles: [Obstacle] = [
  .unknownStep, .closed, .notYet(["verified"]), .ruledOut(by: "verified"),
  .suspended(by: "held"), .tooEarly(until: Day(number: 0)), .guarded(field: "channel"), .taken,
  .notPermitted(purpose: "publish"),
  .noThread(kind: "offer"),
]

private let refusals: [Refusal] =
  [
    .parties(.alreadyRegistered(PartyID("amber"))), .parties(.wrongNature("QMA")),
    .people(.notAppointed(PersonID("a"), .chair)), .programmes(.hasFindings([])),
    .programmes(.unknownReading("later")),
    .programmes(.dutyDoneBefore(Day(number: 0))), .cases(.noProcedure("un-1540")),
    .cases(.notYours(step: "forward", by: ["chair"])),
    .cases(.outcomeNeeded(step: "verify", ["verified"])), .cases(.documentNeeded(step: "verify")),
    .cases(.reasonNeeded(step: "verify")), .cases(.itemsNeeded(step: "verify")),
    .cases(.dayImpossible(Day(number: 0))),
    .cases(.letterIncomplete(step: "forward", missing: ["addressee", "sent(verified)"])),
    .cases(.providerNeeded), .cases(.notItsCountry("QMA")), .cases(.permissionNotAsked("publish")),
    .cases(.permissionNotYours("publish")), .cases(.closed(reference)),
    .cases(.stockShort("doses", asked: 2, left: 1)),
    .offers(.withdrawn(reference)), .referrals(.ownProgramme("un-1540")),
    .referrals(.notAnsweredYet(reference)), .referrals(.ended(reference)), .rounds(.nobodyToAsk),
    .rounds(.noLetter(programme: "who-ihr")), .rounds(.letterSentBefore("SCA/1540/LIST/2027/1")),
    .deliveries(.withdrawn(reference)),
    .deliveries(.confirmedBefore(reference, PartyID("amber"))),
    .fields([]), .unknown("x"), .notPermitted, .moved("REQ-2026-0001"), .keyReused,
    .notRecorded, .busy,
  ] + obstacles.map { .cases(.stepNotOpen(step: "forward", $0, open: ["verify"])) }

@Suite struct `Saying why something was refused` {
  @Test(arguments: refusals, Language.allCases)
  func `has words for every refusal`(refusal: Refusal, language: Language) throws {
    let speak = Speaker(try catalogues(), language)
    let said = speak.refusal(refusal, terms: terms, procedure: procedure)
    #expect(!said.contains("⟦"), "\(refusal.account.code)")
  }

  @Test func `has no words for refusals that do not exist`() throws {
    let codes = Set(refusals.map { "refusals.\($0.account.code)" })
    let others = ["refusals.office.", "refusals.missing.", "refusals.open-steps"]
    for key in try catalogues().keys where key.hasPrefix("refusals.") {
      #expect(codes.contains(key) || others.contains(where: key.hasPrefix), "\(key)")
    }
  }

  @Test func `names steps, outcomes and actors in the procedure's words`() throws {
    let speak = Speaker(try catalogues(), .en)
    let notYet = Refusal.cases(
      .stepNotOpen(step: "forward", .notYet(["verified"]), open: ["verify"]))
    #expect(
      speak.refusal(notYet, terms: terms, procedure: procedure)
        == "“Forward the request” cannot be taken yet: it waits for Request verified. "
        + "Take the steps before it first. Open now: Verify the request.")
    let notYours = Refusal.cases(.notYours(step: "forward", by: ["chair"]))
    #expect(
      speak.refusal(notYours, terms: terms, procedure: procedure)
        .contains("belongs to Chair of the Committee"))
    let incomplete = Refusal.cases(
      .letterIncomplete(step: "forward", missing: ["addressee", "sent(verified)"]))
    #expect(
      speak.refusal(incomplete, terms: terms, procedure: procedure)
        .contains("the addressee and the date of “Request verified” is not known"))
  }

  @Test func `spells days and countries`() throws {
    let speak = Speaker(try catalogues(), .en)
    #expect(
      speak.refusal(.cases(.dayImpossible(Day(number: 0))), terms: terms)
        .hasPrefix("1 January 1970 cannot be right"))
    #expect(
      speak.refusal(.cases(.notItsCountry("QMA")), terms: terms)
        .contains("may not ask for State Amber"))
  }

  @Test func `offers nothing where no step is open`() throws {
    let speak = Speaker(try catalogues(), .en)
    let closed = Refusal.cases(.stepNotOpen(step: "forward", .closed, open: []))
    #expect(!speak.refusal(closed, terms: terms, procedure: procedure).contains("Open now"))
  }
}

@Suite struct `Saying when something is due` {
  private let today = Day(number: 20_782)

  @Test func `counts the days that are left or passed`() throws {
    let speak = Speaker(try catalogues(), .en)
    let date = speak.weekdayAndDay(today.adding(days: 3))
    #expect(speak.due(today.adding(days: 3), today: today) == "Due \(date), in 3 days")
    #expect(speak.due(today.adding(days: 1), today: today).hasSuffix("tomorrow"))
    #expect(speak.due(today, today: today).hasPrefix("Due today, "))
    #expect(speak.due(today.adding(days: -2), today: today).hasPrefix("2 days late: was due "))
    #expect(speak.due(nil, today: today) == "No date is set")
  }

  @Test func `counts in Arabic`() throws {
    let speak = Speaker(try catalogues(), .ar)
    #expect(speak.due(today.adding(days: 2), today: today).contains("بعد يومين"))
    #expect(speak.due(today.adding(days: 11), today: today).contains("11 يوماً"))
  }
}
