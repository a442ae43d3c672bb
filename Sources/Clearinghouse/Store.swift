public import Vocabulary

/// A journal with what is kept beside it and is not an act: drafts, passwords, sessions, tokens,
/// attempts to send letters.
public protocol Store: Journal {
  /// A draft by its name.
  func draft(_ id: String) throws(JournalError) -> Draft?
  /// The drafts of a party, the last saved first.
  func drafts(of party: PartyID) throws(JournalError) -> [Draft]
  /// Saves a draft, over the one of its name.
  func save(_ draft: Draft) throws(JournalError)
  /// Deletes a draft.
  func deleteDraft(_ id: String) throws(JournalError)

  /// The hash of a person's password.
  func password(of person: PersonID) throws(JournalError) -> String?
  /// Keeps the hash of a person's password.
  func setPassword(_ hash: String, of person: PersonID) throws(JournalError)

  /// What came of trying to send each letter that has not left yet.
  func attempts() throws(JournalError) -> [Attempts]
  /// Saves attempts, over those for the same letter and recipient.
  func save(_ attempts: Attempts) throws(JournalError)
  /// Deletes the attempts for a letter and a recipient.
  func deleteAttempts(_ key: Attempts.Key) throws(JournalError)

  /// The session, or API token, under a digest of its secret.
  func session(_ digest: String) throws(JournalError) -> Session?
  /// Saves a session, over the one of its digest.
  func save(_ session: Session) throws(JournalError)
  /// Ends a session.
  func endSession(_ digest: String) throws(JournalError)
  /// Notes when a session was used; one that has ended stays ended.
  func noteUse(of digest: String, at moment: Moment) throws(JournalError)
}

/// A request that is still being written; it belongs to the country, not to who began it.
public struct Draft: Sendable, Hashable {
  /// Its name in addresses.
  public let id: String
  /// The party whose request it will be.
  public let party: PartyID
  /// The programme it is written for.
  public let programme: String
  /// What has been filled in, as JSON.
  public let body: [UInt8]
  /// Who saved it last.
  public let savedBy: PersonID
  /// When it was saved last.
  public let savedAt: Moment

  /// Holds a draft.
  public init(
    id: String, party: PartyID, programme: String, body: [UInt8], savedBy: PersonID,
    savedAt: Moment
  ) {
    self.id = id
    self.party = party
    self.programme = programme
    self.body = body
    self.savedBy = savedBy
    self.savedAt = savedAt
  }
}

/// Somebody's signing in, by browser or by token.
public struct Session: Sendable, Hashable {
  /// How the secret is carried.
  public enum Kind: String, Sendable, Hashable {
    /// In a cookie; ends after 24 hours without use.
    case cookie
    /// In the header `Authorization: Bearer`.
    case token
  }

  /// The digest of the secret; the secret itself is kept nowhere.
  public let digest: String
  /// Who signed in.
  public let person: PersonID
  /// How the secret is carried.
  public let kind: Kind
  /// When they signed in.
  public let began: Moment
  /// When it was last used.
  public var used: Moment

  /// Holds a session.
  public init(digest: String, person: PersonID, kind: Kind, began: Moment, used: Moment) {
    self.digest = digest
    self.person = person
    self.kind = kind
    self.began = began
    self.used = used
  }
}
