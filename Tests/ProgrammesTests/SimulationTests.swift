import Programmes
import Testing
import Vocabulary

@Suite struct `Simulating a procedure` {
  @Test func `a request lodged on 30 November is due with providers on 7 December`() throws {
    let lodged = try #require(Day("2026-11-30"))
    let lines = try Shipped.procedure().simulate(lodged: lodged, calendars: [:])
    #expect(lines.map(\.step) == ["forward"])
    #expect(lines.map(\.due) == [Day("2026-12-07")])
  }

  @Test func `says which year's holidays would be needed`() throws {
    let files = try Shipped.files(
      replacing: "{ rule: consent, by: requester }",
      by: "{ rule: no-objection, by: requester, calendar: new-york, "
        + "for: 5 working-days of sent(acknowledged) }", in: Fault.procedure)
    let procedure = try #require(
      Programme.read(files).programme?.procedure("assistance-request", reading: "source"))
    let lodged = try #require(Day("2026-11-30"))
    let unknown = procedure.simulate(lodged: lodged, calendars: [:])
    #expect(unknown.first { $0.permission != nil }?.holidaysNotKnown == 2026)
    let calendar = WorkingCalendar(station: "new-york", holidays: [2026: []])
    let known = procedure.simulate(lodged: lodged, calendars: ["new-york": calendar])
    #expect(known.first { $0.permission != nil }?.due == Day("2026-12-07"))
  }
}

@Suite struct `Answering a form` {
  private func words(_ text: String) -> Answer { .words(Passage(text, .en)) }

  @Test func `names each answer that is missing, wrong or not asked for`() throws {
    let form = try #require(Shipped.programme().forms["assistance-request"])
    let problems = form.problems(answers: [
      "institution": words("Ministry of Trade"), "contact-name": words("  "),
      "contact-email": words("nowhere"), "channel": .codes(["pigeon"]),
      "contact-phone": words(String(repeating: "1", count: 41)), "help": .yes(true),
      "subject-area": .codes(["op3d"]), "field": .codes(["biological"]), "weather": .number(3),
      "objective": words("bell \u{7}"), "publish-summary": .yes(false),
    ])
    let found = Dictionary(uniqueKeysWithValues: problems.map { ($0.field, $0.code) })
    #expect(
      found == [
        "answers/contact-email": "bad-email",
        "answers/channel": "unknown-option", "answers/contact-phone": "too-long",
        "answers/help": "wrong-kind", "answers/weather": "unknown-field",
        "answers/objective": "control-characters",
      ])
  }

  @Test func `asks for a required answer, and takes spaces for none`() {
    let field = Form.Field(
      id: "name", kind: .text, label: Multilingual([.en: "Name"]), hint: nil, isRequired: true,
      longest: 10, options: [], audience: .participants)
    let form = Form(
      id: "f", title: Multilingual([.en: "F"]),
      sections: [
        Form.Section(id: "s", title: Multilingual([.en: "S"]), fields: [field], hasItems: false)
      ], mostItems: 1, checklist: [])
    let missing = [FieldProblem(field: "answers/name", code: "required")]
    #expect(form.problems(answers: [:]) == missing)
    #expect(form.problems(answers: ["name": words(" \n")]) == missing)
    #expect(form.problems(answers: ["name": words("Amber")]).isEmpty)
  }

  @Test func `the checklist tells what is clear and blocks nothing`() throws {
    let form = try #require(Shipped.programme().forms["assistance-request"])
    let lines = form.checklist(
      answers: ["help": .codes(["training"]), "from": .codes([])], items: ["Forty officers"])
    #expect(lines.filter(\.isClear).map(\.check.id) == ["who-and-how-many", "what-kind"])
    #expect(lines.count == 6)
  }
}
