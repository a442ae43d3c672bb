import Clearinghouse
import Foundation
import SQLiteStore
import Synchronization
import Testing
import Vocabulary

@testable import causeway

extension `The program` {
  @Test(.timeLimit(.minutes(10)))
  func `loses nothing that it acknowledged, at whatever moment it is killed`() async throws {
    let folder = Folder()
    let seed = UInt64.random(in: 0 ... .max)
    var moments = Seeded(seed)
    var acknowledged: [String: String] = [:]
    let rounds = 20
    let began = ContinuousClock.now
    for round in 1...rounds {
      let life = Duration.milliseconds(Int.random(in: 100...500, using: &moments))
      let load = Load(folder: folder.path, round: round)
      acknowledged.merge(try await load.run(killedAfter: life)) { "\($0) and \($1)" }
    }
    let passed = ContinuousClock.now - began
    print("\(acknowledged.count) requests acknowledged in \(rounds) lives, \(passed)")
    #expect(acknowledged.count > rounds, "seed \(seed)")
    try check(folder.path, acknowledged, seed)
  }

  /// Looks for every acknowledged request, and for whatever is amiss in the journal.
  private func check(_ path: String, _ acknowledged: [String: String], _ seed: UInt64) throws {
    let store = try SQLiteStore(path)
    let share = try Share(named: Program.root)
    let ledger = try Ledger(
      store, terms: share.terms(share.catalogue()), isDemonstration: true, clock: Clock.machine)
    var found: [String: [String]] = [:]
    for record in ledger.snapshot.cases.all {
      found[record.content.title.text, default: []].append("\(record.reference)")
    }
    for (reference, title) in acknowledged {
      #expect(found[title] == [reference], "\(title), seed \(seed)")
    }
    let acts = try store.read(from: 1, most: .max / 2)
    #expect(acts.map(\.number) == Array(1...ledger.snapshot.head), "seed \(seed)")
    let leaves = try store.leaves(from: 1, most: .max / 2)
    for act in acts {
      #expect(leaves[act.number] == act.leaf, "act \(act.number), seed \(seed)")
      #expect(act.alteredWords().isEmpty, "act \(act.number), seed \(seed)")
    }
  }
}

/// A life of the program in which eight clients lodge requests until it is killed.
private struct Load {
  let folder: String
  let round: Int

  /// The titles of the requests that were acknowledged, by reference.
  func run(killedAfter life: Duration) async throws -> [String: String] {
    let program = try Program(
      "serve", "--demo", "--data", folder, "--port", "0", "--now", "2026-11-23",
      "--rate-limit", "off")
    defer { program.send(SIGKILL) }
    let address = try await program.address()
    let acknowledged = try await Client.use(of: address) { client in
      try await client.signIn("focal-point", "demo")
      let signedIn = client
      return try await withThrowingTaskGroup(of: [String: String].self) { group in
        for number in 1...8 { group.addTask { await lodge(with: signedIn, number) } }
        group.addTask {
          try await Task.sleep(for: life)
          program.send(SIGKILL)
          return [:]
        }
        return try await group.reduce(into: [:]) { all, some in
          all.merge(some) { "\($0) and \($1)" }
        }
      }
    }
    let ended = await program.end()
    #expect(ended.reason == .uncaughtSignal && ended.code == SIGKILL, "\(ended.notes)")
    return acknowledged
  }

  /// Lodges one request after the other until nobody answers any more.
  private func lodge(with client: Client, _ number: Int) async -> [String: String] {
    var acknowledged: [String: String] = [:]
    var count = 0
    while true {
      count += 1
      let title = "Request \(round)-\(number)-\(count)"
      guard let answer = try? await client.post("requests", request(title), key: title) else {
        return acknowledged
      }
      guard answer.status == 201, let reference = answer.body["ref"]?.string else {
        Issue.record("\(title) was answered with \(answer.status): \(answer.body.text)")
        return acknowledged
      }
      acknowledged[reference] = acknowledged[reference].map { "\($0) and \(title)" } ?? title
    }
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
