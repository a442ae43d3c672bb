import Foundation

/// Texts made comparable: without case, accents, vowel marks and forms of the same letter.
public enum Folding {
  /// The words of a text in small plain letters; in Chinese, the runs between punctuation.
  public static func words(_ text: String, _ language: Language) -> [String] {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    // Compatibility forms also part an accented letter or a hamza from what carries it.
    let parted = isPlain ? text : text.decomposedStringWithCompatibilityMapping
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func close() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in parted.unicodeScalars {
      switch role(scalar) {
      case .letter(let folded): word.append(folded)
      case .mark: break
      case .between: close()
      }
    }
    close()
    return words
  }

  /// A text in small plain letters, its words parted by single spaces.
  ///
  /// Arabic words lose the article; Chinese, which is written without spaces, has none.
  public static func fold(_ text: String, _ language: Language) -> String {
    let words = words(text, language)
    switch language {
    case .zh: return words.joined()
    case .ar: return words.map(withoutArticle).joined(separator: " ")
    case .en, .fr, .ru, .es: return words.joined(separator: " ")
    }
  }

  /// The ways to read an Arabic word: as it stands, and without what is written together with it.
  ///
  /// "وللمختبرات" is read as itself, as "للمختبرات" and as "مختبرات".
  public static func readings(_ word: String) -> [String] {
    var readings = [word]
    for prefix in prefixes {
      if let rest = remainder(of: word, after: prefix), !readings.contains(rest) {
        readings.append(rest)
      }
    }
    return readings
  }

  /// An Arabic word without the article and the particles before it.
  public static func withoutArticle(_ word: String) -> String {
    articles.lazy.compactMap { remainder(of: word, after: $0) }.first ?? word
  }

  private enum Role {
    case letter(Unicode.Scalar)
    case mark
    case between
  }

  private static let articles = ["وال", "بال", "كال", "فال", "ولل", "لل", "ال"]
  private static let prefixes = articles + ["وبال", "وب", "ول", "و", "ب", "ل"]

  private static func remainder(of word: String, after prefix: String) -> String? {
    guard word.unicodeScalars.starts(with: prefix.unicodeScalars) else { return nil }
    let rest = word.unicodeScalars.dropFirst(prefix.unicodeScalars.count)
    return rest.count >= 3 ? String(rest) : nil
  }

  private static func role(_ scalar: Unicode.Scalar) -> Role {
    switch scalar {
    case "a"..."z", "0"..."9": return .letter(scalar)
    case "A"..."Z": return .letter(Unicode.Scalar(UInt8(scalar.value) + 32))
    case "\u{00}"..."\u{7F}": return .between
    case "ٱ": return .letter("ا")
    case "ى": return .letter("ي")
    case "ة": return .letter("ه")
    case "ـ": return .mark
    case "\u{4E00}"..."\u{9FFF}": return .letter(scalar)
    default:
      let properties = scalar.properties
      if properties.generalCategory == .nonspacingMark { return .mark }
      guard properties.isAlphabetic || properties.numericType != nil else { return .between }
      let small = properties.lowercaseMapping.unicodeScalars
      return .letter(small.count == 1 ? small.first ?? scalar : scalar)
    }
  }
}
