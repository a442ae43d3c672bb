import Vocabulary

/// The letters that wait to leave by e-mail, with what came of trying.
public struct Outbox: Sendable {
  /// How long a letter is tried before somebody must look at it (RFC 5321, 4.5.4.1).
  public static let longestWait = 5 * 86_400

  /// A letter that waits, with what came of trying.
  public struct Waiting: Sendable {
    /// The letter.
    public let outgoing: Outgoing
    /// What came of trying; nil before the first time.
    public let attempts: Attempts?
    /// How it stands with it.
    public let state: Transmittal.State
  }

  /// Whether a mail server is named here.
  public let isServed: Bool
  private let ledger: Ledger
  private let store: any Store

  init(_ ledger: Ledger, _ store: any Store, isServed: Bool) {
    self.ledger = ledger
    self.store = store
    self.isServed = isServed
  }

  /// The letters that wait, for those who record for parties; nobody else sees any.
  public func waiting(for view: View) throws(Refusal) -> [Waiting] {
    guard view.may(.recordForParties), !view.isPast else { return [] }
    return try waiting(in: view.now)
  }

  /// The letters that wait.
  func waiting(in now: Snapshot) throws(Refusal) -> [Waiting] {
    let outgoing = now.outbox
    guard !outgoing.isEmpty else { return [] }
    let attempts = try attempts()
    return outgoing.map { Self.waiting($0, attempts[$0.key], isServed: isServed) }
  }

  private static func waiting(
    _ outgoing: Outgoing, _ attempts: Attempts?, isServed: Bool
  ) -> Waiting {
    let hasFailed = attempts.map { $0.next == nil } ?? false
    return Waiting(
      outgoing: outgoing, attempts: attempts,
      state: !isServed ? .unserved : hasFailed ? .failed : .waiting)
  }

  /// How a letter left, or is to leave, for each of its recipients.
  ///
  /// What keeps it from leaving is for those who record for parties alone.
  public func transmittals(of letter: Letter, for view: View) throws(Refusal) -> [Transmittal] {
    let mayKnow = view.may(.recordForParties)
    let attempts = mayKnow && !letter.unsent.isEmpty ? try attempts() : [:]
    return letter.recipients.map { party in
      let tried = attempts[.init(letter: letter.act, party: party)]
      let state: Transmittal.State =
        if let dispatch = letter.dispatches[party] {
          .left(dispatch)
        } else if !letter.byMail.contains(party) {
          .byHand
        } else if !mayKnow || isServed {
          tried?.fault != nil && tried?.next == nil ? .failed : .waiting
        } else {
          .unserved
        }
      return Transmittal(party: party, state: state, attempts: tried)
    }
  }

  private func attempts() throws(Refusal) -> [Attempts.Key: Attempts] {
    do throws(JournalError) {
      return Dictionary(
        try store.attempts().map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    } catch {
      throw .notRecorded
    }
  }

  /// The letters whose time to be tried has come, the first sent first.
  public func due() throws(Refusal) -> [Waiting] {
    let now = ledger.now
    return try waiting(in: ledger.snapshot).filter { Self.isDue($0, at: now) }
  }

  /// A letter as it waits now, if it still does and its time has come.
  public func due(_ outgoing: Outgoing) throws(Refusal) -> Waiting? {
    let letters = ledger.snapshot.outbox(of: outgoing.reference)
    guard let outgoing = letters.first(where: { $0.key == outgoing.key }) else { return nil }
    let waiting = Self.waiting(outgoing, try attempts()[outgoing.key], isServed: isServed)
    return Self.isDue(waiting, at: ledger.now) ? waiting : nil
  }

  private static func isDue(_ waiting: Waiting, at now: Moment) -> Bool {
    waiting.attempts.map { $0.next.map { $0 <= now } ?? false } ?? true
  }

  /// Keeps what came of trying, and when it is tried again.
  ///
  /// Where somebody let it be tried again meanwhile, that stands.
  public func note(
    _ fault: MailFault, code: Int? = nil, about waiting: Waiting
  ) throws(Refusal) {
    guard try attempts()[waiting.outgoing.key] == waiting.attempts else { return }
    let now = ledger.now
    var attempts =
      waiting.attempts ?? Attempts(waiting.outgoing.key, since: waiting.outgoing.since)
    attempts.count += 1
    attempts.code = code
    attempts.fault = fault
    let next = now.adding(seconds: Self.pause(after: attempts.count))
    let ends = attempts.since.adding(seconds: Self.longestWait)
    attempts.next = fault.mayPass && next <= ends ? next : nil
    try save(attempts)
  }

  /// Lets a letter be tried again from now on; for those who record for parties.
  public func retry(_ key: Attempts.Key, for view: View) throws(Refusal) {
    guard view.may(.recordForParties) else { throw .notPermitted }
    guard view.now.outbox.contains(where: { $0.key == key }) else {
      throw .unknown("\(key.letter)/\(key.party.rawValue)")
    }
    var attempts = Attempts(key, since: ledger.now)
    attempts.next = ledger.now
    try save(attempts)
  }

  /// Records that the mail system took a letter over.
  public func took(_ outgoing: Outgoing) async throws(Refusal) {
    try await ledger.perform(
      DispatchLetter(
        outgoing.letter.act, of: outgoing.reference, to: outgoing.party, by: .mail),
      by: .courier)
    // A row that stays behind is about no letter that waits, and is never read.
    try? store.deleteAttempts(outgoing.key)
  }

  private func save(_ attempts: Attempts) throws(Refusal) {
    do throws(JournalError) { try store.save(attempts) } catch { throw .notRecorded }
  }

  /// One minute, five, a quarter of an hour, an hour, and then every four hours.
  private static func pause(after count: Int) -> Int {
    let pauses = [60, 300, 900, 3600]
    return count <= pauses.count ? pauses[max(count, 1) - 1] : 14_400
  }
}
