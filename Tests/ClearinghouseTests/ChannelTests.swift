import Clearinghouse
import Matching
import Programmes
import Testing
import Vocabulary

@Suite struct `Channels for a need` {
  /// A need of one kind, and what must and must not be proposed for it, with the reason.
  struct Ask: Sendable, CustomTestStringConvertible {
    let what: String
    let topics: [String]
    let kinds: [String]
    /// Channels that must be proposed.
    let fits: [String]
    /// Channels that must not be, and what speaks against each.
    let not: [String: Reason.Code]

    var testDescription: String { what }
  }

  static let asks = [
    Ask(
      what: "a laboratory", topics: ["laboratory-biosafety"], kinds: ["training", "expertise"],
      fits: ["un-1540", "who-biorisk"],
      not: ["oie-vaccine-bank": .topic, "unep-eetu": .topic, "oie-studies": .topic]),
    Ask(
      what: "a law", topics: ["veterinary-legislation"], kinds: ["legal-drafting"],
      fits: [], not: ["oie-legislation": .prerequisite, "who-ihr": .topic, "un-1540": .topic]),
    Ask(
      what: "a vaccine", topics: ["animal-vaccines"], kinds: ["supplies"],
      fits: ["oie-vaccine-bank"],
      not: ["un-1540": .topic, "fao-capacity": .kind, "oie-studies": .kind]),
    Ask(
      what: "a course", topics: ["environmental-education"], kinds: ["training"],
      fits: ["unep-eetu"], not: ["interpol-bio": .topic, "oie-twinning": .topic]),
    Ask(
      what: "border equipment", topics: ["border-equipment"], kinds: ["equipment"],
      fits: ["un-1540"], not: ["who-ihr": .kind, "oie-pvs": .topic, "unep-ssc": .topic]),
    Ask(
      what: "a twinning", topics: ["veterinary-laboratories"], kinds: ["twinning"],
      fits: ["oie-twinning"],
      not: ["un-1540": .topic, "oie-vaccine-bank": .topic, "fao-capacity": .kind]),
    Ask(
      what: "a costed gap in the capacities of the IHR", topics: ["capacity-financing"],
      kinds: ["finance"], fits: ["who-ihr"],
      not: ["oie-vaccine-bank": .topic, "un-1540": .topic, "cbrn-coe": .topic]),
    Ask(
      what: "a police exercise", topics: ["bioterrorism-prevention"], kinds: ["exercise"],
      fits: ["interpol-bio"],
      not: ["fao-tc": .topic, "oie-focal-points": .topic, "un-1540": .topic]),
    Ask(
      what: "a fishery project", topics: ["fisheries"], kinds: ["expertise"], fits: ["fao-tc"],
      not: ["interpol-bio": .topic, "who-ihr": .topic, "un-1540": .topic]),
    Ask(
      what: "a study", topics: ["disease-economics"], kinds: ["study"], fits: ["oie-studies"],
      not: ["un-1540": .topic, "oie-pvs": .kind, "interpol-bio": .topic]),
  ]

  @Test(arguments: asks)
  func `are those that cover it and are open to the party, each other with its reason`(ask: Ask)
    async throws
  {
    let house = try await Self.house.value
    let need = NewContent(
      language: .en, title: ask.what,
      items: [.init(text: ask.what, topics: ask.topics, kinds: ask.kinds)])
    let now = house.ledger.snapshot
    let ranking = now.channels(
      for: now.need(of: need, of: PartyID("amber"), on: house.today), on: house.today)
    let all = ranking.fitting + ranking.almost + ranking.leftOut
    #expect(all.count == 16)
    for name in ask.fits {
      #expect(ranking.fitting.contains { $0.offer == name }, "\(name) for \(ask.what)")
    }
    for (name, code) in ask.not {
      #expect(!ranking.fitting.contains { $0.offer == name }, "\(name) for \(ask.what)")
      let match = try #require(all.first { $0.offer == name })
      let against = match.failures + match.fitReasons.filter { !$0.holds }
      #expect(against.contains { $0.code == code }, "\(name): \(against.map(\.code))")
    }
  }

  @Test func `opens the one for laws to a Member whose veterinary services were evaluated`()
    async throws
  {
    let house = try await Self.house.value
    let need = NewContent(
      language: .en, title: "Law",
      items: [.init(text: "Law", topics: ["veterinary-legislation"], kinds: ["legal-drafting"])])
    let now = house.ledger.snapshot
    func fits(_ party: String) -> Bool {
      now.channels(
        for: now.need(of: need, of: PartyID(party), on: house.today), on: house.today
      ).fitting.contains { $0.offer == "oie-legislation" }
    }
    #expect(!fits("amber"))
    #expect(fits("birch"))
  }

  @Test func `opens to those who ask for several States what all of these hold`() async throws {
    let house = try House()
    try await house.furnish()
    try await house.adoptAll()
    let need = NewContent(
      language: .en, title: "Fisheries",
      items: [.init(text: "Fisheries", topics: ["fisheries"], kinds: ["expertise"])])
    func fits() -> Bool {
      let now = house.ledger.snapshot
      return now.channels(
        for: now.need(of: need, of: PartyID("twin-rivers"), on: house.today), on: house.today
      ).fitting.contains { $0.offer == "fao-tc" }
    }
    #expect(!fits())
    for (party, isOpen) in [("amber", false), ("birch", true)] {
      try await house.do(
        RecordParticipation(
          "fao-member", of: PartyID(party), from: house.today, document: Passage("NV/1", .en)),
        "officer")
      #expect(fits() == isOpen, "\(party)")
    }
  }

  @Test(arguments: Language.allCases)
  func `compare the words in the need's own language`(language: Language) async throws {
    let house = try await Self.house.value
    let now = house.ledger.snapshot
    let entry = try #require(now.programmes["oie-twinning"]?.programme?.entry)
    let text = entry.title.text(language)
    let need = NewContent(
      language: language, title: text,
      items: [.init(text: text, topics: ["veterinary-laboratories"], kinds: ["twinning"])])
    let best = now.channels(
      for: now.need(of: need, of: PartyID("amber"), on: house.today), on: house.today
    ).fitting.first
    #expect(best?.offer == "oie-twinning")
    #expect(best?.fitReasons.first { $0.code == .words }?.holds == true)
  }

  /// A house with all programmes, and two States that hold what most of them ask.
  private static let house = Task {
    let house = try House()
    try await house.furnish()
    try await house.adoptAll()
    let from = Day("2026-01-05") ?? house.today
    let held = [
      "amber": [
        "ihr-party", "fao-member", "oie-member", "bwc-party", "interpol-member", "coe-partner",
      ],
      "birch": ["oie-member", "veterinary-evaluated"],
    ]
    for (party, codes) in held {
      for code in codes {
        try await house.do(
          RecordParticipation(
            code, of: PartyID(party), from: from, document: Passage("NV/2026/3", .en)), "officer")
      }
    }
    return house
  }
}
