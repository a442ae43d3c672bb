/// Writes values one after the other into few bytes; ``PackReader`` reads them in the same order
/// while the program runs.
public struct PackWriter: Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// A writer that has written nothing.
  public init() {}

  /// Writes a whole number; small ones take one byte.
  public mutating func number(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes whole numbers.
  public mutating func numbers(_ numbers: [Int]) {
    number(numbers.count)
    for each in numbers { number(each) }
  }

  /// Writes a text.
  public mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  /// Writes a code that many records hold, as its number in the table of codes.
  public mutating func code(_ code: String) {
    if let shared = Shared.number(of: code) {
      number(shared + 1)
    } else {
      number(0)
      text(code)
    }
  }

  /// Writes a text with its language.
  public mutating func passage(_ passage: Passage) {
    code(passage.language.rawValue)
    text(passage.text)
  }
}

/// Reads what ``PackWriter`` wrote, in the same order.
public struct PackReader: Sendable {
  private let bytes: [UInt8]
  private var at = 0

  /// A reader of packed bytes, from their beginning.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads a whole number.
  public mutating func number() -> Int {
    var (value, shift) = (UInt64(0), UInt64(0))
    while true {
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
  }

  /// Reads whole numbers.
  public mutating func numbers() -> [Int] { (0..<number()).map { _ in number() } }

  /// Reads a text.
  public mutating func text() -> String {
    let count = number()
    defer { at += count }
    return String(decoding: bytes[at..<at + count], as: UTF8.self)
  }

  /// Reads a code.
  public mutating func code() -> String {
    let place = number()
    return place == 0 ? text() : Shared.code(numbered: place - 1)
  }

  /// Reads a text with its language.
  public mutating func passage() -> Passage {
    let language = Language(rawValue: code()) ?? .en
    return Passage(text(), language)
  }
}
