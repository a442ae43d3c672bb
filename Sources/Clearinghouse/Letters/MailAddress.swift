/// An address for e-mail in the plain form that every mail system takes: `desk@ministry.example`.
///
/// Quoted names, comments, addresses in brackets and letters beyond ASCII are refused; nothing
/// that stands in it can end a line of a message or begin another.
public struct MailAddress: Sendable, Hashable, CustomStringConvertible {
  /// The longest that a mail system takes (RFC 5321, 4.5.3.1.3).
  static let longest = 254

  /// What stands before the sign.
  public let local: String
  /// The domain.
  public let domain: String

  /// The address that a text is, with or without `mailto:` before it.
  public init?(_ text: String) {
    let scheme = "mailto:"
    let isLink = text.lowercased().hasPrefix(scheme)
    let parts = text.dropFirst(isLink ? scheme.count : 0)
      .split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= Self.longest, Self.isLocal(parts[0]),
      Self.isDomain(parts[1])
    else { return nil }
    local = String(parts[0])
    domain = parts[1].lowercased()
  }

  /// The address as it stands in a message.
  public var description: String { "\(local)@\(domain)" }

  private static func isLocal(_ text: Substring) -> Bool {
    let atoms = text.split(separator: ".", omittingEmptySubsequences: false)
    return text.utf8.count <= 64
      && atoms.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isAtom) }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1 || text == "localhost" else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.unicodeScalars.allSatisfy { isLetterOrDigit($0) || $0 == "-" }
    }
  }

  private static func isAtom(_ scalar: Unicode.Scalar) -> Bool {
    isLetterOrDigit(scalar) || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
