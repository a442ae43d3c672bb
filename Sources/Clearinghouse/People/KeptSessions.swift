import Synchronization

/// The sessions that were used last, so that not every page asks the store who is signed in.
///
/// Nothing waits here for the store. A session that was ended is remembered as ended, so that
/// one who read it in the store just before cannot bring it back.
final class KeptSessions: Sendable {
  private static let most = 1000

  private struct State: Sendable {
    var sessions: [String: Session] = [:]
    var ended: Set<String> = []
  }

  private let state = Mutex(State())

  /// The session under a digest, where it was used lately.
  subscript(digest: String) -> Session? { state.withLock { $0.sessions[digest] } }

  /// Keeps a session that was found in the store; nil where it has ended meanwhile.
  func keep(_ session: Session) -> Session? {
    state.withLock { state in
      guard !state.ended.contains(session.digest) else { return nil }
      if state.sessions.count >= Self.most { state.sessions = [:] }
      state.sessions[session.digest] = session
      return session
    }
  }

  /// Remembers that a session ends; called before it is ended in the store.
  func end(_ digest: String) {
    state.withLock { state in
      if state.ended.count >= Self.most { state.ended = [] }
      state.ended.insert(digest)
      state.sessions[digest] = nil
    }
  }
}
