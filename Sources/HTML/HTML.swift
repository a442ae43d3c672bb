/// Markup in which every text is escaped by its type.
///
/// A literal is markup as it stands; a `String` put into it is escaped, another
/// `HTML` is embedded. Attributes are always quoted. Nothing is ever put into
/// `<script>`, `<style>` or an `on…` attribute, and `href` and `action` take a
/// `Path` or an `External` only.
public struct HTML: Sendable, Hashable {
  /// The markup in UTF-8.
  public private(set) var bytes: [UInt8]

  /// No markup at all.
  public static let empty = HTML(bytes: [])

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A text, escaped.
  public init(text: String) {
    bytes = []
    Self.escape(text, into: &bytes)
  }

  /// The markup as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is no markup.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Adds markup after markup.
  public static func += (left: inout HTML, right: HTML) {
    left.bytes += right.bytes
  }

  /// Escapes bytes, not characters, which is several times faster; control
  /// characters that HTML has no place for become U+FFFD, so that what a parser
  /// drops cannot join what stood apart.
  private static func escape(_ text: String, into bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var plain = 0
      for (place, byte) in source.enumerated() {
        guard let escaped = escaped(byte) else { continue }
        bytes += source[plain..<place]
        bytes += escaped.utf8
        plain = place + 1
      }
      bytes += source[plain...]
    }
  }

  /// What stands for a byte; nil where it stands for itself.
  private static func escaped(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20, 0x7F: "\u{FFFD}"
    default: nil
    }
  }
}

extension HTML: ExpressibleByStringInterpolation {
  /// Markup as it stands.
  public init(stringLiteral value: String) {
    bytes = Array(value.utf8)
  }

  /// Markup with texts and other markup put in.
  public init(stringInterpolation: StringInterpolation) {
    bytes = stringInterpolation.bytes
  }

  /// Collects the pieces of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    /// Makes room for a literal.
    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    /// Adds markup as it stands.
    public mutating func appendLiteral(_ literal: String) {
      bytes += literal.utf8
    }

    /// Adds a text, escaped.
    ///
    /// Disfavoured, so that a literal in `\(late ? "<b>late</b>" : "")` is markup.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String) {
      HTML.escape(text, into: &bytes)
    }

    /// Adds markup.
    public mutating func appendInterpolation(_ markup: HTML) {
      bytes += markup.bytes
    }

    /// Adds markup, or nothing where there is none.
    public mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { bytes += markup.bytes }
    }

    /// Adds pieces of markup, one after the other.
    public mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { bytes += piece.bytes }
    }

    /// Adds a whole number in Latin digits, ungrouped.
    public mutating func appendInterpolation(_ number: Int) {
      bytes += String(number).utf8
    }

    /// Adds a path of our own, as `href` and `action` need it.
    public mutating func appendInterpolation(_ path: Path) {
      HTML.escape(path.text, into: &bytes)
    }

    /// Adds an address elsewhere, as `href` needs it.
    public mutating func appendInterpolation(_ address: External) {
      HTML.escape(address.text, into: &bytes)
    }
  }
}

extension HTML {
  /// An attribute with a space before it, or nothing where there is no value.
  static func attribute(_ name: StaticString, _ value: String?) -> HTML {
    guard let value else { return .empty }
    return " \(HTML(stringLiteral: "\(name)"))=\"\(value)\""
  }

  /// An attribute without a value, with a space before it, where it is set.
  static func attribute(_ name: StaticString, if isSet: Bool) -> HTML {
    isSet ? " \(HTML(stringLiteral: "\(name)"))" : .empty
  }
}
