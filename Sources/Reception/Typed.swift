import Foundation
public import Hummingbird

/// What somebody typed into a form, field by field, repeated fields kept in order.
public struct Typed: Sendable {
  /// The fields in the order in which they were sent.
  public let fields: [(name: String, value: String)]

  /// Holds typed fields.
  public init(_ fields: [(name: String, value: String)]) {
    self.fields = fields
  }

  /// Reads a query or a form's body; what is not UTF-8 or badly encoded is left out.
  public init(encoded text: String) {
    fields = text.split(separator: "&").prefix(2000).compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]),
        let value = Self.decoded(parts.count == 2 ? parts[1] : "")
      else { return nil }
      return (name, value)
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

  private static func decoded(_ text: Substring) -> String? {
    String(text).replacing("+", with: " ").removingPercentEncoding?
      .replacing("\r\n", with: "\n")
  }
}

extension Request {
  /// The fields of the query.
  public var typedQuery: Typed { Typed(encoded: uri.query ?? "") }

  /// The fields of a form's body, at most 1 MiB.
  public func typed() async throws -> Typed {
    let buffer = try await body.collect(upTo: 1_048_576)
    return Typed(encoded: String(buffer: buffer))
  }
}
