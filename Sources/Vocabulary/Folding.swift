import Foundation

/// Texts made comparable: without case, accents, vowel marks and forms of the same letter.
public enum Folding {
  /// Gives the words of a text one after the other, as small plain letters.
  public static func forEachWord(in text: String, _ body: ([Unicode.Scalar]) -> Void) {
    var word: [Unicode.Scalar] = []
    func take(_ role: Role) {
      switch role {
      case .letter(let folded): word.append(folded)
      case .mark: break
      case .between:
        if !word.isEmpty { body(word) }
        word.removeAll(keepingCapacity: true)
      case .several(let parts): for part in parts { take(part) }
      }
    }
    for scalar in text.unicodeScalars {
      if let folded = plain(scalar) {
        word.append(folded)
      } else {
        take(scalar.value < 0x700 ? roles[Int(scalar.value)] : role(of: scalar))
      }
    }
    take(.between)
  }

  /// The words of a text in small plain letters; in Chinese, the runs between punctuation.
  public static func words(_ text: String) -> [String] {
    var words: [String] = []
    forEachWord(in: text) { words.append(string($0)) }
    return words
  }

  /// A text in small plain letters, its words parted by single spaces.
  ///
  /// Arabic words lose the article; Chinese, which is written without spaces, has none.
  public static func fold(_ text: String, _ language: Language) -> String {
    switch language {
    case .zh: words(text).joined()
    case .ar: words(text).map(withoutArticle).joined(separator: " ")
    case .en, .fr, .ru, .es: words(text).joined(separator: " ")
    }
  }

  /// The ways to read an Arabic word: as it stands, and without what is written together with it.
  ///
  /// "وللمختبرات" is read as itself, as "للمختبرات" and as "مختبرات".
  public static func readings(_ word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    var readings = [word]
    for prefix in prefixes where begins(letters, with: prefix) {
      let rest = string(Array(letters.dropFirst(prefix.count)))
      if !readings.contains(rest) { readings.append(rest) }
    }
    return readings
  }

  /// An Arabic word without the article and the particles before it.
  public static func withoutArticle(_ word: String) -> String {
    let letters = Array(word.unicodeScalars)
    return string(Array(letters.dropFirst(lengthOfArticle(letters))))
  }

  /// How many letters the article and the particles before it take up in an Arabic word.
  public static func lengthOfArticle(_ word: [Unicode.Scalar]) -> Int {
    guard let first = word.first, (0x600..<0x700).contains(first.value) else { return 0 }
    return articles.first { begins(word, with: $0) }?.count ?? 0
  }

  private enum Role {
    case letter(Unicode.Scalar)
    case mark
    case between
    case several([Role])
  }

  private static let articles = ["وال", "بال", "كال", "فال", "ولل", "لل", "ال"].map {
    Array($0.unicodeScalars)
  }
  private static let prefixes =
    articles + ["وبال", "وب", "ول", "و", "ب", "ل"].map { Array($0.unicodeScalars) }

  /// The letters that the six languages are written with are looked up, because every text of
  /// every offer passes here; Chinese signs stand for themselves.
  private static let roles = (0..<0x700).map { value in
    Unicode.Scalar(UInt32(value)).map { role(of: $0) } ?? .between
  }

  /// What those of them become that are nothing but one letter.
  private static let letters = roles.map { role -> Unicode.Scalar? in
    if case .letter(let folded) = role { folded } else { nil }
  }

  /// The letter that a sign stands for, where that needs no taking apart.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x700 { return letters[Int(scalar.value)] }
    return (0x4E00...0x9FFF).contains(scalar.value) ? scalar : nil
  }

  /// At least three letters must be left, or the prefix belongs to the word.
  private static func begins(_ word: [Unicode.Scalar], with prefix: [Unicode.Scalar]) -> Bool {
    word.count >= prefix.count + 3 && word.starts(with: prefix)
  }

  /// The text that letters spell.
  public static func string(_ letters: some Collection<Unicode.Scalar>) -> String {
    String(unsafeUninitializedCapacity: letters.count * 4) { bytes in
      var count = 0
      for letter in letters {
        for byte in UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }

  /// What a sign is once an accent or a hamza is parted from the letter that carries it.
  private static func role(of scalar: Unicode.Scalar) -> Role {
    if ("\u{4E00}"..."\u{9FFF}").contains(scalar) { return .letter(scalar) }
    let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
    let roles = parts.map(roleOfPart)
    let telling = roles.filter { if case .mark = $0 { false } else { true } }
    return telling.count == 1 ? telling[0] : telling.isEmpty ? .mark : .several(telling)
  }

  private static func roleOfPart(_ scalar: Unicode.Scalar) -> Role {
    switch scalar {
    case "ٱ": return .letter("ا")
    case "ى": return .letter("ي")
    case "ة": return .letter("ه")
    case "ـ": return .mark
    default:
      let properties = scalar.properties
      if properties.generalCategory == .nonspacingMark { return .mark }
      guard properties.isAlphabetic || properties.numericType != nil else { return .between }
      let small = properties.lowercaseMapping.unicodeScalars
      return .letter(small.count == 1 ? small.first ?? scalar : scalar)
    }
  }
}
