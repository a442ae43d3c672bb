/// A text of the program or of a programme, in up to six languages.
///
/// Texts that people enter have one language and are a `Passage`.
public struct Multilingual: Sendable, Hashable {
  /// The text by language; a language that is missing is due.
  public let texts: [Language: String]

  /// Holds the texts given.
  public init(_ texts: [Language: String]) {
    self.texts = texts
  }

  /// The text in a language, or the English one where that is still due.
  public func text(_ language: Language) -> String {
    texts[language] ?? texts[.en] ?? texts.values.min() ?? ""
  }

  /// The languages, among those given, in which there is no text.
  public func missing(from wanted: [Language]) -> [Language] {
    wanted.filter { (texts[$0] ?? "").isEmpty }
  }
}
