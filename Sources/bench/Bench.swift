import Clearinghouse
import Foundation
import Matching
import Programmes
import SQLiteStore
import Vocabulary

/// Measures, side by side in one run, what the program must do fast; prints one row a figure.
@main
struct Bench {
  static func main() async throws {
    let root = CommandLine.arguments.dropFirst().first ?? FileManager.default.currentDirectoryPath
    let terms = try Terms(folder: root + "/Vocabulary")
    let files = try ProgrammeFiles(folder: URL(filePath: root + "/Programmes/un-1540"))
    print("| what | figure |\n|---|---|")
    try check(files, terms)
    try rank(terms)
    try await appends(terms, files, clients: 1, acts: 2_000)
    try await appends(terms, files, clients: 16, acts: 20_000)
    try decode()
  }

  private static func check(_ files: ProgrammeFiles, _ terms: Terms) throws {
    let took = try time(5) {
      let (programme, findings) = Programme.read(files)
      guard let programme, findings.isEmpty else { throw Unsound() }
      guard Checker.check(programme, terms: terms).isEmpty else {
        throw Unsound()
      }
    }
    row("read and check un-1540", "\(took)")
  }

  private static func rank(_ terms: Terms) throws {
    let topics = terms.topics.all.map(\.id)
    let kinds = terms.kinds.all.map(\.id)
    let offers = (0..<10_000).map { number in
      var offer = Available(
        reference: "OFR-2026-\(number)", title: Passage("Training for laboratories", .en),
        description: Passage("Courses and advice for laboratory staff of the region.", .en),
        topics: [topics[number % topics.count], topics[number * 7 % topics.count]],
        kinds: [kinds[number % kinds.count]])
      offer.regions = number % 3 == 0 ? ["142"] : []
      offer.languages = [.en]
      offer.isSouthSouth = number % 5 == 0
      return offer
    }
    var wanted = Wanted(
      reference: "REQ-2026-0001", title: Passage("Laboratories", .en),
      items: (1...5).map {
        WantedItem(
          number: $0, text: Passage("Training for laboratory specialists", .en),
          topics: [topics[$0 * 5]], kinds: ["training"])
      })
    wanted.countries = ["QMA"]
    wanted.groups = ["lldc"]
    wanted.languages = [.en]
    let day = Day(number: 20_000)
    var fitting = 0
    let took = time(5) {
      fitting = Matching.rank(wanted, against: offers, terms: terms, on: day).fitting.count
    }
    row("rank a five-item need against 10,000 offers (\(fitting) fit)", "\(took)")
  }

  private static func appends(
    _ terms: Terms, _ files: ProgrammeFiles, clients: Int, acts: Int
  ) async throws {
    let folder = NSTemporaryDirectory() + "causeway-bench-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try SQLiteStore(folder)
    let ledger = try Ledger(store, terms: terms, isDemonstration: true, clock: clock)
    try await ledger.perform(
      RegisterParty(PartyID("amber"), .state, country: "QMA", language: .zh), by: .operator)
    try await ledger.perform(
      Appoint(
        PersonID("focal-point"), to: .focalPoint, of: PartyID("amber"), letter: "L",
        from: Day(number: 0)), by: .operator)
    try await ledger.perform(AdoptProgramme(files, reading: "source"), by: .operator)
    let need = NewContent(
      language: .en, title: "Laboratories",
      items: [.init(text: "Training for specialists", topics: ["diagnostics"], kinds: ["training"])]
    )
    let began = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<clients {
        group.addTask {
          for _ in 0..<(acts / clients) {
            try await ledger.perform(
              OpenCase(under: "un-1540", by: PartyID("amber"), need),
              by: PersonID("focal-point"))
          }
        }
      }
      try await group.waitForAll()
    }
    let took = ContinuousClock.now - began
    row(
      "requests lodged a second, \(clients) at once, synchronous=FULL",
      "\(Int(Double(acts) / (took / .seconds(1))))")
    let opened = ContinuousClock.now
    let again = try Ledger(store, terms: terms, isDemonstration: true, clock: clock)
    row("start: fold \(again.snapshot.head) acts", "\(ContinuousClock.now - opened)")
    list(again.snapshot.view(for: PersonID("focal-point"), on: clock().day))
  }

  private static func list(_ view: View) {
    var found = 0
    let query = RequestQuery { $0 == "outcome" ? RequestFacet.notKnown : "" }
    let list = time(5) { found = view.list(query).count }
    row("list \(found) requests by outcome", "\(list)")
    let counted = time(5) { found = view.listing(query).records.count }
    row("list \(found) requests with every facet counted", "\(counted)")
  }

  private static let clock: @Sendable () -> Moment = {
    Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  private static func decode() throws {
    let body = JSON.object(
      (0..<13).map { JSON.Member("member-\($0)", .string("a value of some length \($0)")) }
    ).bytes
    let data = Data(body)
    let ours = try time(5) { for _ in 0..<10_000 { _ = try JSON(parsing: body) } }
    let theirs = try time(5) {
      for _ in 0..<10_000 { _ = try JSONDecoder().decode([String: String].self, from: data) }
    }
    row("decode 10,000 bodies of \(body.count) bytes, our reader", "\(ours)")
    row("decode the same, Foundation's JSONDecoder", "\(theirs)")
  }

  /// The shortest of so many runs.
  private static func time(_ runs: Int, _ body: () throws -> Void) rethrows -> Duration {
    var best = Duration.seconds(3600)
    for _ in 0..<runs {
      let began = ContinuousClock.now
      try body()
      best = min(best, ContinuousClock.now - began)
    }
    return best
  }

  private static func row(_ what: String, _ figure: String) { print("| \(what) | \(figure) |") }

  private struct Unsound: Error {}
}
