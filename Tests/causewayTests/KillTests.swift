import Clearinghouse
import Foundation
import SQLiteStore
import Synchronization
import Testing
import Vocabulary

@testable import causeway

/// How long the program is killed: a few times in the test, often in `make drill`.
private enum Drill {
  static let rounds = ProcessInfo.processInfo.environment["CAUSEWAY_DRILL"].flatMap(Int.init) ?? 20
  static var isLong: Bool { rounds > livesOfFolder }
  /// How often one folder is served and killed before it is looked through.
  static let livesOfFolder = 20
  /// The milliseconds of a life under load.
  static var lives: ClosedRange<Int> { isLong ? 300...2_000 : 100...500 }
}

extension `The program` {
  @Test(.timeLimit(.minutes(Drill.isLong ? 240 : 10)))
  func `loses nothing that it acknowledged, at whatever moment it is killed`() async throws {
    let seed = UInt64.random(in: 0 ... .max)
    var moments = Seeded(seed)
    var (writes, lost, half, rounds) = (0, 0, 0, 0)
    var starts: [Duration] = []
    let began = ContinuousClock.now
    while rounds < Drill.rounds {
      let folder = Folder()
      var acknowledged: [Acknowledged] = []
      for _ in 1...Drill.livesOfFolder {
        rounds += 1
        let life = Duration.milliseconds(Int.random(in: Drill.lives, using: &moments))
        let load = Load(folder: folder.path, round: rounds)
        let (start, told) = try await load.run(killedAfter: life)
        starts.append(start)
        acknowledged += told
      }
      #expect(acknowledged.count > Drill.livesOfFolder, "seed \(seed)")
      let missing = try check(folder.path, acknowledged, seed)
      writes += acknowledged.count
      lost += missing.lost
      half += missing.half
      let passed = ContinuousClock.now - began
      print("\(rounds) lives, \(writes) writes acknowledged, \(lost) lost, \(half) half, \(passed)")
    }
    starts.sort()
    print(
      """
      from start to first answer: \(starts[starts.count / 2]) as a rule, \(starts[starts.count - 1]) \
      at worst; seed \(seed)
      """)
  }

  /// Looks for every acknowledged write, and for whatever is amiss in the journal.
  private func check(
    _ path: String, _ acknowledged: [Acknowledged], _ seed: UInt64
  ) throws -> (lost: Int, half: Int) {
    let store = try SQLiteStore(path)
    let share = try Share(named: Program.root)
    let ledger = try Ledger(
      store, terms: share.terms(share.catalogue()), isDemonstration: true, clock: Clock.machine)
    let now = ledger.snapshot
    let keys = Dictionary(
      uniqueKeysWithValues: try store.keys(since: Moment(milliseconds: 0)).map { ($0.name, $0) })
    let lost = acknowledged.filter { write in
      guard let key = keys["\(write.person)/\(write.key)"], "\(key.subject)" == write.reference,
        let record = Reference(write.reference).flatMap({ now.cases[$0] }), record.act >= key.act
      else { return true }
      return record.content.title.text != write.title
    }
    for write in lost { Issue.record("\(write.key) is lost, seed \(seed)") }
    var half: [String] = []
    for record in now.cases.all where record.content.title.text.hasPrefix("Request ") {
      let title = record.content.title.text
      let steps = [title] + record.timeline.dropFirst().map { "\(title) \($0.actor)" }
      let isWhole =
        try zip(steps, record.timeline).allSatisfy {
          keys["\($1.by.rawValue)/\($0)"]?.act == $1.act
        }
        && !record.content.items.contains { $0.text.text.isEmpty }
        && record.letters.count == record.timeline.count { $0.letter != nil }
        && (try record.letters.allSatisfy { letter in
          let texts = try letter.withTexts(from: store).texts
          return !texts.isEmpty && texts.values.allSatisfy { !$0.paragraphs.isEmpty }
        })
      if !isWhole { half.append("\(record.reference)") }
    }
    let acts = try store.read(from: 1, most: .max / 2)
    #expect(acts.map(\.number) == Array(1...now.head), "seed \(seed)")
    let leaves = try store.leaves(from: 1, most: .max / 2)
    for act in acts where leaves[act.number] != act.leaf || !act.alteredWords().isEmpty {
      half.append("act \(act.number)")
    }
    for name in half { Issue.record("\(name) is half there, seed \(seed)") }
    return (lost.count, half.count)
  }
}

/// A write that was acknowledged, with the key under which it was sent.
private struct Acknowledged: Sendable {
  let person: String
  let key: String
  let title: String
  let reference: String
}

/// A life of the program in which eight clients lodge requests until it is killed.
private struct Load {
  let folder: String
  let round: Int

  /// How long it took to answer first, and the writes that were acknowledged.
  func run(killedAfter life: Duration) async throws -> (Duration, [Acknowledged]) {
    let began = ContinuousClock.now
    let program = try Program(
      "serve", "--demo", "--data", folder, "--port", "0", "--now", "2026-11-23",
      "--rate-limit", "off")
    defer { program.send(SIGKILL) }
    let address = try await program.address()
    let told = try await Client.use(of: address) { client in
      #expect(try await client.status(of: "readyz") == 200)
      let start = ContinuousClock.now - began
      var people: [String: Client] = [:]
      for person in ["focal-point", "expert", "chair"] {
        try await client.signIn(person, "demo")
        people[person] = client
      }
      let signedIn = people
      let acknowledged = try await withThrowingTaskGroup(of: [Acknowledged].self) { group in
        for number in 1...8 { group.addTask { await write(with: signedIn, number) } }
        group.addTask {
          try await Task.sleep(for: life)
          program.send(SIGKILL)
          return []
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      return (start, acknowledged)
    }
    let ended = await program.end()
    #expect(ended.reason == .uncaughtSignal && ended.code == SIGKILL, "\(ended.notes)")
    return told
  }

  /// Lodges one request after the other until nobody answers any more; every fourth is
  /// verified, and acknowledged by a letter.
  private func write(with people: [String: Client], _ number: Int) async -> [Acknowledged] {
    var acknowledged: [Acknowledged] = []
    var count = 0
    while true {
      count += 1
      let title = "Request \(round)-\(number)-\(count)"
      guard let lodged = await send("requests", request(title), title, "", "focal-point", people)
      else { return acknowledged }
      acknowledged.append(lodged)
      guard count % 4 == 0 else { continue }
      for (person, body) in Self.steps {
        let steps = "requests/\(lodged.reference)/steps"
        guard let taken = await send(steps, body, title, " \(person)", person, people)
        else { return acknowledged }
        acknowledged.append(taken)
      }
    }
  }

  private static let steps: [(String, JSON)] = [
    ("expert", ["step": "verify", "outcome": "verified"]), ("chair", ["step": "acknowledge"]),
  ]

  private func send(
    _ path: String, _ body: JSON, _ title: String, _ step: String, _ person: String,
    _ people: [String: Client]
  ) async -> Acknowledged? {
    let key = title + step
    guard let answer = try? await people[person]?.post(path, body, key: key) else { return nil }
    guard answer.status == 201, let reference = answer.body["ref"]?.string else {
      Issue.record("\(key) was answered with \(answer.status): \(answer.body.text)")
      return nil
    }
    return Acknowledged(person: person, key: key, title: title, reference: reference)
  }

  private func request(_ title: String) -> JSON {
    [
      "programme": "un-1540", "requester": "amber", "language": "en", "title": .string(title),
      "items": [["text": "Advice on laboratory quality", "topics": [], "kinds": []]],
      "answers": [:],
    ]
  }
}

/// Numbers that are the same again for the same seed (splitmix64).
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
