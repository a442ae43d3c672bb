public import HTTPTypes

/// The addresses at which something can be asked, each with the methods that it answers.
public struct Addresses: Sendable {
  private var known: [(parts: [Substring], methods: [HTTPRequest.Method])] = []

  /// No addresses.
  public init() {}

  /// Adds a method of an address, whose parts in braces stand for anything; what can be got can
  /// be asked for its head, too.
  public mutating func add(_ path: String, _ method: HTTPRequest.Method) {
    let (parts, methods) = (Self.parts(path), method == .get ? [.get, .head] : [method])
    if let place = known.firstIndex(where: { $0.parts == parts }) {
      known[place].methods += methods
    } else {
      known.append((parts, methods))
    }
  }

  /// The methods that an address answers; none where there is nothing at it.
  ///
  /// Of two addresses that match, the one that names more of its parts is meant.
  public func methods(at path: String) -> [HTTPRequest.Method] {
    let asked = Self.parts(path)
    let matching = known.filter { address in
      address.parts.count == asked.count
        && zip(address.parts, asked).allSatisfy { $0 == $1 || Self.isOpen($0) }
    }
    return matching.min { $0.parts.count(where: Self.isOpen) < $1.parts.count(where: Self.isOpen) }?
      .methods ?? []
  }

  private static func parts(_ path: String) -> [Substring] { path.split(separator: "/") }

  private static func isOpen(_ part: Substring) -> Bool {
    part.hasPrefix("{") || part.hasPrefix(":")
  }
}

extension [HTTPRequest.Method] {
  /// The methods as the header `Allow` lists them.
  public var allowed: String { map(\.rawValue).joined(separator: ", ") }
}
