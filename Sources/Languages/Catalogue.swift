public import Vocabulary

/// All sentences of the program, by key, in the languages they exist in.
///
/// A key begins with the name of its file: `cases.opened` stands in `cases.json`
/// under `opened`.
public struct Catalogue: Sendable {
  /// A sentence that is not there in a language in which it should be.
  public struct Gap: Sendable, Hashable {
    /// The key of the sentence.
    public let key: String
    /// The language it lacks.
    public let language: Language
  }

  private let messages: [String: Message]

  /// Reads the catalogues from files, each named without its ending.
  ///
  /// - Throws: `CatalogueFlaw` for the first flaw met, with file and key.
  public init(files: [(name: String, bytes: [UInt8])]) throws(CatalogueFlaw) {
    var messages: [String: Message] = [:]
    var names: Set<String> = []
    for file in files {
      guard names.insert(file.name).inserted else {
        throw CatalogueFlaw(file: file.name, key: nil, problem: .fileTwice)
      }
      let reader = try CatalogueReader(file: file.name)
      for (key, message) in try reader.messages(file.bytes) {
        messages["\(file.name).\(key)"] = message
      }
    }
    self.messages = messages
  }

  /// The keys of all sentences, in order.
  public var keys: [String] { messages.keys.sorted() }

  /// Whether there is a sentence with a key.
  public func contains(_ key: String) -> Bool { messages[key] != nil }

  /// The sentences that lack one of the languages in which all should exist.
  public var missing: [Gap] {
    keys.flatMap { key in
      Language.allCases
        .filter { messages[key]?.wordings[$0] == nil }
        .map { Gap(key: key, language: $0) }
    }
  }

  /// The wordings of a sentence in a language as they stand in the file, by form of number.
  ///
  /// A sentence that counts nothing has the form `other` only; empty where it is due.
  public func wordings(_ key: String, _ language: Language) -> [Plural: String] {
    switch messages[key]?.wordings[language] {
    case .none: [:]
    case .plain(let template): [.other: template.source]
    case .counted(let forms): forms.mapValues(\.source)
    }
  }

  /// The names of the arguments of a sentence in a language.
  public func placeholders(_ key: String, _ language: Language) -> Set<String> {
    messages[key]?.wordings[language]?.placeholders ?? []
  }

  /// The sentence to speak, with the language it is in: English where the wanted one is due.
  func template(
    _ key: String, _ count: Int?, _ wanted: Language
  ) -> (template: Template, language: Language)? {
    guard let message = messages[key] else { return nil }
    let language = message.wordings[wanted] == nil ? .en : wanted
    return message.wordings[language]?.template(count, language).map { ($0, language) }
  }
}
