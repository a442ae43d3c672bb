import Clearinghouse
import Foundation
import SQLiteStore
import Synchronization
import Testing
import Vocabulary

@testable import causeway

@Suite struct `A server that is killed` {
  /// What was acknowledged in one run of a server, until it is killed.
  private final class Round: Sendable {
    private let state: Mutex<(titles: Set<String>, isOver: Bool)> = Mutex(([], false))
    private let last: Int
    private let server: Server

    init(_ server: Server, killedAfter last: Int) {
      self.server = server
      self.last = last
    }

    var titles: Set<String> { state.withLock { $0.titles } }
    var isOver: Bool { state.withLock { $0.isOver } }

    /// Counts an answer that arrived, and kills the server at the last one.
    func acknowledge(_ title: String) {
      let isLast = state.withLock { state in
        state.titles.insert(title)
        defer { if state.titles.count == last { state.isOver = true } }
        return state.titles.count == last
      }
      if isLast { server.end(by: SIGKILL) }
    }
  }

  private let folder = Folder()

  @Test(.timeLimit(.minutes(2)))
  func `loses nothing that it acknowledged, at any of twenty moments`() async throws {
    var seed = Seeded(state: 1540)
    var acknowledged: Set<String> = []
    for number in 1...20 {
      let server = try Server("--demo", "--data", folder.path, "--rate-limit", "off")
      let round = Round(server, killedAfter: Int.random(in: 1...60, using: &seed))
      await load(round, number)
      server.end(by: SIGKILL)
      acknowledged.formUnion(round.titles)
      let kept = try titles()
      #expect(acknowledged.isSubset(of: Set(kept)), "round \(number)")
      #expect(kept.count == Set(kept).count, "round \(number)")
    }
    #expect(acknowledged.count > 200)
    let verified = try Program.run("journal", "verify", "--data", folder.path)
    #expect(verified.code == 0, "\(verified.out)")
  }

  /// Eight clients lodge requests, each one after another, until the server is gone.
  private func load(_ round: Round, _ number: Int) async {
    let client = Client(socket: DataPlace.socket(in: folder.path), person: "focal-point")
    await withTaskGroup(of: Void.self) { tasks in
      for lane in 1...8 {
        tasks.addTask {
          for attempt in 1...100 where !round.isOver {
            let title = "Round \(number), lane \(lane), request \(attempt)"
            let body: JSON = [
              "programme": "un-1540", "requester": "amber", "language": "en",
              "title": .string(title),
              "items": [
                ["text": "A course.", "topics": ["export-control"], "kinds": ["training"]]
              ],
            ]
            if (try? await client.post("/api/v1/requests", body)) != nil {
              round.acknowledge(title)
            }
          }
        }
      }
    }
  }

  /// The titles of the requests of all rounds, as the reopened store has them.
  private func titles() throws -> [String] {
    let store = try SQLiteStore(folder.path)
    var titles: [String] = []
    var number = 1
    while true {
      let acts = try store.read(from: number, most: 1000)
      guard let last = acts.last else { return titles }
      titles += acts.flatMap(\.words).filter { $0.field == "title" }.map(\.passage.text)
        .filter { $0.hasPrefix("Round ") }
      number = last.number + 1
    }
  }
}

/// A generator that gives the same numbers every time (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
