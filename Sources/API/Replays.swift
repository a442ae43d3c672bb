import Synchronization

/// The answers given under idempotency keys, so that repeating a request gets the same one.
///
/// The journal remembers the keys longer than these answers: after a restart a
/// repeated request is answered from the record as it then stands.
final class Replays: Sendable {
  private struct Given: Sendable {
    let request: String
    let reply: Reply
  }

  private static let most = 1000
  private let given = Mutex<(replies: [String: Given], order: [String])>(([:], []))

  subscript(name: String, request: String) -> Reply? {
    get {
      given.withLock { $0.replies[name].flatMap { $0.request == request ? $0.reply : nil } }
    }
    set {
      guard let newValue else { return }
      given.withLock { given in
        if given.replies[name] == nil { given.order.append(name) }
        given.replies[name] = Given(request: request, reply: newValue)
        if given.order.count > Self.most { given.replies[given.order.removeFirst()] = nil }
      }
    }
  }
}
