/// An address on another site, over `https` or, as older sources cite it, `http`.
public struct External: Sendable, Hashable {
  /// The address.
  public let text: String

  /// The address that a text names; nil unless it is `https` or `http` with a plain host.
  ///
  /// Refuses user names before the host, spaces, quotes, backslashes and control
  /// characters; letters beyond ASCII after the host are percent-encoded.
  public init?(_ text: String) {
    guard text.utf8.count <= 2048,
      let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix)
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    let place = rest.dropFirst(host.count)
    guard Self.isHost(host),
      place.utf8.allSatisfy({ $0 >= 0x80 || Path.isAllowed($0) }),
      Path.isEncoded(Array(place.utf8))
    else { return nil }
    let encoded = place.unicodeScalars.map { scalar in
      scalar.isASCII ? String(scalar) : Path.encoded(String(scalar))
    }
    self.text = scheme + host.lowercased() + encoded.joined()
  }

  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let name = parts.first, name.contains("."),
      parts.dropFirst().allSatisfy({ UInt16($0) != nil })
    else { return false }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && !label.hasPrefix("-")
        && label.utf8.allSatisfy { byte in
          (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == 0x2D
        }
    }
  }
}
