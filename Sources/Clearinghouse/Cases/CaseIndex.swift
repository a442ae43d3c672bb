public import BitCollections
import Programmes

/// Which rows of the case register which readers may find, so that no list is a scan.
public struct CaseIndex: Sendable {
  /// A group of readers who may find the same cases.
  public enum Audience: Sendable, Hashable {
    /// Those whose office sees every case.
    case offices
    /// Everybody, once a summary is published.
    case everybody
    /// Providers, once a request is forwarded to them.
    case providers
    /// A party that asks.
    case party(PartyID)
    /// The providers of a party that answered.
    case answering(PartyID)
  }

  private var rows: [Audience: BitSet] = [:]

  /// The rows of the cases that have not ended.
  public private(set) var open = BitSet()

  /// The rows that any of these audiences may find.
  public func rows(for audiences: [Audience]) -> BitSet {
    audiences.reduce(into: BitSet()) { $0.formUnion(rows[$1] ?? []) }
  }

  mutating func update(_ row: Int, _ record: Case) {
    set(row, .offices, true)
    set(row, .party(record.requester), true)
    set(row, .everybody, record.publicLevel > .nothing)
    set(row, .providers, record.disclosed.contains(.requestToProviders))
    for response in record.responses { set(row, .answering(response.provider), true) }
    if record.situation.isClosed { open.remove(row) } else { open.insert(row) }
  }

  private mutating func set(_ row: Int, _ audience: Audience, _ isIn: Bool) {
    if isIn { rows[audience, default: []].insert(row) } else { rows[audience]?.remove(row) }
  }
}
