extension JSON {
  /// What is wrong with a text that should be JSON, and where.
  public struct Malformed: Error, Hashable {
    /// What the reader met.
    public enum Problem: String, Sendable {
      case empty, unexpected, unfinished, duplicateKey, tooDeep, badNumber, badString, notUTF8
      case trailing
    }
    /// What is wrong.
    public let problem: Problem
    /// The line on which it stands, from 1.
    public let line: Int
    /// The byte within the line, from 1.
    public let column: Int
    /// The key that stands twice, where that is the problem.
    public let key: String?
  }

  /// Reads one JSON value that fills the whole text.
  ///
  /// Duplicate keys, more than 64 levels, invalid UTF-8 and anything after the value are refused.
  /// A member of the whole that is passed over is checked but not kept.
  public init(
    parsing bytes: some Collection<UInt8>, passingOver member: String? = nil
  ) throws(Malformed) {
    var reader = JSONReader(bytes: Array(bytes), passedOver: member)
    self = try reader.document()
  }

  /// Reads one JSON value that fills the whole text.
  public init(parsing text: String) throws(Malformed) {
    try self.init(parsing: Array(text.utf8))
  }
}

struct JSONReader {
  let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  private let passedOver: String?

  init(bytes: [UInt8], passedOver: String? = nil) {
    self.bytes = bytes
    self.passedOver = passedOver
  }

  mutating func document() throws(JSON.Malformed) -> JSON {
    skipSpace()
    guard at < bytes.count else { throw problem(.empty) }
    let value = try value()
    skipSpace()
    guard at == bytes.count else { throw problem(.trailing) }
    return value
  }

  private mutating func value() throws(JSON.Malformed) -> JSON {
    guard at < bytes.count else { throw problem(.unfinished) }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 48...57: return try number()
    default: throw problem(.unexpected)
    }
  }

  private mutating func object() throws(JSON.Malformed) -> JSON {
    try descend()
    var members: [JSON.Member] = []
    var keys = Keys()
    skipSpace()
    if take(UInt8(ascii: "}")) { return ascend(.object(members)) }
    while true {
      skipSpace()
      guard at < bytes.count else { throw problem(.unfinished) }
      guard bytes[at] == UInt8(ascii: "\"") else { throw problem(.unexpected) }
      let start = at
      let key = try string()
      guard keys.insert(key) else { throw problem(.duplicateKey, at: start, key: key) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpectedOrUnfinished() }
      skipSpace()
      let value = try value()
      if depth > 1 || key != passedOver { members.append(JSON.Member(key, value)) }
      skipSpace()
      if take(UInt8(ascii: "}")) { return ascend(.object(members)) }
      guard take(UInt8(ascii: ",")) else { throw unexpectedOrUnfinished() }
    }
  }

  private mutating func array() throws(JSON.Malformed) -> JSON {
    try descend()
    var elements: [JSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return ascend(.array(elements)) }
    while true {
      skipSpace()
      elements.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return ascend(.array(elements)) }
      guard take(UInt8(ascii: ",")) else { throw unexpectedOrUnfinished() }
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSON.Malformed) -> JSON {
    let letters = word.withUTF8Buffer { Array($0) }
    guard bytes[at...].starts(with: letters) else { throw problem(.unexpected) }
    at += letters.count
    return value
  }

  private mutating func number() throws(JSON.Malformed) -> JSON {
    let start = at
    var isWhole = true
    while at < bytes.count {
      switch bytes[at] {
      case 48...57, UInt8(ascii: "-"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"):
        isWhole = false
      default:
        return try number(from: start, isWhole: isWhole)
      }
      at += 1
    }
    return try number(from: start, isWhole: isWhole)
  }

  private func number(from start: Int, isWhole: Bool) throws(JSON.Malformed) -> JSON {
    let digits = bytes[start..<at].drop { $0 == UInt8(ascii: "-") }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    let hasLeadingZero = digits.first == 48 && digits.dropFirst().first.map(Self.isDigit) ?? false
    // The number reader of the system takes a point without decimals; JSON does not.
    let hasBarePoint = zip(digits, digits.dropFirst()).contains { $0 == 46 && !Self.isDigit($1) }
    guard let first = digits.first, Self.isDigit(first), !hasLeadingZero, !hasBarePoint,
      let last = digits.last, Self.isDigit(last), bytes[start..<at].count <= 32
    else { throw problem(.badNumber, at: start) }
    if isWhole, let whole = Int(text) { return .int(whole) }
    guard !isWhole, let double = Double(text), double.isFinite else {
      throw problem(.badNumber, at: start)
    }
    return .double(double)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private mutating func string() throws(JSON.Malformed) -> String {
    let start = at
    at += 1
    let begin = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"),
      bytes[at] >= 0x20
    { at += 1 }
    guard at < bytes.count else { throw problem(.unfinished, at: start) }
    guard bytes[at] != UInt8(ascii: "\"") else {
      let text = try utf8(bytes[begin..<at], from: start)
      at += 1
      return text
    }
    var text = Array(bytes[begin..<at])
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return try utf8(text[...], from: start)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw problem(.badString)
      default:
        text.append(bytes[at])
        at += 1
      }
    }
    throw problem(.unfinished, at: start)
  }

  private func utf8(_ slice: ArraySlice<UInt8>, from start: Int) throws(JSON.Malformed) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw problem(.notUTF8, at: start)
    }
    return text
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSON.Malformed) {
    guard at + 1 < bytes.count else { throw problem(.unfinished) }
    let letter = bytes[at + 1]
    at += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "u"): text += Array(String(Character(try unicodeEscape())).utf8)
    default: throw problem(.badString)
    }
  }

  private mutating func unicodeEscape() throws(JSON.Malformed) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[at...].starts(with: Array("\\u".utf8)) else {
      throw problem(.badString)
    }
    at += 2
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw problem(.badString) }
    return scalar
  }

  private mutating func hexadecimal() throws(JSON.Malformed) -> UInt32 {
    guard at + 4 <= bytes.count else { throw problem(.unfinished) }
    let digits = String(decoding: bytes[at..<at + 4], as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(digits, radix: 16)
    else { throw problem(.badString) }
    at += 4
    return value
  }

  private mutating func descend() throws(JSON.Malformed) {
    at += 1
    depth += 1
    guard depth <= 64 else { throw problem(.tooDeep) }
  }

  private mutating func ascend(_ value: JSON) -> JSON {
    depth -= 1
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 0x20,
      bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09
    { at += 1 }
  }

  private func unexpectedOrUnfinished() -> JSON.Malformed {
    problem(at < bytes.count ? .unexpected : .unfinished)
  }

  private func problem(
    _ problem: JSON.Malformed.Problem, at place: Int? = nil, key: String? = nil
  ) -> JSON.Malformed {
    let before = bytes[..<min(place ?? at, bytes.count)]
    let newline = before.lastIndex(of: 0x0A)
    return JSON.Malformed(
      problem: problem, line: before.count { $0 == 0x0A } + 1,
      column: before.endIndex - (newline.map { $0 + 1 } ?? 0) + 1, key: key)
  }
}

/// The keys of an object that have been read; few are compared one by one.
private struct Keys {
  private var few: [String] = []
  private var many: Set<String> = []

  /// Adds a key, and says whether it was new.
  mutating func insert(_ key: String) -> Bool {
    if !many.isEmpty { return many.insert(key).inserted }
    if few.contains(key) { return false }
    few.append(key)
    if few.count == 24 { many = Set(few) }
    return true
  }
}
