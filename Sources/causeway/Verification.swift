import Clearinghouse
import SQLiteStore
import Vocabulary

/// What reading a whole journal showed: every act whole, in order and as it was recorded.
struct Verification {
  /// How many acts there are.
  private(set) var acts = 0
  /// What does not fit, act by act.
  private(set) var faults: [(act: Int, what: String)] = []

  /// Reads a journal from its first act to its last, then folds it.
  init(of journal: JournalFile, _ terms: Terms) throws(JournalError) {
    var number = 1
    while true {
      let stored = try journal.read(from: number, most: 1000)
      let leaves = try journal.leaves(from: number, most: 1000)
      for act in stored { check(act, leaf: leaves[act.number]) }
      guard let last = stored.last else { break }
      number = max(last.number, number) + 1
    }
    if faults.isEmpty { fold(journal, terms) }
  }

  private mutating func check(_ act: StoredAct, leaf: [UInt8]?) {
    acts += 1
    if act.number != acts { faults.append((act.number, "is not numbered after the last one")) }
    if act.leaf != leaf { faults.append((act.number, "does not fit its leaf hash")) }
    for field in act.alteredWords() {
      faults.append((act.number, "has other words in \(field) than were recorded"))
    }
  }

  private mutating func fold(_ journal: JournalFile, _ terms: Terms) {
    do throws(JournalError) {
      _ = try Ledger(journal, terms: terms, clock: Clock.machine)
    } catch .unreadable(let number, let problem) {
      faults.append((number, "cannot be folded: \(problem)"))
    } catch {
      faults.append((0, "cannot be folded: \(error)"))
    }
  }
}
