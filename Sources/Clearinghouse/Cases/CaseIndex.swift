public import Matching
import Programmes

/// Which rows of the case register which readers may find, so that no list is a scan.
public struct CaseIndex: Sendable {
  /// A group of readers who may find the same cases.
  public enum Audience: Sendable, Hashable {
    /// Those whose office sees every case.
    case offices
    /// Everybody, once a summary is published.
    case everybody
    /// Everybody, once a request is posted in full.
    case readers
    /// Providers, once a request is forwarded to them.
    case providers
    /// The party that asks.
    case requester(PartyID)
    /// A party that answered.
    case responder(PartyID)
  }

  private var rows: [Audience: RowSet] = [:]

  /// The rows of the cases that have not ended.
  public private(set) var open = RowSet()

  /// The rows of the cases with letters that wait to leave by e-mail.
  private(set) var unsent = RowSet()

  /// The rows that any of these audiences may find.
  public func rows(for audiences: [Audience]) -> RowSet {
    audiences.reduce(into: RowSet()) { $0.formUnion(rows[$1] ?? RowSet()) }
  }

  mutating func update(_ row: Int, _ record: Case) {
    let waits = record.letters.contains { !$0.unsent.isEmpty }
    if waits { unsent.insert(row) } else { unsent.remove(row) }
    set(row, .offices, true)
    set(row, .requester(record.requester), true)
    set(row, .everybody, record.publicLevel > .nothing)
    set(row, .readers, record.publicLevel >= .posted)
    set(row, .providers, record.discloses(.requestToProviders))
    for response in record.responses { set(row, .responder(response.provider), true) }
    if record.situation.isClosed { open.remove(row) } else { open.insert(row) }
  }

  private mutating func set(_ row: Int, _ audience: Audience, _ isIn: Bool) {
    if isIn {
      rows[audience, default: RowSet()].insert(row)
    } else {
      rows[audience]?.remove(row)
    }
  }
}
