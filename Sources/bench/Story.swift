import Clearinghouse
import Programmes
import Vocabulary

/// What happened between 2010 and 2026 in the register that is measured.
struct Story {
  let ledger: Ledger
  let terms: Terms
  /// Sets the clock to a day.
  let turn: (Day) -> Void

  private static let first = Day(2010, 10, 5) ?? Day(number: 0)
  /// How many offers there are before the requests; each request is compared with them.
  private static let firstOffers = 60
  private static let last = Day(2026, 11, 2) ?? Day(number: 0)

  /// Registers the parties and appoints the people.
  func furnish(_ files: ProgrammeFiles) async throws {
    try await ledger.perform(AdoptProgramme(files, reading: "source"), by: .operator)
    for country in countries {
      try await ledger.perform(
        RegisterParty(PartyID(country.lowercased()), .state, country: country, language: .en),
        by: .operator)
      try await appoint(SeededRegister.focalPoint, .focalPoint, country.lowercased())
    }
    for (number, language) in Language.allCases.enumerated() {
      let name = "institute-\(number)"
      try await ledger.perform(
        RegisterParty(
          PartyID(name), .institution, language: language,
          names: [.en: "Institute \(number) (illustrative)"]), by: .operator)
      try await appoint(PersonID("provider-\(number)"), .provider, name)
    }
    for (person, office) in [(SeededRegister.officer, Office.secretariat), (expert, .expert)] {
      try await appoint(person, office, nil)
    }
  }

  /// Tells the whole story, a day after the other.
  func tell() async throws {
    var random = Seeded(1540)
    let days = Self.first.days(until: Self.last)
    for _ in 0..<Self.firstOffers { try await offer(&random) }
    for number in 0..<SeededRegister.requests {
      turn(Self.first.adding(days: days * number / SeededRegister.requests))
      try await request(&random)
    }
    for _ in Self.firstOffers..<SeededRegister.offers { try await offer(&random) }
  }

  private var expert: PersonID { PersonID("bench-expert") }
  private var countries: [String] {
    terms.countries.all.filter { $0.nature == .illustrative }.map(\.code)
  }

  private func appoint(_ person: PersonID, _ office: Office, _ party: String?) async throws {
    try await ledger.perform(
      Appoint(
        person, to: office, of: party.map { PartyID($0) }, letter: "NV/2010/1",
        from: Day(2010, 10, 4) ?? Day(number: 0)), by: .operator)
  }

  private func request(_ random: inout Seeded) async throws {
    let country = random.one(of: countries)
    let subject = try await ledger.perform(
      OpenCase(under: "un-1540", by: PartyID(country.lowercased()), need(&random, country)),
      by: SeededRegister.focalPoint
    ).subject
    guard let reference = Reference(subject), random.happens(95) else { return }
    try await take("verify", reference, by: expert, "verified")
    guard random.happens(95) else { return }
    let chair = SeededRegister.officer
    try await take("acknowledge", reference, by: chair, nil)
    // Where no offer fits, the letter has no addressee and is refused.
    if random.happens(60) { try? await take("forward", reference, by: chair, nil) }
    // Where nobody permitted it, nothing is published.
    if random.happens(90) { try? await take("publish", reference, by: expert, nil) }
    if random.happens(70) {
      try await take(
        "conclude", reference, by: SeededRegister.focalPoint,
        random.one(of: ["met", "partly-met", "unmet"]))
    }
  }

  private func take(
    _ step: String, _ reference: Reference, by person: PersonID, _ outcome: String?
  ) async throws {
    var taking = TakeStep(step, of: reference)
    taking.outcome = outcome
    taking.document = "S/AC.44/NOTE \(reference.number)"
    try await ledger.perform(taking, by: person)
  }

  private func need(_ random: inout Seeded, _ country: String) -> NewContent {
    let language = random.one(of: Language.allCases)
    let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let (topic, kind) = (random.one(of: terms.topics.all), random.one(of: terms.kinds.all))
      return NewContent.Item(
        text: "\(kind.name.text(language)): \(topic.name.text(language))", topics: [topic.id],
        kinds: [kind.id])
    }
    let topic = random.one(of: terms.topics.all).name.text(language)
    return NewContent(
      language: language, title: "\(topic) – \(terms.name(country, language))", items: items,
      answers: ["publish-summary": .yes(random.happens(80))])
  }

  private func offer(_ random: inout Seeded) async throws {
    let number = Int.random(in: 0..<Language.allCases.count, using: &random)
    let language = Language.allCases[number]
    let (topic, kind) = (random.one(of: terms.topics.all), random.one(of: terms.kinds.all))
    var conditions = Offer.Terms()
    let other = random.one(of: terms.topics.all)
    conditions.topics = other.id == topic.id ? [topic.id] : [topic.id, other.id]
    conditions.kinds = [kind.id]
    conditions.regions = random.one(of: [[], ["142"], ["002"], [random.one(of: countries)]])
    if random.happens(40) {
      conditions.until = Self.last.adding(days: Int.random(in: 10...900, using: &random))
    }
    try await ledger.perform(
      MakeOffer(
        by: PartyID("institute-\(number)"),
        title: Passage("\(kind.name.text(language)): \(topic.name.text(language))", language),
        summary: Passage(
          "\(kind.name.text(language)). \(random.one(of: terms.topics.all).name.text(language)).",
          language), terms: conditions), by: PersonID("provider-\(number)"))
  }
}

/// Numbers that follow from a seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that happens so many times of a hundred.
  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }
}
