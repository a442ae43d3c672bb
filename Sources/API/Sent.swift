import Programmes
import Vocabulary

/// A JSON object that somebody sent, read member by member; what is wrong is gathered.
struct Sent {
  private let json: JSON
  private let place: String
  private var known: Set<String> = []
  private(set) var problems: [FieldProblem] = []

  init(_ json: JSON, at place: String = "") {
    self.json = json
    self.place = place
  }

  /// Whether a member was sent.
  func has(_ key: String) -> Bool { json[key].map { $0 != .null } ?? false }

  /// Whether something is wrong at a member.
  func hasProblem(_ key: String) -> Bool { problems.contains { $0.field == place + key } }

  /// A text; nil where none was sent.
  ///
  /// Where the command does not look, `longest` is the most characters that are taken.
  mutating func optional(_ key: String, longest: Int? = nil) -> String? {
    guard let text: String = take(key, \.string) else { return nil }
    if text.holdsUnshowable { report(key, "control-characters") }
    if let longest, text.count > longest { report(key, "too-long", limit: longest) }
    return text
  }

  /// A text; empty where none was sent.
  mutating func string(_ key: String) -> String { optional(key) ?? "" }

  /// Several texts; none where none were sent.
  mutating func strings(_ key: String) -> [String] { take(key, \.strings) ?? [] }

  /// Several whole numbers; none where none were sent.
  mutating func ints(_ key: String) -> [Int] { take(key, \.ints) ?? [] }

  /// A whole number; nil where none was sent.
  mutating func int(_ key: String) -> Int? { take(key, \.int) }

  /// True or false; nil where neither was sent.
  mutating func bool(_ key: String) -> Bool? { take(key, \.bool) }

  /// A day; nil where none was sent.
  mutating func day(_ key: String) -> Day? { read(key, "bad-day") { Day($0) } }

  /// A value that a text names; nil where none was sent.
  mutating func read<Value>(
    _ key: String, _ code: String, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = optional(key) else { return nil }
    let value = read(text)
    if value == nil { report(key, code) }
    return value
  }

  /// A text that must be there and name a value; the fallback is never used for a command.
  mutating func language(_ key: String, or fallback: Language?) -> Language {
    if let fallback, !has(key) {
      known.insert(key)
      return fallback
    }
    guard has(key) else {
      known.insert(key)
      report(key, "required")
      return .en
    }
    return read(key, "unknown-option", Language.init) ?? .en
  }

  /// Several objects, each read in turn.
  mutating func objects<Value>(_ key: String, _ read: (inout Sent) -> Value) -> [Value] {
    let elements: [JSON]? = take(key) { value in
      if case .array(let elements) = value { elements } else { nil }
    }
    return (elements ?? []).enumerated().compactMap { index, element in
      guard case .object = element else {
        report("\(key)/\(index)", "wrong-kind")
        return nil
      }
      var part = Sent(element, at: "\(place)\(key)/\(index)/")
      let value = read(&part)
      problems += part.allProblems
      return value
    }
  }

  /// The members of an object; none where none was sent.
  mutating func members(_ key: String) -> [JSON.Member] {
    take(key) { value in if case .object(let members) = value { members } else { nil } } ?? []
  }

  /// Adds a problem at a member.
  mutating func report(_ key: String, _ code: String, limit: Int? = nil) {
    problems.append(FieldProblem(field: place + key, code: code, limit: limit))
  }

  /// Refuses what is wrong, and the members that nobody asked for.
  func finish(_ form: Form? = nil) throws(Problem) {
    let all = allProblems
    if !all.isEmpty { throw .fields(all, form) }
  }

  private var allProblems: [FieldProblem] {
    problems
      + json.members.filter { !known.contains($0.key) }
      .map { FieldProblem(field: place + $0.key, code: "unknown-field") }
  }

  private mutating func take<Value>(_ key: String, _ read: (JSON) -> Value?) -> Value? {
    known.insert(key)
    guard let value = json[key], value != .null else { return nil }
    let read = read(value)
    if read == nil { report(key, "wrong-kind") }
    return read
  }
}
