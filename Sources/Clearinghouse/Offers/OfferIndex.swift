import Matching
import Vocabulary

/// Which offers stand on a day, and whose were withdrawn, so that no list is a scan.
public struct OfferIndex: Sendable {
  /// The rows of all offers.
  private(set) var all = RowSet()
  /// The rows of those that were withdrawn.
  private(set) var withdrawn = RowSet()
  private var parties: [PartyID: RowSet] = [:]
  /// The rows of those that end, by the month of their last day.
  private var ending: [Int: RowSet] = [:]

  /// The rows of a party's offers, whether it has taken its part back or not.
  func rows(of party: PartyID) -> RowSet { parties[party] ?? RowSet() }

  /// The rows of those whose last day has passed, withdrawn ones among them.
  func over(on day: Day, _ until: (Int) -> Day?) -> RowSet {
    var over = RowSet()
    let today = Self.month(day)
    for (month, rows) in ending where month < today { over.formUnion(rows) }
    ending[today]?.forEachReversed { row in
      if until(row).map({ $0 < day }) ?? false { over.insert(row) }
      return true
    }
    return over
  }

  mutating func update(_ row: Int, _ offer: Offer) {
    all.insert(row)
    if offer.withdrawn == nil { withdrawn.remove(row) } else { withdrawn.insert(row) }
    for part in offer.parts { parties[part.party, default: RowSet()].insert(row) }
    if let until = offer.terms.until {
      ending[Self.month(until), default: RowSet()].insert(row)
    }
  }

  private static func month(_ day: Day) -> Int { day.parts.year * 12 + day.parts.month }
}
