public import Vocabulary

/// Why the body of a stored act cannot be read.
public enum BodyProblem: Error, Sendable, Hashable {
  /// It is not JSON.
  case notJSON(JSON.Malformed)
  /// This version of the program knows no such deed.
  case unknownKind(String)
  /// It was written by a newer version of the program.
  case newerVersion(String, Int)
  /// A member is missing or has another shape.
  case member(String)
}

/// The body of a stored act, read member by member.
///
/// What it holds as text are codes, which all records share.
struct Body {
  let json: JSON

  func string(_ key: String) throws(BodyProblem) -> String {
    guard let value = json[key]?.string else { throw .member(key) }
    return Shared.code(value)
  }

  func optional(_ key: String) -> String? { json[key]?.string.map(Shared.code) }

  func strings(_ key: String) throws(BodyProblem) -> [String] {
    guard let value = json[key] else { return [] }
    guard let strings = value.strings else { throw .member(key) }
    return Shared.codes(strings)
  }

  func int(_ key: String) throws(BodyProblem) -> Int {
    guard let value = json[key]?.int else { throw .member(key) }
    return value
  }

  func ints(_ key: String) throws(BodyProblem) -> [Int] {
    guard let value = json[key] else { return [] }
    guard let numbers = value.ints else { throw .member(key) }
    return numbers
  }

  func flag(_ key: String) -> Bool { json[key]?.bool ?? false }

  func day(_ key: String) throws(BodyProblem) -> Day {
    guard let day = json[key]?.string.flatMap(Day.init) else { throw .member(key) }
    return day
  }

  func optionalDay(_ key: String) -> Day? { json[key]?.string.flatMap(Day.init) }

  func reference(_ key: String) throws(BodyProblem) -> Reference {
    guard let reference = json[key]?.string.flatMap(Reference.init) else { throw .member(key) }
    return reference
  }

  func code<Code: RawRepresentable>(_ key: String, _ type: Code.Type) throws(BodyProblem) -> Code
  where Code.RawValue == String {
    guard let code = json[key]?.string.flatMap(Code.init) else { throw .member(key) }
    return code
  }

  /// The bodies of an array of objects.
  func bodies(_ key: String) throws(BodyProblem) -> [Body] {
    guard let value = json[key] else { return [] }
    guard case .array(let elements) = value else { throw .member(key) }
    return elements.map(Body.init)
  }
}

extension JSON {
  /// A day, or null.
  init(_ day: Day?) { self = JSON(day?.description) }

  /// True, or null in place of false, so that absent means false.
  init(flag: Bool) { self = flag ? .bool(true) : .null }

  /// An array of strings, or null in place of an empty one.
  init(some values: [String]) { self = values.isEmpty ? .null : JSON(values) }

  /// An array of whole numbers, or null in place of an empty one.
  init(some values: [Int]) { self = values.isEmpty ? .null : JSON(values) }
}
