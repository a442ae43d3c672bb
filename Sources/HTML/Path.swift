/// A place on this site, for every `href`, `action` and redirect.
///
/// Always absolute and always our own: it begins with one slash, and whatever is
/// put into it is percent-encoded, so that no text can become `javascript:` or
/// `//elsewhere`.
public struct Path: Sendable, Hashable {
  private let route: String
  private let query: String
  private let fragment: String
  /// The day that the links of a page keep; nil where they keep none.
  private let day: String?

  /// The path, query and fragment as an address needs them.
  public var text: String { route + query + fragment }

  /// The path of the segments given, with a query.
  ///
  /// Segments that would change the place, empty ones, `.` and `..`, are left out.
  public init(_ segments: String..., query: KeyValuePairs<String, String> = [:]) {
    self.init(segments: segments, query: Array(query))
  }

  /// The path of a list of segments, with a query in the order given.
  ///
  /// A past day, where one is named, stays in the query of all that lies at this place.
  public init(
    segments: [String], query: [(key: String, value: String)] = [], keeping day: String? = nil
  ) {
    self.init(
      route: "/" + Self.joined(segments), query: Self.encoded(query, day), fragment: "", day: day)
  }

  /// The path that a text from outside names; nil unless it is one of ours.
  ///
  /// For a "return to" in a form: refuses schemes, `//`, backslashes, control
  /// characters, dot segments and malformed percent-encodings.
  public init?(parsing text: String) {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= 2048,
      bytes.allSatisfy({ Self.isAllowed($0) }), Self.isEncoded(bytes)
    else { return nil }
    let beforeFragment = text.prefix { $0 != "#" }
    let route = beforeFragment.prefix { $0 != "?" }
    let segments = route.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let ordinary = segments.dropLast() + segments.suffix(1).filter { !$0.isEmpty }
    guard ordinary.allSatisfy({ !Self.movesPlace($0) }) else { return nil }
    self.init(
      route: String(route), query: String(beforeFragment.dropFirst(route.count)),
      fragment: String(text.dropFirst(beforeFragment.count)), day: nil)
  }

  private init(route: String, query: String, fragment: String, day: String?) {
    self.day = day
    self.route = route
    self.query = query
    self.fragment = fragment
  }

  /// The path so many segments further down, without query and fragment.
  public func adding(_ segments: String...) -> Path {
    let more = Self.joined(segments)
    guard !more.isEmpty else { return self }
    return Path(
      route: route + (route.hasSuffix("/") ? "" : "/") + more, query: Self.encoded([], day),
      fragment: "", day: day)
  }

  /// The same place with another query.
  public func with(query: [(key: String, value: String)]) -> Path {
    Path(route: route, query: Self.encoded(query, day), fragment: fragment, day: day)
  }

  /// The same place with more in its query.
  public func adding(query more: [(key: String, value: String)]) -> Path {
    let added = Self.encoded(more)
    return Path(
      route: route, query: query.isEmpty ? added : query + "&" + added.dropFirst(),
      fragment: fragment, day: day)
  }

  /// The same place, at the element that carries an identifier.
  public func at(_ identifier: String) -> Path {
    Path(route: route, query: query, fragment: "#" + Self.encoded(identifier), day: day)
  }

  private static func joined(_ segments: [String]) -> String {
    segments.filter { !movesPlace($0[...]) }.map { encoded($0) }.joined(separator: "/")
  }

  private static func encoded(
    _ query: [(key: String, value: String)], _ day: String? = nil
  ) -> String {
    var text = ""
    func add(_ key: String, _ value: String) {
      text += text.isEmpty ? "?" : "&"
      text += encoded(key)
      text += "="
      text += encoded(value)
    }
    for (key, value) in query { add(key, value) }
    if let day { add("at", day) }
    return text
  }

  /// Browsers read `%2e` as a dot, so an encoded dot segment moves the place too.
  private static func movesPlace(_ segment: Substring) -> Bool {
    guard let first = segment.utf8.first else { return true }
    return (first == UInt8(ascii: ".") || first == UInt8(ascii: "%"))
      && dotSegments.contains(segment.lowercased())
  }

  private static let dotSegments: Set<String> = [
    ".", "..", "%2e", "%2e.", ".%2e", "%2e%2e",
  ]

  static func encoded(_ text: String) -> String {
    if text.utf8.allSatisfy(isUnreserved) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) {
        out.append(byte)
      } else {
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  static func isAllowed(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || "/?#%:@!$&()*+,;=".utf8.contains(byte)
  }

  /// Whether every percent sign is followed by two hexadecimal digits that name
  /// a printable byte or a part of a longer character.
  static func isEncoded(_ bytes: [UInt8]) -> Bool {
    bytes.indices.allSatisfy { index in
      guard bytes[index] == UInt8(ascii: "%") else { return true }
      guard index + 2 < bytes.count else { return false }
      let digits = String(decoding: bytes[index + 1...index + 2], as: UTF8.self)
      guard digits.utf8.allSatisfy({ isUnreserved($0) }), let value = UInt8(digits, radix: 16)
      else { return false }
      return value >= 0x20 && value != 0x7F && value != UInt8(ascii: "\\")
    }
  }
}
