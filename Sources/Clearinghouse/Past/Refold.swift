import Programmes
import Vocabulary

/// What is folded again from a journal: act by act, its records filed when somebody will look.
///
/// A record is filed once for all the acts about it since it was filed last.
struct Refold {
  private(set) var snapshot: Snapshot
  private var filed: Snapshot
  private var waiting: [Reference] = []
  private var isWaiting: Set<Reference> = []

  /// Goes on from a snapshot whose records are filed.
  init(from snapshot: Snapshot) {
    self.snapshot = snapshot
    filed = snapshot
  }

  /// Folds the next act.
  mutating func fold(_ act: Act, files: [String: [UInt8]]) {
    snapshot.take(act, files: files)
    if let reference = act.deed.listed, isWaiting.insert(reference).inserted {
      waiting.append(reference)
    }
  }

  /// Files what was folded since, in the order in which it was touched first.
  mutating func file() {
    snapshot.file(waiting.lazy.map { [filed] in Filed($0, in: filed) })
    (waiting, isWaiting) = ([], [])
    filed = snapshot
  }
}
