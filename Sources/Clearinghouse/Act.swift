import Crypto
public import Vocabulary

/// Something that somebody did, as the journal keeps it for ever.
///
/// An act holds identifiers, codes, dates, numbers and digests; what people wrote is
/// kept beside it as words, so that words can be erased and the act still verifies.
public struct Act: Sendable, Hashable {
  /// Its number in the journal, from 1, without gaps.
  public let number: Int
  /// When it was recorded; never earlier than the act before it.
  public let at: Moment
  /// Who recorded it.
  public let by: PersonID
  /// What was done.
  public let deed: Deed
  /// The words that belong to it, by field.
  public let words: [String: Passage]

  /// Holds an act.
  public init(
    number: Int, at: Moment, by: PersonID, deed: Deed, words: [String: Passage] = [:]
  ) {
    self.number = number
    self.at = at
    self.by = by
    self.deed = deed
    self.words = words
  }
}

/// A text of an act as it is stored, with the salt of its digest.
public struct Word: Sendable, Hashable {
  /// The field it fills.
  public let field: String
  /// The text and its language.
  public let passage: Passage
  /// Sixteen random bytes, kept with the text and erased with it.
  public let salt: [UInt8]

  /// Holds a stored text.
  public init(field: String, passage: Passage, salt: [UInt8]) {
    self.field = field
    self.passage = passage
    self.salt = salt
  }

  /// The HMAC-SHA256 of the text under its salt, in hexadecimal.
  public var digest: String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array(passage.language.rawValue.utf8) + [0] + Array(passage.text.utf8),
      using: SymmetricKey(data: salt))
    return code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// An act in the form in which a journal stores it.
public struct StoredAct: Sendable, Hashable {
  /// The act's number.
  public let number: Int
  /// When it was recorded.
  public let at: Moment
  /// Who recorded it.
  public let by: String
  /// The kind of deed, such as `cases.opened`.
  public let kind: String
  /// The version of the body's form.
  public let version: Int
  /// The deed and the digests of its words, as JSON; at most 65,535 bytes.
  public let body: [UInt8]
  /// The texts that belong to it, except those erased since.
  public let words: [Word]
  /// The bytes that it adopts, by digest.
  public let files: [String: [UInt8]]

  /// Holds a stored act.
  public init(
    number: Int, at: Moment, by: String, kind: String, version: Int, body: [UInt8],
    words: [Word], files: [String: [UInt8]]
  ) {
    self.number = number
    self.at = at
    self.by = by
    self.kind = kind
    self.version = version
    self.body = body
    self.words = words
    self.files = files
  }

  /// The RFC 6962 leaf hash over the whole entry: number, time, person, kind, version, body.
  public var leaf: [UInt8] {
    var hash = SHA256()
    hash.update(data: [0])
    for number in [UInt64(number), UInt64(bitPattern: at.milliseconds), UInt64(version)] {
      hash.update(data: (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) })
    }
    for part in [Array(by.utf8), Array(kind.utf8), body] {
      hash.update(data: (0..<4).map { UInt8(truncatingIfNeeded: part.count >> (24 - 8 * $0)) })
      hash.update(data: part)
    }
    return Array(hash.finalize())
  }
}
