import Foundation

/// A text as it stands in a header of a message (RFC 2047).
///
/// Whatever ends a line or steers a terminal becomes a space, so that no text can begin a header.
struct HeaderText {
  /// The longest line with an encoded word in it (RFC 2047, 2).
  static let longestLine = 76

  private let text: String

  init(_ text: String) {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: " "
      default: scalar
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.text = String(view).split(separator: " ").joined(separator: " ")
  }

  /// The text as an unstructured header after a name of so many letters.
  func words(after used: Int) -> String {
    let isPlain =
      text.utf8.count + used < Self.longestLine && !text.contains("=?")
      && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    return isPlain ? text : encoded(after: used)
  }

  /// The text as the name before an address: letters, digits and spaces as they are.
  var phrase: String {
    let isPlain =
      (1...60).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        let scalar = Unicode.Scalar(byte)
        return byte < 0x80 && (scalar.properties.isAlphabetic || byte == 0x20)
          || (0x30...0x39).contains(byte)
      }
    return isPlain ? text : text.isEmpty ? "" : encoded(after: 4)
  }

  /// Encoded words, one a line, none of which cuts a character; before the first stand a header's
  /// name of so many letters, before the others a space.
  private func encoded(after used: Int) -> String {
    var pieces: [String] = [""]
    for scalar in text.unicodeScalars {
      let next = String(scalar)
      let room = Self.longestLine - (pieces.count == 1 ? used : 1) - "=?UTF-8?B??=".utf8.count
      if pieces[pieces.count - 1].utf8.count + next.utf8.count > room / 4 * 3 { pieces.append("") }
      pieces[pieces.count - 1] += next
    }
    return pieces.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }
}
