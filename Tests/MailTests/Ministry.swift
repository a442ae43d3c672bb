import Clearinghouse
import Foundation
import Languages
import Programmes
import Synchronization
import Testing
import Vocabulary

/// A clearing-house in memory in which State Amber asked for help and gets letters by e-mail.
struct Ministry: Sendable {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let amber = PartyID("amber")

  final class Clock: Sendable {
    let now = Mutex(Moment(Day("2026-11-02") ?? Day(number: 0)).adding(seconds: 32_400))
  }

  let store = FullDisk()
  let instance: Instance
  let catalogue: Catalogue
  let clock: Clock

  private static let shipped = Result {
    let catalogue = try Catalogue(folder: root.appending(path: "Catalogues").path)
    var terms = try Terms(folder: root.appending(path: "Vocabulary").path)
    terms.spelled = { day, language in Speaker(catalogue, language).day(day) }
    return (catalogue, terms)
  }

  /// Opens a house on acts that others recorded, as a program does that was ended and begins anew.
  init(
    on acts: [StoredAct] = [], attempts: [Attempts] = [], at clock: Clock = Clock(),
    isServed: Bool = true
  ) throws {
    try store.append(acts, keys: [])
    for attempts in attempts { try store.save(attempts) }
    let (catalogue, terms) = try Self.shipped.get()
    (self.catalogue, self.clock) = (catalogue, clock)
    instance = try Instance(
      store, terms: terms, isDemonstration: true, isLimited: false, isMailServed: isServed,
      clock: { clock.now.withLock { $0 } })
  }

  func pass(seconds: Int) { clock.now.withLock { $0 = $0.adding(seconds: seconds) } }

  @discardableResult
  func `do`(_ command: any Command, _ person: String) async throws(Refusal) -> String {
    try await instance.ledger.perform(command, by: PersonID(person)).subject
  }

  /// What is done before every test, done once: checking the programme takes long.
  private static let adopted = Task {
    let house = try Ministry()
    let files = try ProgrammeFiles(folder: root.appending(path: "Programmes/un-1540"))
    try await house.do(AdoptProgramme(files, reading: "source"), "operator")
    return try house.store.read(from: 1, most: 10)
  }

  /// A house in which a request in a language was verified, so that a letter can go out.
  static func furnished(
    writingIn language: Language = .en, isServed: Bool = true,
    contact: RecordContact? = Self.contact()
  ) async throws -> (house: Ministry, request: Reference) {
    let house = try Ministry(on: try await adopted.value, isServed: isServed)
    let from = house.instance.ledger.now.day
    try await house.do(
      RegisterParty(amber, .state, country: "QMA", language: language), "operator")
    for (name, office, party) in [
      ("focal-point", Office.focalPoint, PartyID?.some(amber)), ("officer", .secretariat, nil),
      ("expert", .expert, nil), ("chair", .chair, nil),
    ] {
      try await house.do(
        Appoint(PersonID(name), to: office, of: party, letter: "NV/1", from: from), "operator")
    }
    if let contact { try await house.do(contact, "focal-point") }
    return (house, try await house.lodge(language))
  }

  /// Lodges a request in a language, which is verified.
  func lodge(_ language: Language = .en) async throws -> Reference {
    let need = NewContent(
      language: language, title: "Courses",
      items: [.init(text: "Two courses", topics: ["border-and-trade"], kinds: ["training"])],
      answers: ["contact-name": .words(Passage("Focal point", language))])
    let lodged = try await self.do(OpenCase(under: "un-1540", by: Self.amber, need), "focal-point")
    let request = Reference(lodged) ?? Reference(series: "REQ", year: 0, number: 0)
    var verify = TakeStep("verify", of: request)
    verify.outcome = "verified"
    try await self.do(verify, "expert")
    return request
  }

  /// The office of State Amber, which agreed to e-mail.
  static func contact(
    office: String = "Assistance desk", address: String = "desk@amber.example",
    takesMail: Bool = true
  ) -> RecordContact {
    RecordContact(
      of: amber, office: Passage(office, .en), address: Passage(address, .en),
      takesMail: takesMail)
  }

  /// Records that the letter of a step was sent.
  func send(_ step: String = "acknowledge", of request: Reference) async throws(Refusal) {
    try await self.do(TakeStep(step, of: request), "chair")
  }

  /// The first letter of a request, with its texts.
  func letter(of request: Reference) throws -> Letter {
    let letter = try #require(instance.ledger.snapshot.cases[request]?.letters.first)
    return try instance.withTexts(letter)
  }

  /// The number of acts that say that a letter left.
  var dispatched: Int {
    get throws {
      try store.read(from: 1, most: 1000).count { $0.kind == "cases.letter-dispatched" }
    }
  }

  func view(_ person: String) -> View { instance.view(for: PersonID(person)) }
}
