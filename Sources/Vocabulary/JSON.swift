/// A JSON value; the one form in which the program reads and writes JSON.
///
/// Foundation's two parsers disagree about duplicate keys and neither refuses
/// them, so acts, requests and data files all pass through this one.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSON])
  /// Members in the order in which they were written; no key twice.
  case object([Member])

  /// One key of an object with its value.
  public struct Member: Sendable, Hashable {
    /// The key.
    public let key: String
    /// Its value.
    public let value: JSON

    /// Holds a key and its value.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object, with its members in the order given.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

extension JSON {
  /// A string, or null where there is none.
  public init(_ value: String?) { self = value.map { .string($0) } ?? .null }
  /// A whole number, or null where there is none.
  public init(_ value: Int?) { self = value.map { .int($0) } ?? .null }
  /// True or false.
  public init(_ value: Bool) { self = .bool(value) }
  /// An array of strings.
  public init(_ values: [String]) { self = .array(values.map { .string($0) }) }
  /// An array of whole numbers.
  public init(_ values: [Int]) { self = .array(values.map { .int($0) }) }

  /// The value of a key of an object; nil for other values and absent keys.
  public subscript(key: String) -> JSON? {
    members.first { $0.key == key }?.value
  }

  /// The members of an object; none for other values.
  public var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The elements of an array; none for other values.
  public var elements: [JSON] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The text of a string; nil for other values.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number, where it is a whole one; nil for other values.
  public var int: Int? {
    if case .int(let number) = self { number } else { nil }
  }

  /// The truth value; nil for other values.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The strings of an array of strings; nil where anything else is in it.
  public var strings: [String]? {
    guard case .array(let elements) = self else { return nil }
    let texts = elements.compactMap(\.string)
    return texts.count == elements.count ? texts : nil
  }

  /// The whole numbers of an array of them; nil where anything else is in it.
  public var ints: [Int]? {
    guard case .array(let elements) = self else { return nil }
    let numbers = elements.compactMap(\.int)
    return numbers.count == elements.count ? numbers : nil
  }

  /// An object without the members whose value is null.
  public static func sparse(_ members: [Member]) -> JSON {
    .object(members.filter { $0.value != .null })
  }
}
