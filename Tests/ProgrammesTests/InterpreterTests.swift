import Programmes
import Testing
import Vocabulary

@Suite struct `Taking a request through its procedure` {
  @Test func `every step in its order leads from received to concluded`() throws {
    var matter = Matter(try Shipped.procedure())
    for (step, status) in [
      ("lodge", "received"), ("verify:verified", "received"),
      ("acknowledge", "under-consideration"), ("forward", "with-providers"),
      ("suggest", "with-providers"), ("match", "with-providers"),
      ("receive-offer", "offers-received"), ("circulate@1", "offers-received"),
      ("acknowledge-offer@1", "offers-received"), ("inform-requester@1", "offers-received"),
      ("answer:offer.accepted@1", "help-agreed"), ("report@1", "help-delivered"),
      ("conclude:partly-met", "partly-met"), ("conclude:met", "concluded"),
    ] {
      try matter.take(all: step)
      #expect(matter.status == status, "\(step)")
    }
    #expect(matter.situation.isClosed)
    #expect(matter.obstacle("conclude") == .closed)
  }

  @Test(arguments: [
    ("", "verify", Obstacle.notYet(["lodged"])), ("", "withdraw", .notYet(["lodged"])),
    ("", "hold", .notYet(["lodged"])), ("lodge", "lodge", .taken),
    ("lodge", "acknowledge", .notYet(["verified"])), ("lodge", "forward", .notYet(["verified"])),
    ("lodge", "relodge", .notYet(["returned"])), ("lodge verify:verified", "verify", .taken),
    ("lodge verify:verified", "refer-back", .ruledOut(by: "verified")),
    ("lodge", "refer-back", .guarded(field: "channel")),
    ("lodge verify:verified acknowledge", "acknowledge", .taken),
    ("lodge verify:verified acknowledge", "publish", .notPermitted(purpose: "publish-summary")),
    ("lodge verify:verified", "conclude", .notYet(["acknowledged"])),
    ("lodge verify:verified acknowledge forward", "match", .notYet(["suggestion-made"])),
    ("lodge verify:verified", "receive-offer", .notYet(["forwarded"])),
    ("lodge", "circulate", .noThread(kind: "offer")), ("lodge", "advise", .notYet(["held"])),
    ("lodge withdraw", "verify", .closed), ("", "unheard-of", .unknownStep),
  ])
  func `a step out of order is refused with what stands in its way`(
    taken: String, step: String, obstacle: Obstacle
  ) throws {
    var matter = Matter(try Shipped.procedure())
    try matter.take(all: taken)
    #expect(matter.obstacle(step, thread: 1) == obstacle)
  }

  @Test func `lodging again takes back the return and starts the clock anew`() throws {
    var matter = Matter(try Shipped.procedure())
    try matter.take("lodge", on: 1)
    try matter.take("verify", "returned", on: 2)
    #expect(matter.status == "returned-for-clarification")
    try matter.take("relodge", on: 10)
    #expect(matter.status == "received")
    try matter.take("verify", "verified", on: 11)
    #expect(matter.due("forward") == Matter.day(17))
  }

  @Test func `a hold stops three steps and moves the due date by the days it lasted`() throws {
    var matter = Matter(try Shipped.procedure())
    try matter.take(all: "lodge verify:verified")
    #expect(matter.due("forward") == Matter.day(8))
    try matter.take("hold", on: 3)
    #expect(matter.obstacle("forward") == .suspended(by: "held"))
    #expect(matter.obstacle("publish") == .suspended(by: "held"))
    #expect(matter.obstacle("acknowledge") == nil)
    #expect(matter.status == "held")
    try matter.take("advise", "resumed", on: 7)
    #expect(matter.due("forward") == Matter.day(12))
    #expect(matter.obstacle("hold") == nil)
    try matter.take("hold", on: 8)
    #expect(matter.obstacle("forward") == .suspended(by: "held"))
  }

  @Test func `a hold before the clock started takes nothing from it`() throws {
    var matter = Matter(try Shipped.procedure())
    try matter.take("lodge", on: 1)
    try matter.take("hold", on: 2)
    try matter.take("verify", "returned", on: 3)
    try matter.take("advise", "resumed", on: 5)
    try matter.take("relodge", on: 10)
    try matter.take("verify", "verified", on: 10)
    #expect(matter.due("forward") == Matter.day(17))
  }

  @Test func `a circulation stands still while the request is held`() throws {
    var matter = Matter(try Shipped.procedure())
    try matter.take(all: "lodge verify:verified forward receive-offer hold")
    #expect(matter.obstacle("circulate", thread: 1) == .suspended(by: "held"))
    try matter.take("advise", "handled-otherwise")
    #expect(matter.status == "handled-otherwise")
    #expect(matter.situation.isClosed)
  }

  @Test func `a summary is published with consent and never without`() throws {
    var matter = Matter(try Shipped.procedure())
    try matter.take(all: "lodge verify:verified acknowledge")
    for answer in [PermissionAnswer.refused, .withdrawn] {
      matter.situation.apply(answer, to: "publish-summary", clearing: [])
      #expect(matter.obstacle("publish") == .notPermitted(purpose: "publish-summary"))
    }
    matter.situation.apply(.given, to: "publish-summary", clearing: [])
    #expect(matter.obstacle("publish") == nil)
  }

  @Test func `a silence permits only after its last day, and never by unknown holidays`() throws {
    let files = try Shipped.files(
      replacing: "{ rule: consent, by: requester }",
      by: "{ rule: no-objection, by: requester, calendar: new-york, "
        + "for: 5 working-days of sent(acknowledged) }",
      in: "procedures/assistance-request.source.yaml")
    let procedure = try #require(
      Programme.read(files).programme?.procedure("assistance-request", reading: "source"))
    var matter = Matter(procedure)
    try matter.take(all: "lodge verify:verified acknowledge")
    let later = Matter.day(300)
    #expect(
      procedure.obstacle(to: "publish", in: matter.situation, facts: CaseFacts(), on: later)
        == .notPermitted(purpose: "publish-summary"))
    let years = [2024: Set<Day>(), 2025: []]
    let calendars = ["new-york": WorkingCalendar(station: "new-york", holidays: years)]
    let rule = try #require(procedure.permission("publish-summary"))
    // Day 1 is Saturday 5 October 2024, so the fifth working day is Friday, day 7.
    #expect(!procedure.isPermitted(rule, in: matter.situation, on: Matter.day(7), calendars))
    #expect(procedure.isPermitted(rule, in: matter.situation, on: Matter.day(8), calendars))
  }

  @Test func `an unmet need never closes a request`() throws {
    var matter = Matter(try Shipped.procedure())
    try matter.take(all: "lodge verify:verified acknowledge conclude:unmet")
    #expect(matter.status == "still-unmet")
    #expect(!matter.situation.isClosed)
    try matter.take(all: "conclude:partly-met conclude:unmet")
    #expect(matter.status == "still-unmet")
  }

  @Test func `offers run side by side, each at its own pace`() throws {
    var matter = Matter(try Shipped.procedure())
    try matter.take(all: "lodge verify:verified forward receive-offer receive-offer")
    try matter.take(all: "circulate@2 inform-requester@2 answer:offer.declined@2")
    #expect(matter.obstacle("circulate", thread: 1) == nil)
    #expect(matter.obstacle("circulate", thread: 2) == .taken)
    #expect(matter.obstacle("report", thread: 2) == .notYet(["offer.accepted"]))
    try matter.take(all: "circulate@1 inform-requester@1 answer:offer.accepted@1")
    #expect(matter.status == "help-agreed")
  }
}
