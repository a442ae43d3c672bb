import Dispatch
import Programmes
import Synchronization
import Vocabulary

/// Reads a journal for somebody who folds it: the next acts are read and decoded on another
/// processor meanwhile.
final class ReadAhead: Sendable {
  /// An act, with the files that it adopts.
  struct Read: Sendable {
    let act: Act
    let files: [String: [UInt8]]
  }

  /// How many acts are read at once.
  static let most = 2000

  private let journal: any Journal
  private let queue = DispatchQueue(label: "read-ahead")
  private let isThere = DispatchSemaphore(value: 0)
  private let ready: Mutex<Result<[Read], JournalError>>

  /// Begins to read after an act.
  init(_ journal: any Journal, after head: Int) {
    self.journal = journal
    ready = Mutex(.success([]))
    read(after: head)
  }

  /// The next acts in order; nil where there are no more.
  ///
  /// - Throws: ``JournalError/unreadable(number:_:)`` or ``JournalError/gap(number:)``.
  func next() throws(JournalError) -> [Read]? {
    isThere.wait()
    let acts = try ready.withLock { $0 }.get()
    guard let last = acts.last else { return nil }
    read(after: last.act.number)
    return acts
  }

  private func read(after head: Int) {
    queue.async { [self] in
      let read = Result { () throws(JournalError) in try acts(after: head) }
      ready.withLock { $0 = read }
      isThere.signal()
    }
  }

  private func acts(after head: Int) throws(JournalError) -> [Read] {
    var acts: [Read] = []
    for stored in try journal.read(from: head + 1, most: Self.most) {
      guard stored.number == head + acts.count + 1 else { throw .gap(number: stored.number) }
      acts.append(Read(act: try stored.act(), files: stored.files))
    }
    return acts
  }
}
