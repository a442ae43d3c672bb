/// A topic of the field, with the words that name it.
public struct Topic: Sendable, Hashable {
  /// The topic's name in data, such as `laboratory-biosafety`.
  public let id: String
  /// The wider topic; nil for a root.
  public let parent: String?
  /// Its name in six languages.
  public let name: Multilingual
  /// Other words for it, by language.
  public let synonyms: [Language: [String]]

  /// The name and the other words for it in one language.
  public func words(_ language: Language) -> [String] {
    [name.texts[language]].compactMap { $0 } + (synonyms[language] ?? [])
  }
}
