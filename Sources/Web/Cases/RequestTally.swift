import Clearinghouse
import Programmes
import Vocabulary

/// The requests that a reader may find, counted apart by where they come from.
struct RequestTally {
  /// How many there are of each nature.
  private(set) var byNature: [Nature: Int] = [:]
  /// How many there are in each public status.
  private(set) var byStatus: [String: Int] = [:]
  /// The countries that they concern.
  private(set) var countries: Set<String> = []
  /// The words of each status, as the procedure of some request has them.
  private(set) var statusWords: [String: Multilingual] = [:]

  /// Counts those that match.
  init(_ view: View, where matches: (CaseView) -> Bool = { _ in true }) {
    var tally = Self()
    _ = view.cases(most: 0) { seen in
      if matches(seen) { tally.count(seen) }
      return false
    }
    self = tally
  }

  private init() {}

  var total: Int { byNature.values.reduce(0, +) }

  private mutating func count(_ seen: CaseView) {
    byNature[seen.nature, default: 0] += 1
    byStatus[seen.status, default: 0] += 1
    countries.formUnion(seen.countries)
    if statusWords[seen.status] == nil {
      statusWords[seen.status] = seen.procedure?.texts["status.\(seen.status)"]
    }
  }
}
