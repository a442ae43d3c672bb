import Programmes
import Testing

/// A fault put into a shipped file, and what must be found.
struct Fault: Sendable, CustomTestStringConvertible {
  static let procedure = "procedures/assistance-request.source.yaml"
  static let texts = "procedures/texts.yaml"
  static let form = "forms/assistance-request.yaml"

  let old: String
  let new: String
  let code: Finding.Code
  var path = Fault.procedure
  var subject: String?
  var sequence: [String]?

  init(
    _ old: String, _ new: String, _ code: Finding.Code, in path: String = Fault.procedure,
    subject: String? = nil, sequence: [String]? = nil
  ) {
    (self.old, self.new, self.code, self.path) = (old, new, code, path)
    (self.subject, self.sequence) = (subject, sequence)
  }

  var testDescription: String { "\(code.rawValue): \(new)" }

  static let read: [Fault] = [
    .init("gives: suggestion-made", "givs: suggestion-made", .unknownKey, subject: "givs"),
    .init("title: { en: Who asks, ", "title: { ", .missingText, in: form, subject: "contact"),
    .init("series: SCA/1540\n", "", .missingKey, in: "letters/circulation.yaml"),
    .init("after: lodged, gives", "after: [ lodged ], gives", .wrongShape),
    .init("letter: circulation,", "letter: circulation, escalate: chair,", .missingKey),
    .init("7 days of receipt(lodged)", "one week", .badValue, subject: "one week"),
    .init("mode: operated", "mode: operate", .badValue, in: "programme.yaml"),
    .init("  receive-offer:     {", "  lodge:     {", .duplicateKey),
    .init("  suggest:\n", "  sugest:\n", .unknownKey, in: texts, subject: "step.sugest"),
    .init("looks-at: [ help ]", "looks-at: [ halp ]", .unknownField, in: form),
    .init("      contact-title:", "      contact-name:", .duplicateKey, in: form),
  ]

  static let names: [Fault] = [
    .init("suggest:     { by: requester", "suggest:     { by: requestor", .unknownActor),
    .init("letter: note-verbale,", "letter: note-verbale, escalate: chaor,", .unknownActor),
    .init(
      "letter: note-verbale,", "letter: note-verbale, escalate: [ chair, member ],", .badValue,
      subject: "member"),
    .init("[ forwarded, suggestion-made ]", "[ forwarded, sugestion-made ]", .unknownOutcome),
    .init("suspends: [ forward,", "suspends: [ forwad,", .unknownStep, subject: "forwad"),
    .init("permission: publish-summary,", "permission: publish-sumary,", .unknownPermission),
    .init("letter: circulation,", "letter: circulations,", .unknownLetter),
    .init("form: assistance-request", "form: assistance", .unknownForm),
    .init("when: form.channel", "when: form.chanel", .unknownField, subject: "chanel"),
    .init("= informal", "= informel", .unknownOption, subject: "informel"),
    .init("for-each: offer, after: offer.in-hand", "after: offer.in-hand", .unknownThread),
    .init("any offer.accepted", "offer.accepted", .unknownThread),
    .init(
      "{requester}", "{requestor}", .unknownPlaceholder, in: "letters/acknowledgement.yaml"),
    .init("{offer.items}", "{items}{x}", .unknownPlaceholder, in: "letters/circulation.yaml"),
    .init("{title}", "{offer.text}", .placeholderNotKnown, in: "letters/note-verbale.yaml"),
    .init(
      "{confirmed}", "{reference}", .unknownPlaceholder, in: "letters/reconfirmation.yaml",
      subject: "reference"),
    .init("letter: circulation,", "letter: reconfirmation,", .badValue, subject: "letter"),
    .init("{title}", "{form.action-plan}", .placeholderNotKnown, in: "letters/note-verbale.yaml"),
    .init("any-time:\n  hold: ", "any-time:\n  verify: ", .duplicateName, subject: "verify"),
    .init("reading: source", "reading: sauce", .badValue, in: "programme.yaml", subject: "sauce"),
    .init("opens: true, ", "", .noOpening),
    .init("gives: match-noted, final: true", "gives: match-noted", .unusedOutcome),
    .init(
      "permission: publish-summary, discloses", "discloses", .disclosureWithoutPermission,
      subject: "publish"),
    .init(
      "permission: forward, within: 7 days of receipt(lodged), letter: note-verbale, "
        + "discloses: request-to-providers", "letter: note-verbale",
      .disclosureWithoutPermission, subject: "forward"),
    .init("{ rule: consent, by: requester }", "{ rule: consent }", .permissionWithoutGiver),
    .init("  suggest:     {", "  propose:     {", .missingText, subject: "step.propose"),
  ]

  static let states: [Fault] = [
    .init(
      "{ all: [ forwarded, suggestion-made ] }", "{ all: [ suggestion-made, returned ] }",
      .unreachableStep, subject: "match", sequence: []),
    .init(
      "gives: [ met, partly-met, unmet ], closes: [ met ]",
      "gives: [ met, partly-met, unmet ]", .deadEnd, sequence: ["lodge"]),
    .init(
      "after: returned, clears: returned",
      "after: { all: [ returned, verified ] }, "
        + "clears: returned", .deadEnd, sequence: ["lodge", "verify:returned"]),
    .init(
      "forward:         { rule: not-needed }",
      "forward:         "
        + "{ rule: no-objection, by: requester, for: 7 days of receipt(lodged) }",
      .permissionTooLate, subject: "forward", sequence: ["lodge"]),
    .init(
      "7 days of receipt(lodged)", "7 days of sent(acknowledged)", .clockWithoutStart,
      subject: "forward", sequence: ["lodge", "verify:verified", "forward"]),
    .init(
      "{receipt(lodged)}", "{sent(acknowledged)}", .placeholderNotKnown,
      in: "letters/note-verbale.yaml", sequence: ["lodge", "verify:verified", "forward"]),
    .init("  received: lodged\n", "", .noStatus, sequence: ["lodge"]),
    .init(
      "lodged, gives: [ verified",
      "lodged, gives: [ "
        + (1...64).map { "x\($0), " }.joined() + "verified", .tooManyStates),
  ]
}

@Suite struct `Checking a programme` {
  @Test(arguments: Fault.read)
  func `finds a fault while reading`(fault: Fault) throws {
    let files = try Shipped.files(replacing: fault.old, by: fault.new, in: fault.path)
    try expect(fault, among: Programme.read(files).findings)
  }

  @Test(arguments: Fault.names + Fault.states)
  func `finds a fault of what was read`(fault: Fault) throws {
    let files = try Shipped.files(replacing: fault.old, by: fault.new, in: fault.path)
    let (programme, findings) = Programme.read(files)
    let read = try #require(programme, "\(findings)")
    try expect(fault, among: Checker.check(read))
  }

  private func expect(_ fault: Fault, among findings: [Finding]) throws {
    let found = findings.filter { finding in
      finding.code == fault.code && finding.file == fault.path
        && fault.subject.map { finding.subject == $0 } ?? true
    }
    let first = try #require(found.first, "\(findings)")
    #expect(first.line > 0)
    if let sequence = fault.sequence { #expect(first.sequence == sequence) }
  }

  @Test(arguments: [
    (
      "[ implementing-legislation,", "[ implementing-legislations,",
      Finding.Code.unknownTopic, "implementing-legislation"
    ),
    ("kinds: [ legal-drafting,", "kinds: [ legal-draftings,", .unknownCode, "legal-drafting"),
    ("regions: []", "regions: [ \"0021\" ]", .unknownCode, "001"),
    (
      "applicants: [ state,", "requires: [ oie-membre ]\napplicants: [ state,", .unknownCode,
      "oie-member"
    ),
    ("applicants: [ state,", "favours: [ ldcs ]\napplicants: [ state,", .unknownCode, "ldc"),
  ])
  func `finds a code that the vocabulary does not have`(
    _ old: String, _ new: String, _ code: Finding.Code, _ near: String
  ) throws {
    let files = try Shipped.files(replacing: old, by: new, in: "programme.yaml")
    let programme = try #require(Programme.read(files).programme)
    let found = Checker.check(programme, terms: try Shipped.terms())
    #expect(found.map(\.code) == [code])
    #expect(found.map(\.detail) == [near])
    #expect(found.allSatisfy { $0.line > 0 })
  }

  @Test func `asks for all that an applicant must know`() throws {
    let files = try Shipped.files(
      replacing: "applicants: [ state, regional-organization ]\n", by: "", in: "programme.yaml")
    let programme = try #require(Programme.read(files).programme, "older versions are read")
    #expect(
      Checker.check(programme, terms: try Shipped.terms()).map(\.subject) == ["applicants"])
  }

  @Test func `finds two versions of one reading in force together`() throws {
    let files = try Shipped.files()
    let first = try #require(files.files.first { $0.path == Fault.procedure })
    let later = ProgrammeFiles.File(
      path: "procedures/assistance-request.source.later.yaml", bytes: first.bytes)
    let read = Programme.read(ProgrammeFiles(id: files.id, files: files.files + [later]))
    let found = Checker.check(try #require(read.programme))
    #expect(found.map(\.code) == [.overlappingReadings])
  }
}
