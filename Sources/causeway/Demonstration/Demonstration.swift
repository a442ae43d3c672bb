import Clearinghouse
import Foundation
import Programmes
import Synchronization
import Vocabulary

/// The made-up records that show how the program works, entered by commands on past days.
struct Demonstration {
  /// The password of every account of the demonstration.
  static let password = "demo"
  /// How many days before today the first records were made.
  static let oldest = 420

  private let share: Share
  private let terms: Terms

  init(_ share: Share, _ terms: Terms) {
    self.share = share
    self.terms = terms
  }

  /// Enters the records into an empty store, as if each had been entered on its day.
  func load(into store: any Store, today: Day) async throws {
    let hands = Mutex(Moment(today.adding(days: -Self.oldest)))
    let ledger = try Ledger(store, terms: terms, isDemonstration: true) { hands.withLock { $0 } }
    let entry = Entry(ledger: ledger, today: today) { day in
      hands.withLock { $0 = max($0.adding(seconds: 60), Moment(day).adding(seconds: 8 * 3600)) }
    }
    _ = try await Adoption(share).adopt(by: ledger, as: .operator)
    let parties = try records("parties")
    for party in parties { try await entry.register(party) }
    for person in try records("people") { try await entry.appoint(person) }
    try openAccounts(of: ledger.snapshot, store, today)
    try await entry.tell(
      parties, try records("offers"), try records("rounds"), try records("requests"),
      try records("deliveries"))
  }

  /// One hash serves every account, since all have the same published password.
  private func openAccounts(of now: Snapshot, _ store: any Store, _ today: Day) throws {
    let people = now.people.all.map(\.id)
    guard let first = people.first else { return }
    try Access(store) { Moment(today) }.setPassword(Self.password, of: first)
    guard let hash = try store.password(of: first) else { return }
    for person in people { try store.setPassword(hash, of: person) }
  }

  private func records(_ name: String) throws(Failure) -> [JSON] {
    let path = share.place("Demonstration/\(name).json")
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(.failed, "The demonstration's file \(path) is missing.")
    }
    do {
      return try JSON(parsing: Array(bytes)).elements
    } catch {
      throw Failure(.failed, "The demonstration's file \(path) is no JSON: \(error)")
    }
  }
}
