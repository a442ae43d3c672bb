public import Clearinghouse
public import Languages
import Vocabulary

/// Sends the letters of the outbox, and records of each that the mail system took it.
///
/// It sends first and records after that. When the program ends between the two, the same message
/// leaves again under the same name, and whoever gets it can tell; none is lost.
public actor Courier {
  private let instance: Instance
  private let catalogue: Catalogue
  private let server: MailServer
  private let hand: @Sendable (Message) async -> Post.Result
  /// What the mail system took and the journal does not say yet, because the disk refused.
  private var taken: Set<Attempts.Key> = []

  /// A courier of an instance, to a mail server.
  public init(_ instance: Instance, catalogue: Catalogue, to server: MailServer) {
    let post = Post(server)
    self.init(instance, catalogue: catalogue, to: server) { await post.hand(over: $0) }
  }

  init(
    _ instance: Instance, catalogue: Catalogue, to server: MailServer,
    hand: @escaping @Sendable (Message) async -> Post.Result
  ) {
    self.instance = instance
    self.catalogue = catalogue
    self.server = server
    self.hand = hand
  }

  /// Looks into the outbox every few seconds until its task is cancelled.
  public func run() async {
    while !Task.isCancelled {
      await round()
      try? await Task.sleep(for: .seconds(5))
    }
  }

  /// Sends what is due, the first letter first; what cannot be recorded now waits for the next
  /// round.
  ///
  /// While one letter is handed over, the next may be sent by hand: each is looked up anew.
  public func round() async {
    guard let due = try? instance.outbox.due() else { return }
    for listed in due where !Task.isCancelled {
      do throws(Refusal) {
        if let waiting = try instance.outbox.due(listed.outgoing) { try await send(waiting) }
      } catch { return }
    }
  }

  private func send(_ waiting: Outbox.Waiting) async throws(Refusal) {
    let outgoing = waiting.outgoing
    if let fault = obstacle(to: waiting) {
      return try instance.outbox.note(fault, about: waiting)
    }
    if taken.contains(outgoing.key) { return try await record(outgoing) }
    let letter = try instance.withTexts(outgoing.letter)
    let now = instance.ledger.snapshot
    guard let message = Message(outgoing, letter, from: server.sender, now, catalogue) else {
      return try instance.outbox.note(.noAddress, about: waiting)
    }
    switch await hand(message) {
    case .taken:
      taken.insert(outgoing.key)
      try await record(outgoing)
    case .fault(_, _) where Task.isCancelled: return
    case .fault(let fault, let code):
      try instance.outbox.note(fault, code: code, about: waiting)
    }
  }

  private func record(_ outgoing: Outgoing) async throws(Refusal) {
    try await instance.outbox.took(outgoing)
    taken.remove(outgoing.key)
  }

  /// Why a letter must not be sent, whatever its message says.
  private func obstacle(to waiting: Outbox.Waiting) -> MailFault? {
    if waiting.outgoing.nature != .operational, !server.isLoopback { return .specimen }
    let since = waiting.attempts?.since ?? waiting.outgoing.since
    let ends = since.adding(seconds: Outbox.longestWait)
    return waiting.attempts == nil && ends < instance.ledger.now ? .tooOld : nil
  }
}
