import Clearinghouse
import Testing
import Vocabulary

@Suite struct `The outbox` {
  /// A house in which a letter waits for State Amber.
  private func house() async throws -> (house: CaseHouse, reference: String) {
    let house = try await CaseHouse()
    let form: KeyValuePairs = [
      "office": "Assistance desk", "address": "desk@amber.example", "takes-mail": "yes",
      "language": "en",
    ]
    let sent = try await house.post(
      "/en/providers/amber/contact", form, as: "amber-focal")
    #expect(sent.status == 303)
    let reference = try await house.lodge()
    try await house.take(
      [("verify", "verified", "expert"), ("acknowledge", nil, "chair")], of: reference)
    return (house, reference)
  }

  @Test func `shows what waits, and takes that it was sent by hand`() async throws {
    let (house, reference) = try await house()
    let desk = try await house.get("/en/desk", as: "officer").body
    #expect(desk.contains("1 letter needs your help to leave"))
    for language in Language.allCases {
      let page = try await house.get("/\(language.rawValue)/outbox", as: "officer").body
      #expect(page.contains(reference) && !page.contains("⟦"), "\(language)")
    }
    let page = try await house.get("/en/outbox", as: "officer").body
    #expect(page.contains("To be sent by hand") && page.contains("No mail server is set up"))
    let waiting = try #require(house.instance.ledger.snapshot.outbox.first)
    let name: KeyValuePairs = ["letter": "\(waiting.letter.act)", "party": "amber"]
    #expect(try await house.post("/en/outbox/dispatches", name, as: "chair").status == 403)
    #expect(
      try await house.post("/en/outbox/dispatches", ["letter": "x"], as: "officer").status == 404)
    let first = try await house.post("/en/outbox/dispatches", name, as: "officer")
    let second = try await house.post("/en/outbox/dispatches", name, as: "officer")
    #expect(first.status == 303 && second.status == 303)
    #expect(first.location == second.location)
    let after = try await house.get("/en/outbox?done=handed", as: "officer").body
    #expect(after.contains("No letter waits.") && after.contains("recorded as sent by hand"))
    let letter = try await house.get("/en/requests/\(reference)/letters/1", as: "officer").body
    #expect(letter.contains("By hand, on"))
    #expect(try await house.get("/en/outbox", as: "chair").status == 403)
  }

  @Test func `tells why a letter did not leave to the secretariat alone`() async throws {
    let (house, reference) = try await house()
    let waiting = try #require(house.instance.ledger.snapshot.outbox.first)
    let served = try Instance(
      house.instance.store, terms: house.instance.ledger.snapshot.terms, isDemonstration: true,
      isMailServed: true, clock: { [ledger = house.instance.ledger] in ledger.now })
    let due = try #require(try served.outbox.due().first)
    try served.outbox.note(.refused, code: 550, about: due)
    let place = "/en/requests/\(reference)/letters/1"
    let officer = try await house.get(place, as: "officer").body
    #expect(officer.contains("The mail server refuses this message. It answered"))
    #expect(officer.contains("550") && officer.contains("record it anew"))
    let focal = try await house.get(place, as: "amber-focal").body
    #expect(!focal.contains("550") && focal.contains("waiting to leave"))
    let name: KeyValuePairs = ["letter": "\(waiting.letter.act)", "party": "amber"]
    #expect(try await house.post("/en/outbox/retries", name, as: "officer").status == 303)
    #expect(try house.instance.store.attempts().first?.fault == nil)
  }
}

@Suite struct `What is overdue` {
  @Test func `stands on the desk of the office, in the history and among the changes`()
    async throws
  {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    try house.go(to: "2026-12-02")
    let desk = try await house.get("/en/desk", as: "officer").body
    #expect(!desk.contains("desk-escalated"), "it is told by the timekeeper alone")
    try await Timekeeper(house.instance.ledger).look()
    let told = try await house.get("/en/desk", as: "officer").body
    #expect(told.contains("Brought to you because the day has passed (1)"))
    #expect(try await !house.get("/en/desk", as: "chair").body.contains("desk-escalated"))
    let history = try await house.get("/en/requests/\(reference)", as: "amber-focal").body
    #expect(history.contains("was due on") && history.contains("Timekeeper"))
    let changes = "/en/changes?since=2026-12-01"
    #expect(try await house.get(changes, as: "officer").body.contains("brought to the attention"))
    #expect(try await !house.get(changes).body.contains(reference))
    for language in Language.allCases {
      let page = try await house.get("/\(language.rawValue)/desk", as: "officer").body
      #expect(page.contains("desk-escalated") && !page.contains("⟦"), "\(language)")
    }
  }
}
