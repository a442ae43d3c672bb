/// A short word for where something stands; the word is always there, colour only helps.
public struct StatusTag: Sendable, Hashable {
  /// What the colour says.
  ///
  /// There is no red: a tag often stands beside the name of a State, and no State
  /// is marked down.
  public enum Tone: String, Sendable, CaseIterable {
    /// Nothing to do: not begun, closed, withdrawn.
    case quiet
    /// Under way.
    case going
    /// Done or met.
    case met
    /// Someone is awaited, or a date is near.
    case waiting
  }

  /// The word.
  public let words: String
  /// What the colour says.
  public let tone: Tone

  /// Holds a word and its tone.
  public init(_ words: String, _ tone: Tone = .quiet) {
    self.words = words
    self.tone = tone
  }

  /// The tag as markup.
  public var html: HTML {
    "<strong class=\"tag \(tone.rawValue)\">\(words)</strong>"
  }
}
