import Matching
import Vocabulary

/// Who may find which reports of delivered assistance, so that no list is a scan.
public struct DeliveryIndex: Sendable {
  /// The rows of all reports.
  private(set) var all = RowSet()
  /// The rows of those that everybody may read.
  private(set) var published = RowSet()
  /// The rows of those that were taken back.
  private(set) var withdrawn = RowSet()
  private var providers: [PartyID: RowSet] = [:]
  private var recipients: [PartyID: RowSet] = [:]
  private var requests: [Reference: RowSet] = [:]

  /// The rows of the reports of a party, and of those that name it as a recipient and stand.
  func rows(of party: PartyID) -> RowSet {
    var rows = providers[party] ?? RowSet()
    rows.formUnion((recipients[party] ?? RowSet()).subtracting(withdrawn))
    return rows
  }

  /// The rows of the reports that name a request.
  func rows(for request: Reference) -> RowSet { requests[request] ?? RowSet() }

  mutating func update(_ row: Int, from old: Delivery?, to new: Delivery, in now: Snapshot) {
    all.insert(row)
    providers[new.provider, default: RowSet()].insert(row)
    if now.isPublic(new) { published.insert(row) } else { published.remove(row) }
    if new.withdrawn == nil { withdrawn.remove(row) } else { withdrawn.insert(row) }
    for party in old?.particulars.recipients ?? [] { recipients[party]?.remove(row) }
    for party in new.particulars.recipients { recipients[party, default: RowSet()].insert(row) }
    if let request = old?.particulars.request { requests[request]?.remove(row) }
    if let request = new.particulars.request { requests[request, default: RowSet()].insert(row) }
  }
}
