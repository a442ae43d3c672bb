import Matching
import Vocabulary

/// Looks once a day at the clocks of all open cases, and brings to somebody what is overdue.
///
/// It may come late or not at all: what may be done in a case never depends on it.
public struct Timekeeper: Sendable {
  /// How many cases are looked at in one turn of the ledger's line.
  private static let most = 100

  private let ledger: Ledger

  /// The timekeeper of a ledger.
  public init(_ ledger: Ledger) { self.ledger = ledger }

  /// Looks at all open cases as they are today; asked again on the same day, it adds nothing.
  ///
  /// - Returns: How many steps were brought to somebody.
  @discardableResult
  public func look() async throws(Refusal) -> Int {
    let now = ledger.snapshot
    let day = ledger.now.day
    var (late, count): ([Reference], Int) = ([], 0)
    now.indexes.audiences.open.forEachReversed { row in
      let record = now.cases[row: row]
      let steps = now.toEscalate(record, on: day).count
      if steps > 0 { late.append(record.reference) }
      count += steps
      return true
    }
    late.reverse()
    for start in stride(from: 0, to: late.count, by: Self.most) {
      let part = Array(late[start..<min(start + Self.most, late.count)])
      try await ledger.perform(Escalate(part), by: .timekeeper)
    }
    return count
  }

  /// Looks now and then on each new day, until its task is cancelled; what fails is tried again.
  public func run() async {
    var looked: Day?
    while !Task.isCancelled {
      let today = ledger.now.day
      if looked != today, (try? await look()) != nil { looked = today }
      try? await Task.sleep(for: .seconds(30))
    }
  }
}
