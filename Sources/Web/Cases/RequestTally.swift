import Clearinghouse
import Programmes
import Vocabulary

/// The requests that the reader may find, counted apart by where they come from.
struct RequestTally {
  /// How many there are of each nature.
  let byNature: [Nature: Int]
  /// How many there are in each public status.
  let byStatus: [String: Int]
  /// The words of each status, as the procedure of some request has them.
  let statusWords: [String: Multilingual]

  init(_ view: View) {
    let listing = view.listing(RequestQuery(), counting: [.status])
    byNature = listing.byNature
    byStatus = listing.counts[.status] ?? [:]
    statusWords = view.exampleByStatus.compactMapValues { seen in
      seen.procedure?.texts["status.\(seen.status)"]
    }
  }

  var total: Int { byNature.values.reduce(0, +) }
}
