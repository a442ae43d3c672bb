import Clearinghouse
import Foundation
import Programmes
import Synchronization
import Vocabulary

/// A clearing-house in memory with made-up parties, a clock that is set, and the shipped data.
final class House: Sendable {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let store: any Store
  let ledger: Ledger
  private let time: Mutex<Moment>

  private static let shipped = Result { try Terms(folder: root.appending(path: "Vocabulary").path) }

  static func terms() throws -> Terms { try shipped.get() }

  static func files() throws -> ProgrammeFiles {
    try ProgrammeFiles(folder: root.appending(path: "Programmes/un-1540"))
  }

  init(_ store: any Store = MemoryStore(), on day: String = "2026-11-02") throws {
    let clock = Clock(day)
    self.store = store
    ledger = try Ledger(
      store, terms: Self.terms(), isDemonstration: true, clock: { clock.now.withLock { $0 } })
    time = Mutex(Moment(milliseconds: 0))
    self.clock = clock
  }

  final class Clock: Sendable {
    let now: Mutex<Moment>
    init(_ day: String) {
      now = Mutex(Moment(Day(day) ?? Day(number: 0)).adding(seconds: 32_400))
    }
  }

  private let clock: Clock

  /// Sets the clock to nine in the morning of a day.
  func go(to day: String) {
    clock.now.withLock { $0 = Moment(Day(day) ?? Day(number: 0)).adding(seconds: 32_400) }
  }

  var today: Day { ledger.now.day }

  @discardableResult
  func `do`(_ command: any Command, _ person: String) async throws(Refusal) -> String {
    try await ledger.perform(command, by: PersonID(person)).subject
  }

  /// Registers two States, a provider and the people of the committee, and adopts the programme.
  func furnish(reading: String = "source", amber: Language = .zh) async throws {
    let from = Day("2026-01-05") ?? today
    for (id, code, language) in [("amber", "QMA", amber), ("birch", "QMB", .ar)] {
      try await ledger.perform(
        RegisterParty(PartyID(id), .state, country: code, language: language), by: .operator)
    }
    try await ledger.perform(
      RegisterParty(
        PartyID("northern-institute"), .institution, language: .en,
        names: [.en: "Northern Institute (illustrative)", .ar: "معهد الشمال", .zh: "北方研究所"]),
      by: .operator)
    try await ledger.perform(
      RegisterParty(
        PartyID("twin-rivers"), .regionalOrganization, members: ["QMA", "QMB"], language: .en,
        names: [.en: "Twin Rivers Organization", .ar: "منظمة الرافدين", .zh: "双河组织"]),
      by: .operator)
    let people: [(String, Office, String?)] = [
      ("focal-point", .focalPoint, "amber"), ("birch-focal-point", .focalPoint, "birch"),
      ("rivers-focal-point", .focalPoint, "twin-rivers"),
      ("officer", .secretariat, nil), ("expert", .expert, nil), ("chair", .chair, nil),
      ("member", .member, nil), ("provider", .provider, "northern-institute"),
      ("admin", .administrator, nil),
    ]
    for (name, office, party) in people {
      try await ledger.perform(
        Appoint(
          PersonID(name), to: office, of: party.map { PartyID($0) }, letter: "NV/2026/1",
          from: from), by: .operator)
    }
    try await ledger.perform(AdoptProgramme(try Self.files(), reading: reading), by: .operator)
    try await makeOffer()
  }

  @discardableResult
  func makeOffer() async throws(Refusal) -> String {
    var terms = Offer.Terms()
    terms.topics = ["chemical-and-toxicology-laboratories", "laboratory-accreditation"]
    terms.kinds = ["training", "expertise"]
    terms.languages = [.en, .ar, .zh]
    return try await self.do(
      MakeOffer(
        by: PartyID("northern-institute"), title: Passage("Training for laboratories", .en),
        summary: Passage("Courses and advice for laboratory staff.", .en), terms: terms),
      "provider")
  }

  /// What State Amber asks, in Chinese.
  static func need(_ answers: [String: Answer] = [:]) -> NewContent {
    var all: [String: Answer] = [
      "contact-name": .words(Passage("国家联络点", .zh))
    ]
    all.merge(answers) { $1 }
    return NewContent(
      language: .zh, title: "化学与毒理学实验室",
      items: [
        .init(
          text: "培训化学和毒理学实验室人员", topics: ["chemical-and-toxicology-laboratories"],
          kinds: ["training"]),
        .init(text: "实验室认可方面的专家咨询", topics: ["laboratory-accreditation"], kinds: ["expertise"]),
      ], answers: all)
  }

  /// Takes a step in the name of a person.
  func take(
    _ step: String, _ reference: String, by person: String,
    _ set: (inout TakeStep) -> Void = { _ in }
  ) async throws(Refusal) {
    var taking = TakeStep(
      step, of: Reference(reference) ?? Reference(series: "X", year: 1, number: 1))
    set(&taking)
    try await self.do(taking, person)
  }

  func record(_ reference: String) -> Case? {
    Reference(reference).flatMap { ledger.snapshot.cases[$0] }
  }

  func view(_ person: String?) -> View {
    ledger.snapshot.view(for: person.map { PersonID($0) }, on: today)
  }
}
