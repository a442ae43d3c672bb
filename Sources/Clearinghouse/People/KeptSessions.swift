import Synchronization

/// The sessions that were used last, so that not every page asks the store who is signed in.
///
/// Nothing waits here for the store. What was read there while a session ended is not kept, for
/// it may be the one that ended.
final class KeptSessions: Sendable {
  private static let most = 1000

  private struct State: Sendable {
    var sessions: [String: Session] = [:]
    var ended = 0
  }

  private let state = Mutex(State())

  /// The session under a digest, where it was used lately.
  subscript(digest: String) -> Session? { state.withLock { $0.sessions[digest] } }

  /// The session that is read in the store, kept unless one has ended meanwhile.
  func reading(_ inStore: () -> Session?) -> Session? {
    let before = state.withLock { $0.ended }
    guard let session = inStore() else { return nil }
    return state.withLock { state in
      if state.ended == before {
        if state.sessions.count >= Self.most { state.sessions = [:] }
        state.sessions[session.digest] = session
      }
      return session
    }
  }

  /// Lets a session go that ends; called before it is ended in the store, and after.
  func end(_ digest: String) {
    state.withLock { state in
      state.ended += 1
      state.sessions[digest] = nil
    }
  }
}
