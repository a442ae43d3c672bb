import Programmes
import Vocabulary

@testable import Clearinghouse

/// Numbers that follow from a seed, so that a register that fails a test can be made again.
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

  mutating func happens(_ times: Int, of all: Int) -> Bool {
    Int.random(in: 0..<all, using: &self) < times
  }

  mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }
}

/// A clearing-house with random offers, and random requests taken as far as chance takes them.
struct RandomRegister {
  static let seeds: ClosedRange<UInt64> = 1...6
  static let day = Day(2026, 11, 2) ?? Day(number: 0)
  /// The public, a provider, a focal point, the secretariat.
  static let readers: [String?] = [nil, "provider", "focal-point", "officer"]

  /// The house before its offers and requests; checking the programme takes long.
  private static let furnished = Task {
    let house = try House(on: "2026-11-02")
    try await house.furnish()
    return house.ledger.snapshot
  }

  /// What is known before chance does anything.
  static func before() async throws -> Snapshot { try await furnished.value }

  private(set) var snapshot: Snapshot
  /// What chance did, act by act.
  private(set) var acts: [Act] = []
  private var random: Seeded

  init(_ seed: UInt64) async throws {
    snapshot = try await Self.furnished.value
    random = Seeded(seed)
    for _ in 0..<Int.random(in: 0...12, using: &random) { makeOffer() }
    for _ in 0..<Int.random(in: 0...40, using: &random) { lodge() }
    for _ in 0..<Int.random(in: 0...8, using: &random) { deliver() }
  }

  func view(_ reader: String?) -> View {
    snapshot.view(for: reader.map { PersonID($0) }, on: Self.day)
  }

  /// A query that chance narrows by words, by values that occur and by some that do not.
  mutating func query<Record: Listed>(_ records: [Record], _ view: View) -> RegisterQuery<Record> {
    var query = RegisterQuery<Record>()
    query.order = random.one(of: Array(RegisterQuery<Record>.Order.allCases))
    if random.happens(1, of: 4) { query.words = random.one(of: ["培训", "law", "no such word"]) }
    for facet in Record.Facet.allCases where random.happens(1, of: 4) {
      let known = records.flatMap { $0.values(of: facet, in: view) }
      query[facet] = random.one(of: known + ["none", RegisterQuery<Record>.anything])
    }
    return query
  }

  private static let titles = [
    Passage("培训实验室人员", .zh), Passage("Drafting of a law", .en), Passage("=1+1", .en),
    Passage("\"Quoted\", and @so on", .en), Passage("'-apostrophe\r\nand lines", .en),
    Passage("تدريب موظفي المختبرات", .ar),
  ]

  private mutating func randomDay() -> Day {
    Self.day.adding(days: -Int.random(in: 0...1400, using: &random))
  }

  private mutating func fold(_ deed: Deed, _ words: [String: Passage] = [:]) {
    let act = Act(
      number: snapshot.head + 1, at: snapshot.at.adding(seconds: 1), by: PersonID("officer"),
      deed: deed, words: words)
    acts.append(act)
    snapshot.fold(act, files: [:])
  }

  private mutating func makeOffer() {
    let day = randomDay()
    let reference = snapshot.nextReference("OFR", day)
    var terms = Offer.Terms()
    terms.topics = [random.one(of: snapshot.terms.topics.all.map(\.id))]
    terms.kinds = [random.one(of: snapshot.terms.kinds.all.map(\.id))]
    terms.regions = random.one(of: [[], ["QMA"], ["142"]])
    if random.happens(1, of: 3) { terms.until = Self.day.adding(days: random.one(of: [-1, 0, 9])) }
    let (title, nature) = (random.one(of: Self.titles), random.one(of: Array(Nature.allCases)))
    let provider = PartyID(random.one(of: ["northern-institute", "twin-rivers"]))
    fold(
      .offers(
        .made(reference, provider: provider, partners: [], terms, nature: nature, on: day)),
      ["title": title, "summary": random.one(of: Self.titles)])
    if random.happens(1, of: 4) { fold(.offers(.withdrawn(reference, by: provider, on: Self.day))) }
  }

  private mutating func deliver() {
    let day = randomDay()
    let reference = snapshot.nextReference("DLV", day)
    var told = Delivery.Particulars()
    func tell() {
      told.recipients = random.one(of: [[PartyID("amber")], [PartyID("amber"), PartyID("birch")]])
      told.topics = [random.one(of: snapshot.terms.topics.all.map(\.id))]
      told.kinds = [random.one(of: snapshot.terms.kinds.all.map(\.id))]
      told.mayBePublished = random.happens(2, of: 3)
      told.request = random.one(of: [nil] + snapshot.cases.all.map { $0.reference })
    }
    tell()
    let words = ["title": random.one(of: Self.titles), "description": random.one(of: Self.titles)]
    fold(
      .deliveries(
        .reported(
          reference, provider: PartyID("twin-rivers"), told, nature: .illustrative,
          isRecorded: false, on: day)), words)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      if random.happens(1, of: 3) {
        tell()
        fold(.deliveries(.corrected(reference, told, isRecorded: false, on: day)), words)
      }
      for party in told.recipients where random.happens(2, of: 3) {
        fold(.deliveries(.confirmed(reference, by: party, isRecorded: false, on: day)))
      }
    }
    if random.happens(1, of: 5) {
      fold(.deliveries(.withdrawn(reference, isRecorded: false, on: Self.day)))
    }
  }

  private mutating func lodge() {
    guard let adopted = snapshot.programmes["un-1540"],
      let procedure = adopted.procedure(on: Self.day),
      let step = procedure.opening, let outcome = step.gives.first
    else { return }
    let day = randomDay()
    let reference = snapshot.nextReference("REQ", day)
    // A request of a programme that is not kept here has no procedure and no results.
    let programme = random.happens(1, of: 5) ? "another-programme" : "un-1540"
    let opening = CaseDeed.Opening(
      programme: programme, digest: adopted.current, procedure: procedure.id,
      reading: procedure.reading, requester: PartyID(random.one(of: ["amber", "birch"])),
      language: .zh, nature: random.one(of: Array(Nature.allCases)))
    let topics = [random.one(of: snapshot.terms.topics.all.map(\.id))]
    let content = CaseDeed.Content(
      items: [.init(topics: topics, kinds: [random.one(of: snapshot.terms.kinds.all.map(\.id))])],
      countries: [random.one(of: ["QMA", "QMB"])], codes: ["publish-summary": ["yes", "yes"]])
    let words = ["title": random.one(of: Self.titles), "item.1": random.one(of: Self.titles)]
    let taking = CaseDeed.Taking(
      step: step.id, actor: "requester",
      consequences: procedure.consequences(
        of: step, giving: outcome, thread: 0, in: Situation()),
      on: day, received: day)
    fold(.cases(.opened(reference, opening, content, taking)), words)
    if random.happens(2, of: 3) {
      fold(
        .cases(
          .permissionAnswered(
            reference, "publish-summary", .given, actor: "requester", isRecorded: false, on: day,
            clears: [], status: taking.consequences.status)))
    }
    for _ in 0..<Int.random(in: 0...24, using: &random) { takeStep(reference, procedure, day) }
  }

  private mutating func takeStep(_ reference: Reference, _ procedure: Procedure, _ day: Day) {
    guard let record = snapshot.cases[reference], !record.situation.isClosed else { return }
    let open = procedure.open(
      in: record.situation, facts: snapshot.facts(of: record, in: procedure), on: Self.day,
      calendars: snapshot.calendars
    ).filter { !$0.step.isAnyTime || random.happens(1, of: 20) }
    let inThreads = open.filter { $0.thread > 0 || $0.step.opensThread != nil }
    let likely = inThreads.isEmpty || random.happens(1, of: 3) ? open : inThreads
    guard !likely.isEmpty else { return }
    let next = random.one(of: likely)
    let taking = CaseDeed.Taking(
      step: next.step.id, actor: next.step.by[0],
      consequences: procedure.consequences(
        of: next.step, giving: random.one(of: next.step.gives), thread: next.thread,
        in: record.situation),
      on: day, provider: next.step.opensThread == nil ? nil : PartyID("northern-institute"))
    fold(.cases(.stepTaken(reference, taking, nil)))
  }
}
