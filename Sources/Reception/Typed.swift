import Foundation
public import Hummingbird
import NIOCore

/// What somebody typed into a form, field by field, repeated fields kept in order.
public struct Typed: Sendable {
  /// The most fields of a form or a query.
  static let most = 2000

  /// The fields in the order in which they were sent.
  public let fields: [(name: String, value: String)]

  /// Holds typed fields.
  public init(_ fields: [(name: String, value: String)]) {
    self.fields = fields
  }

  /// Reads a query or a form's body.
  ///
  /// Bytes that are no UTF-8 are replaced by U+FFFD, which whatever takes a text refuses; a
  /// percent sign that begins no byte stands for itself. So nothing that was sent is lost.
  public init(encoded text: String) {
    fields = text.split(separator: "&").prefix(Self.most).map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), Self.decoded(parts.count == 2 ? parts[1] : ""))
    }
  }

  /// The first value of a field, without space around it; empty where it was not sent.
  public subscript(name: String) -> String {
    let value = fields.first { $0.name == name }?.value ?? ""
    return value.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Every value of a field that is not empty.
  public func all(_ name: String) -> [String] {
    fields.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
  }

  /// Whether a field was sent at all.
  public func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    var endsLine = false
    while let byte = rest.popFirst() {
      var value = byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte
      if byte == UInt8(ascii: "%"), let read = hexadecimal(rest.prefix(2)) {
        value = read
        rest = rest.dropFirst(2)
      }
      // Every line ends with a line feed, however it was sent.
      if value != 0x0A || !endsLine { bytes.append(value == 0x0D ? 0x0A : value) }
      endsLine = value == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ digits: Substring.UTF8View) -> UInt8? {
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return values.count == 2 ? UInt8(values[0] * 16 + values[1]) : nil
  }
}

extension Request {
  /// The fields of the query.
  public var typedQuery: Typed { Typed(encoded: uri.query ?? "") }

  /// The fields of a form's body, at most 1 MiB and not more than can be kept.
  public func typed() async throws -> Typed {
    let buffer = try await body.collect(upTo: 1_048_576)
    let fields = buffer.readableBytesView.count { $0 == UInt8(ascii: "&") }
    guard fields < Typed.most else { throw HTTPError(.contentTooLarge) }
    return Typed(encoded: String(buffer: buffer))
  }
}
