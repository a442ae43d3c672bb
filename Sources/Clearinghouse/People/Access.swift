import Crypto
public import Vocabulary

/// Signing in and out: passwords, sessions and tokens, of which only digests are kept.
public struct Access: Sendable {
  /// Why nobody was signed in.
  public enum Refusal: Error, Sendable, Hashable {
    /// The name and the password do not belong together, or there is no such person.
    case wrong
    /// Too many tries; the next one is taken after so many seconds.
    case tooMany(seconds: Int)
    /// The store failed.
    case unavailable
  }

  /// How long a browser's session lasts without use, in seconds.
  public static let idleSeconds = 86_400
  /// How long a token lasts, in seconds.
  public static let tokenSeconds = 90 * 86_400

  private let store: any Store
  private let clock: @Sendable () -> Moment
  private let kept = KeptSessions()
  private let byPerson: RateLimit
  private let byAddress: RateLimit

  /// Access to a store; without limits only for benches.
  public init(_ store: any Store, isLimited: Bool = true, clock: @escaping @Sendable () -> Moment) {
    self.store = store
    self.clock = clock
    byPerson = RateLimit(isLimited ? 5 : nil, perSeconds: 60)
    byAddress = RateLimit(isLimited ? 50 : nil, perSeconds: 60)
  }

  /// Signs a person in, and gives the secret that proves it from then on.
  ///
  /// An unknown name takes as long as a wrong password, and a stranger's tries against a name
  /// are counted with the address they come from, so that nobody is locked out by others.
  public func signIn(
    _ name: String, password: String, from address: String, as kind: Session.Kind
  ) throws(Refusal) -> String {
    let now = clock()
    for limit in [byPerson.take("\(address) \(name)", at: now), byAddress.take(address, at: now)] {
      if let seconds = limit { throw .tooMany(seconds: seconds) }
    }
    do throws(JournalError) {
      let hash = try store.password(of: PersonID(name))
      guard Password.matches(password, hash ?? Password.ofNobody), hash != nil else { throw .moved }
      let secret = Self.secret()
      try store.save(
        Session(
          digest: Self.digest(secret), person: PersonID(name), kind: kind, began: now, used: now))
      return secret
    } catch .moved {
      throw .wrong
    } catch {
      throw .unavailable
    }
  }

  /// The session that a secret proves; nil where there is none, or it has lapsed.
  public func session(_ secret: String, _ kind: Session.Kind) -> Session? {
    let (now, digest) = (clock(), Self.digest(secret))
    var session = kept[digest]
    if session.map({ now > $0.used.adding(seconds: 60) || now >= lapse(of: $0) }) ?? true {
      session = kept.reading { renewed(digest, now) }
    }
    return session?.kind == kind ? session : nil
  }

  /// A session of the store as used now, or once a minute; one that has lapsed is ended.
  private func renewed(_ digest: String, _ now: Moment) -> Session? {
    guard var session = try? store.session(digest) else { return nil }
    guard now < lapse(of: session) else {
      end(digest)
      return nil
    }
    if now > session.used.adding(seconds: 60) {
      session.used = now
      try? store.noteUse(of: digest, at: now)
    }
    return session
  }

  private func lapse(of session: Session) -> Moment {
    switch session.kind {
    case .cookie: session.used.adding(seconds: Self.idleSeconds)
    case .token: session.began.adding(seconds: Self.tokenSeconds)
    }
  }

  /// Ends a session at once.
  public func signOut(_ secret: String) { end(Self.digest(secret)) }

  private func end(_ digest: String) {
    kept.end(digest)
    try? store.endSession(digest)
    kept.end(digest)
  }

  /// Sets a person's password, at least four characters long; nil where the store failed.
  public func setPassword(_ password: String, of person: PersonID) throws(JournalError) {
    try store.setPassword(Password.hash(password), of: person)
  }

  /// A token that a form of a session must carry, so that no other site can send it.
  public static func formToken(_ secret: String) -> String {
    String(digest("form " + secret).prefix(32))
  }

  /// A fresh secret of 256 random bits, in hexadecimal.
  public static func secret() -> String {
    SymmetricKey(size: .bits256).withUnsafeBytes { hexadecimal($0) }
  }

  private static func digest(_ secret: String) -> String {
    hexadecimal(SHA256.hash(data: Array(secret.utf8)))
  }
}

/// Bytes as hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
