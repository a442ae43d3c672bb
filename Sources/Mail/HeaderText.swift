import Foundation

/// A text as it stands in a header of a message (RFC 2047).
///
/// Whatever ends a line or steers a terminal becomes a space, so that no text can begin a header.
struct HeaderText {
  private static let longestLine = 75

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
      text.utf8.count + used <= Self.longestLine && !text.contains("=?")
      && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    return isPlain ? text : encoded
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
    return isPlain ? text : text.isEmpty ? "" : encoded
  }

  /// Encoded words of at most 75 letters, one a line, none of which cuts a character.
  private var encoded: String {
    var pieces: [String] = [""]
    for scalar in text.unicodeScalars {
      let next = String(scalar)
      if pieces[pieces.count - 1].utf8.count + next.utf8.count > 45 { pieces.append("") }
      pieces[pieces.count - 1] += next
    }
    return pieces.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }
}
