import Foundation
import Vocabulary

/// Finds what a page says in another language than its own, where no markup says so.
enum Foreign {
  /// Words that are common in a language and are none in the two others of its script.
  private static let common: [Language: Set<Substring>] = [
    .en: [
      "the", "of", "and", "to", "is", "for", "with", "this", "that", "are", "you", "not", "by",
      "which", "from", "it", "be", "was", "has", "will",
    ],
    .fr: [
      "le", "les", "des", "du", "et", "est", "pour", "avec", "dans", "une", "ce", "cette",
      "sont", "vous", "pas", "par", "qui", "aux", "ou", "il", "elle", "été",
    ],
    .es: [
      "el", "los", "las", "del", "y", "es", "para", "con", "una", "este", "esta", "por", "al",
      "se", "su", "lo", "como", "más", "sin", "sido",
    ],
  ]

  /// A text of the page that is not in its language; nil where there is none.
  static func sentence(in body: String, _ language: Language) -> String? {
    texts(of: body).first { isForeign($0, language) }
  }

  /// A page without what says its own language, and without its markup.
  static func removed(from body: String) -> String { texts(of: body).joined(separator: " ") }

  private static func texts(of body: String) -> [String] {
    var text = body.replacing(/<head>[\s\S]*<\/head>/, with: "")
    text = text.replacing(
      /<(article|bdi|span|a|div|pre|p|li|h1|option|label)\b[^>]*\blang="[\s\S]*?<\/\1>/, with: "\n")
    return text.replacing(/<[^>]*>/, with: "\n").split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private static func isForeign(_ text: String, _ language: Language) -> Bool {
    let scalars = text.unicodeScalars
    func has(_ range: ClosedRange<UInt32>) -> Bool {
      scalars.contains { range.contains($0.value) && $0.properties.isAlphabetic }
    }
    if language != .ar, has(0x600...0x6FF) { return true }
    if language != .zh, has(0x4E00...0x9FFF) { return true }
    if language != .ru, has(0x400...0x4FF) { return true }
    switch language {
    case .ar, .zh, .ru:
      return text.contains(/[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}/)
    case .en, .fr, .es:
      let words = text.lowercased().split { !$0.isLetter }
      let own = words.count { common[language]?.contains($0) == true }
      return [Language.en, .fr, .es].contains { other in
        other != language && words.count { common[other]?.contains($0) == true } > max(1, own)
      }
    }
  }
}
