import Synchronization

/// The sessions that were used last, so that not every page asks the store who is signed in.
///
/// What reads, renews or ends a session in the store does it while it holds these, so that none
/// is kept here that has ended there.
final class KeptSessions: Sendable {
  private static let most = 1000
  private let kept = Mutex<[String: Session]>([:])

  /// The session under a digest, where it was used lately.
  subscript(digest: String) -> Session? { kept.withLock { $0[digest] } }

  /// Keeps what comes of looking a session up in the store; nil where there is none any more.
  func lookUp(_ digest: String, _ inStore: () -> Session?) -> Session? {
    kept.withLock { kept in
      let session = inStore()
      if kept.count >= Self.most { kept = [:] }
      kept[digest] = session
      return session
    }
  }
}
