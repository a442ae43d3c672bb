public import Vocabulary

/// Something that somebody wants done; it decides whether it may be, on what is known.
///
/// Deciding reads no clock, draws no random number and waits for nothing.
public protocol Command: Sendable {
  /// The deeds that follow, or the refusal.
  func decide(on now: Snapshot, by person: PersonID, at moment: Moment) throws(Refusal) -> Decision
}

/// What a command decided: the deeds, their words, and the record they are about.
public struct Decision: Sendable {
  /// A deed with the words and files that belong to it.
  public struct Part: Sendable {
    let deed: Deed
    let words: [String: Passage]
    let files: [String: [UInt8]]
  }

  /// The deeds, in order; each becomes one act.
  public private(set) var parts: [Part] = []
  /// The name of the record that the command made or changed.
  public let subject: String

  /// A decision about a record, without deeds yet.
  public init(about subject: String) {
    self.subject = subject
  }

  /// Adds a deed with its words and files.
  public mutating func add(
    _ deed: Deed, words: [String: Passage] = [:], files: [String: [UInt8]] = [:]
  ) {
    parts.append(Part(deed: deed, words: words.filter { !$0.value.text.isEmpty }, files: files))
  }
}
