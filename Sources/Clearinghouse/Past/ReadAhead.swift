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

  private struct State: Sendable {
    var head: Int
    var ready: [Result<[Read], JournalError>] = []
    var isStopped = false
  }

  private let journal: any Journal
  private let most: Int
  private let queue = DispatchQueue(label: "read-ahead")
  private let isThere = DispatchSemaphore(value: 0)
  private let state: Mutex<State>

  /// Begins to read after an act, at most so many at once and so many turns before they are
  /// asked for.
  init(_ journal: any Journal, after head: Int, turns: Int, most: Int = 2000) {
    self.journal = journal
    self.most = most
    state = Mutex(State(head: head))
    for _ in 0..<turns { queue.async { self.read() } }
  }

  /// The next acts in order; nil where there are no more.
  ///
  /// - Throws: ``JournalError/unreadable(number:_:)`` or ``JournalError/gap(number:)``.
  func next() throws(JournalError) -> [Read]? {
    isThere.wait()
    let acts = try state.withLock { $0.ready.removeFirst() }.get()
    queue.async { self.read() }
    return acts.isEmpty ? nil : acts
  }

  /// Reads no more; for whoever needs no more acts.
  func stop() { state.withLock { $0.isStopped = true } }

  private func read() {
    let (head, isStopped) = state.withLock { ($0.head, $0.isStopped) }
    if isStopped { return }
    let read = Result { () throws(JournalError) in try acts(after: head) }
    state.withLock { state in
      if case .success(let acts) = read { state.head += acts.count }
      state.ready.append(read)
    }
    isThere.signal()
  }

  private func acts(after head: Int) throws(JournalError) -> [Read] {
    var acts: [Read] = []
    for stored in try journal.read(from: head + 1, most: most) {
      guard stored.number == head + acts.count + 1 else { throw .gap(number: stored.number) }
      acts.append(Read(act: try stored.act(), files: stored.files))
    }
    return acts
  }
}
