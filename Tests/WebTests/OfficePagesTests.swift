import Clearinghouse
import Foundation
import HTTPTypes
import Languages
import Testing
import Vocabulary

@Suite struct `The pages of the office` {
  /// A house under the fuller reading, with a request.
  private func house() async throws -> (CaseHouse, String) {
    let house = try await CaseHouse()
    _ = try await house.instance.ledger.perform(
      ChooseReading("fuller", of: "un-1540"), by: .operator)
    return (house, try await house.lodge())
  }

  @Test func `record a briefing from the form, and lead to what was told then`() async throws {
    let (house, reference) = try await house()
    try house.go(to: "2027-03-01")
    let desk = try await house.get("/en/desk", as: "expert").body
    #expect(
      desk.contains("days late: was due") && !desk.contains("Overdue")
        && desk.contains("/en/briefings#un-1540-briefing"))
    let form = try PageForm(of: try await house.get("/en/briefings", as: "expert").body)
    #expect(form.action == "/en/programmes/un-1540/duties")
    let done = try await house.post(form.action, form.fields, as: "expert")
    #expect(done.location == "/en/briefings?done=recorded")
    let again = try await house.post(form.action, ["duty": "briefing"], as: "expert")
    #expect(again.status == 422 && again.body.contains("href=\"#f-on\""))
    let bare = try await house.post(form.action, ["duty": "briefing"], as: "officer")
    #expect(bare.status == 422 && bare.body.contains("href=\"#f-document\""))
    let list = try await house.get("/en/briefings", as: "chair").body
    let page = "/en/briefings/2027-03-01?programme=un-1540"
    #expect(list.contains(page))
    let told = try await house.get(page, as: "chair").body
    #expect(told.contains("Frozen as of"))
    #expect(told.contains("No briefing before this day is on record: what was recorded after"))
    #expect(told.contains("Gone quiet: no step for 60 days or more (1)"))
    #expect(told.contains("/en/requests/\(reference)"))
    try house.go(to: "2027-03-09")
    _ = try await house.lodge()
    let next = try await house.get("/en/briefings/2027-03-09", as: "chair").body
    #expect(next.contains("What was recorded after 1 March 2027, the day of the briefing before"))
    let later = try await house.get(page, as: "chair").body
    #expect(later.contains("/en/requests/\(reference)?at=2027-03-01"))
    #expect(later.contains("New requests (0)"), "what came later is not in it")
    #expect(!later.contains("The state of play on"))
    let programme = try await house.get("/en/programmes/un-1540", as: "officer").body
    #expect(programme.contains("Last done on 1 March 2027"))
    #expect(try await !house.get("/en/programmes/un-1540").body.contains("Last done on"))
    let feed = try await house.get("/en/my/deadlines.ics", as: "expert").body
    #expect(feed.contains("DTSTART;VALUE=DATE:20270501"))
    for (address, status) in [
      ("/en/briefings/2027-03-10", 422), ("/en/briefings/soon", 404),
      ("/en/briefings/2027-03-01?programme=none", 404),
    ] {
      #expect(try await house.get(address, as: "chair").status == status, "\(address)")
    }
    #expect(try await house.get("/en/briefings", as: "amber-focal").status == 403)
  }

  @Test func `list every request on one page, for each as much as they may see`() async throws {
    let (house, reference) = try await house()
    let seen = try await house.get("/en/requests/list", as: "officer").body
    #expect(seen.contains("/en/requests/\(reference)") && seen.contains("1 illustrative request"))
    #expect(try await house.get("/en/requests", as: "officer").body.contains("/requests/list"))
    let open = try await house.get("/en/requests/list").body
    #expect(!open.contains(reference) && open.contains("0 requests"))
    let none = try await house.get("/en/requests/list?country=QMB", as: "officer").body
    #expect(!none.contains(reference))
    #expect(try await house.get("/en/requests/list?country=nowhere", as: "officer").status == 422)
    try house.go(to: "2026-12-24")
    let before = try await house.get("/en/requests/list?at=2026-11-22", as: "officer").body
    #expect(!before.contains(reference))
  }

  @Test func `hand over what is open`() async throws {
    let (house, reference) = try await house()
    let expert = try await house.get("/en/my/handover", as: "expert").body
    #expect(expert.contains(reference) && expert.contains("Other steps to take (1)"))
    #expect(expert.contains("Recurring duties (1)"))
    #expect(try await house.get("/en/desk", as: "expert").body.contains("/en/my/handover"))
    try house.go(to: "2027-12-06")
    _ = try await house.post("/en/rounds", ["programme": "un-1540"], as: "officer")
    let officer = try await house.get("/en/my/handover", as: "officer").body
    #expect(officer.contains("Rounds with letters to send (1)"))
    _ = try await house.post(
      "/en/rounds/RND-2027-0001/letters", ["party": "cedar", "key": "a"], as: "officer")
    let sent = try await house.get("/en/my/handover", as: "officer").body
    #expect(!sent.contains("Rounds with letters to send"))
    let focal = try await house.get("/en/my/handover", as: "cedar-aid").body
    #expect(!focal.contains(reference))
  }

  @Test func `keep notes on the match sheet, and what was typed where it is refused`()
    async throws
  {
    let (house, reference) = try await house()
    let page = "/en/requests/\(reference)/matches"
    let sheet = try await house.get(page, as: "expert").body
    #expect(sheet.contains("Experts&#39; notes") || sheet.contains("Experts' notes"))
    let notes = "/en/requests/\(reference)/notes"
    let wrong = try await house.post(
      notes, ["kind": "advice", "text": "Ask <the> school", "on-year": "soon"], as: "expert")
    #expect(wrong.status == 422 && wrong.body.contains("Ask &lt;the&gt; school"))
    #expect(wrong.body.contains("href=\"#f-on\""))
    let unproved = try await house.post(
      notes, ["kind": "advice", "text": "Ask the school."], as: "expert")
    #expect(unproved.status == 422 && unproved.body.contains("href=\"#f-document\""))
    for kind in ["advice", "note"] {
      let done = try await house.post(
        notes,
        ["kind": kind, "text": "Words of \(kind)", "key": kind, "document": "NV/AMBER/7"],
        as: "expert")
      #expect(done.location == page + "#notes")
    }
    let seen = try await house.get(page, as: "chair").body
    #expect(seen.contains("Words of advice") && seen.contains("Words of note"))
    #expect(!seen.contains(notes), "the chair writes none")
    let own = try await house.get(page, as: "amber-focal").body
    #expect(own.contains("Words of advice") && !own.contains("Words of note"))
    let stranger = try await house.post(notes, ["kind": "x", "text": "y"], as: "expert")
    #expect(stranger.status == 422 && stranger.body.contains("neither a note nor advice"))
  }

  @Test(arguments: Language.allCases)
  func `are complete in every language`(language: Language) async throws {
    let (house, reference) = try await house()
    let code = language.rawValue
    let notes = "/\(code)/requests/\(reference)/notes"
    _ = try await house.post(notes, ["kind": "note", "text": "x"], as: "expert")
    _ = try await house.post(
      notes, ["kind": "advice", "text": "x", "document": "NV/1"], as: "expert")
    _ = try await house.post(
      "/\(code)/programmes/un-1540/duties", ["duty": "briefing"], as: "expert")
    for (page, person) in [
      ("briefings", "expert"), ("briefings?done=recorded", "officer"),
      ("briefings/2026-11-23", "chair"), ("requests/list", "officer"),
      ("my/handover", "expert"), ("my/handover", "amber-focal"), ("desk", "expert"),
      ("requests/\(reference)/matches", "expert"), ("requests/\(reference)", "officer"),
      ("programmes/un-1540", "officer"), ("rounds", "officer"),
    ] {
      let seen = try await house.get("/\(code)/\(page)", as: person)
      #expect(seen.status == 200, "\(page)")
      #expect(!seen.body.contains("⟦"), "\(page)")
      // The words of requests and the titles of sources stand as they were written.
      if page.hasPrefix("requests/REQ") || page.hasPrefix("programmes") { continue }
      #expect(Foreign.sentence(in: seen.body, language) == nil, "\(page) in \(language)")
    }
  }
}
