import Vocabulary

/// Keeps the direction of a text from spilling into the sentence around it.
enum Isolation {
  private static let leftToRight = "\u{2066}"
  private static let firstStrong = "\u{2068}"
  private static let pop = "\u{2069}"

  /// A text inside marks that isolate it, where the sentence needs them.
  static func text(_ text: String, in language: Language) -> String {
    guard !text.isEmpty, language == .ar || mayTurn(text) else { return text }
    return firstStrong + balanced(text) + pop
  }

  /// A code or signed number that stays left to right, marked where the sentence does not.
  static func code(_ text: String, in language: Language) -> String {
    guard !text.isEmpty, language == .ar || mayTurn(text) else { return text }
    return leftToRight + balanced(text) + pop
  }

  /// A text whose own isolating marks all close, so that it cannot close ours.
  private static func balanced(_ text: String) -> String {
    var depth = 0
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068:
        depth += 1
        kept.append(scalar)
      case 0x2069 where depth == 0: continue
      case 0x2069:
        depth -= 1
        kept.append(scalar)
      default: kept.append(scalar)
      }
    }
    return String(kept) + String(repeating: pop, count: depth)
  }

  /// Whether a text has letters from right to left, or marks that change direction.
  private static func mayTurn(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF,
        0x1E800...0x1EFFF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        true
      default: false
      }
    }
  }
}
