public import Vocabulary

/// What came of trying to send a letter to a recipient; kept beside the journal.
public struct Attempts: Sendable, Hashable {
  /// A letter, by the act that sent it, and one of its recipients.
  public struct Key: Sendable, Hashable {
    /// The number of the act.
    public let letter: Int
    /// The recipient.
    public let party: PartyID

    /// Names a letter and a recipient.
    public init(letter: Int, party: PartyID) {
      self.letter = letter
      self.party = party
    }
  }

  /// The letter and the recipient.
  public let key: Key
  /// How often it was tried.
  public var count = 0
  /// What went wrong the last time.
  public var fault: MailFault?
  /// What the mail server answered then, such as 550.
  public var code: Int?
  /// When it is tried next; nil where it is not tried again by itself.
  public var next: Moment?
  /// Since when it is tried.
  public let since: Moment

  /// Attempts that begin.
  public init(_ key: Key, since: Moment) {
    self.key = key
    self.since = since
  }
}

/// What kept a letter from leaving by e-mail.
public enum MailFault: String, Sendable, Hashable, CaseIterable {
  /// The mail server cannot be found or reached, or takes no letters at all.
  case unreachable
  /// It did not answer in time.
  case timeout
  /// The connection ended in the middle.
  case broken
  /// It offers no safe connection, or none that can be trusted.
  case untrusted
  /// It does not take the name or the password.
  case login
  /// It asks to be tried again later.
  case later
  /// It refuses this message for good.
  case refused
  /// No e-mail address is recorded for the recipient any more.
  case noAddress = "no-address"
  /// It has waited too long to leave without anybody looking at it.
  case tooOld = "too-old"
  /// The case is made up, and the mail server is not on this machine.
  case specimen

  /// Whether trying again by itself may help.
  public var mayPass: Bool {
    switch self {
    case .unreachable, .timeout, .broken, .untrusted, .login, .later: true
    case .refused, .noAddress, .tooOld, .specimen: false
    }
  }
}
