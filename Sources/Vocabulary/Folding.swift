import Foundation

/// Texts made comparable: without case, accents, vowel marks and forms of the same letter.
public enum Folding {
  /// A text in small plain letters, its words parted by single spaces.
  ///
  /// Arabic words lose the article and the particles written together with it, because
  /// "المختبرات" and "والمختبرات" name what "مختبرات" names.
  public static func fold(_ text: String, _ language: Language) -> String {
    let plain = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    let words = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    switch language {
    case .zh: return words.joined()
    case .ar: return words.map(arabic).joined(separator: " ")
    case .en, .fr, .es, .ru: return words.joined(separator: " ")
    }
  }

  private static func arabic(_ word: String) -> String {
    var letters = word.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch scalar {
      case "أ", "إ", "آ", "ٱ": "ا"
      case "ى": "ي"
      case "ة": "ه"
      case "ـ", "\u{064B}"..."\u{0652}": nil
      default: scalar
      }
    }
    for prefix in ["وال", "بال", "كال", "فال", "لل", "ال"] {
      let scalars = Array(prefix.unicodeScalars)
      if letters.count >= scalars.count + 3, letters.starts(with: scalars) {
        letters.removeFirst(scalars.count)
        break
      }
    }
    var folded = String.UnicodeScalarView()
    folded.append(contentsOf: letters)
    return String(folded)
  }
}
