public import Vocabulary

/// Where acts are kept, in order and for ever; words and adopted files beside them.
///
/// Every journal passes the contract suite of `StoreTests`.
public protocol Journal: Sendable {
  /// Appends acts, their words and files, and the keys they were asked under: all or nothing.
  ///
  /// - Throws: ``JournalError/moved`` when the first number is not the one after the head.
  func append(_ acts: [StoredAct], keys: [IdempotencyKey]) throws(JournalError)

  /// Reads acts in order, from a number on, at most so many.
  func read(from number: Int, most: Int) throws(JournalError) -> [StoredAct]

  /// The keys recorded since a moment.
  func keys(since moment: Moment) throws(JournalError) -> [IdempotencyKey]
}

/// A key under which a request was made, so that repeating it does nothing twice.
public struct IdempotencyKey: Sendable, Hashable {
  /// Who asked, and the key they chose.
  public let name: String
  /// The digest of what they asked.
  public let request: String
  /// The number of the last act that followed.
  public let act: Int
  /// The record that the request made or changed.
  public let subject: String
  /// When it was recorded; keys are kept for 24 hours.
  public let at: Moment

  /// Holds a key.
  public init(name: String, request: String, act: Int, subject: String, at: Moment) {
    self.name = name
    self.request = request
    self.act = act
    self.subject = subject
    self.at = at
  }
}

/// What can go wrong with a journal.
public enum JournalError: Error, Sendable, Hashable {
  /// Somebody else appended first.
  case moved
  /// The storage failed; the text is for the log, never for a visitor.
  case failed(String)
  /// A stored act cannot be read by this version of the program.
  case unreadable(number: Int, BodyProblem)
  /// An act is missing before this number.
  case gap(number: Int)
  /// The data folder is held by another process.
  case held(pid: Int)
  /// The data was written by a newer version of the program.
  case newerSchema(Int)
}
