public import Vocabulary

/// One of the answers that a question offers.
public struct Choice: Sendable, Hashable {
  /// What is sent.
  public let value: String
  /// What is read.
  public let label: String
  /// One sentence of help.
  public let hint: String?
  /// The language of what is read, where it is not the page's.
  public let language: Language?

  /// Holds an answer.
  public init(_ value: String, _ label: String, hint: String? = nil, language: Language? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
    self.language = language
  }

  /// A language as an answer, by the name it gives itself.
  public static func language(_ language: Language) -> Choice {
    Choice(language.rawValue, language.ownName, language: language)
  }

  /// The attributes that tell the language of what is read.
  var spoken: HTML {
    language.map { " lang=\"\($0.rawValue)\" dir=\"\($0.direction)\"" } ?? .empty
  }
}
