/// A text that somebody wrote, with the language it was written in.
public struct Passage: Sendable, Hashable {
  /// The words as written.
  public let text: String
  /// The language they were written in.
  public let language: Language

  /// Holds a text and its language.
  public init(_ text: String, _ language: Language) {
    self.text = text
    self.language = language
  }
}
