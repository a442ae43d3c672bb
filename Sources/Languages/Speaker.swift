public import Vocabulary

/// Speaks the sentences of the catalogue in one language.
public struct Speaker: Sendable {
  /// The sentences.
  public let catalogue: Catalogue
  /// The language spoken.
  public let language: Language

  /// A speaker of a language.
  public init(_ catalogue: Catalogue, _ language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  /// The sentence with a key, with its arguments put in.
  ///
  /// Where the language is still due it is the English sentence; an unknown key is
  /// shown as `⟦key⟧` and a missing argument as `⟦name⟧`, so that neither stops a page.
  public func callAsFunction(
    _ key: String, _ arguments: KeyValuePairs<String, Argument> = [:]
  ) -> String {
    say(key, Dictionary(arguments.map { ($0, $1) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The sentence with a key, with arguments that were gathered one by one.
  func say(_ key: String, _ arguments: [String: Argument]) -> String {
    let count = if case .number(let count)? = arguments["count"] { count } else { Int?.none }
    guard let found = catalogue.template(key, count, language) else { return "⟦\(key)⟧" }
    let speaker = found.language == language ? self : Speaker(catalogue, found.language)
    return found.template.pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .place(let name):
        arguments[name].map(speaker.spoken) ?? "⟦\(name)⟧"
      }
    }.joined()
  }

  /// A number in Latin digits, grouped as the language groups them.
  public func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let isGrouped = digits.count > (language == .es ? 4 : 3)
    let grouped = isGrouped ? group(digits) : digits
    return number < 0 ? Isolation.code("−" + grouped, in: language) : grouped
  }

  /// Several texts as one enumeration, such as "a, b and c".
  public func list(_ items: [Argument]) -> String {
    let texts = items.map(spoken)
    guard let first = texts.first, let last = texts.last else { return "" }
    guard texts.count > 1 else { return first }
    let start = texts.dropLast().joined(separator: joint("lists.between"))
    return start + joint(texts.count == 2 ? "lists.pair" : "lists.last") + last
  }

  /// What the language puts between two parts of one line.
  public var comma: String { joint("lists.comma") }

  /// What the language puts between a label and what it names.
  public var colon: String { joint("lists.label") }

  private func spoken(_ argument: Argument) -> String {
    switch argument {
    case .text(let text): Isolation.text(text, in: language)
    case .number(let value): number(value)
    case .day(let value): day(value)
    case .reference(let text): Isolation.code(text, in: language)
    }
  }

  private func group(_ digits: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: separator)
  }

  /// CLDR's marks; Arabic is written here with Latin digits and therefore with commas.
  private var separator: String {
    switch language {
    case .ar, .zh, .en: ","
    case .fr: "\u{202F}"
    case .ru: "\u{A0}"
    case .es: "."
    }
  }

  /// What stands between two items: the sentence's words between its two places.
  private func joint(_ key: String) -> String {
    let words = catalogue.template(key, nil, language)?.template.pieces.compactMap { piece in
      if case .words(let words) = piece { words } else { nil }
    }
    return words?.joined() ?? ", "
  }
}
