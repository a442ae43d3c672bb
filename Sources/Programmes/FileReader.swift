import Vocabulary
import Yams

/// Reads the nodes of one file, and gathers what is wrong with them.
struct FileReader {
  /// A key of a mapping, with its value.
  struct Entry {
    let name: String
    let value: Node
    let line: Int
  }

  let path: String
  var findings: [Finding] = []

  init(path: String) {
    self.path = path
  }

  mutating func report(
    _ code: Finding.Code, _ line: Int, _ subject: String = "", _ detail: String = ""
  ) {
    findings.append(
      Finding(file: path, line: max(1, line), code: code, subject: subject, detail: detail))
  }

  func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

  /// The keys of a mapping in the order of the file; nothing, and a finding, for anything else.
  mutating func entries(_ node: Node, of subject: String) -> [Entry] {
    guard case .mapping(let mapping) = node else {
      report(.wrongShape, line(node), subject, "mapping")
      return []
    }
    return mapping.compactMap { key, value in
      guard case .scalar(let scalar) = key else {
        report(.wrongShape, line(key), subject, "key")
        return nil
      }
      return Entry(name: scalar.string, value: value, line: scalar.mark?.line ?? 1)
    }
  }

  /// The values of a mapping's known keys.
  mutating func fields(_ node: Node, of subject: String, _ keys: Keys) -> [String: Node] {
    var result: [String: Node] = [:]
    let before = findings.count
    for entry in entries(node, of: subject) {
      guard keys.names.contains(entry.name) else {
        let near = Spelling.nearest(to: entry.name, among: keys.names)
        report(.unknownKey, entry.line, entry.name, near ?? "")
        continue
      }
      result[entry.name] = entry.value
    }
    for (key, _) in keys.required where result[key] == nil && findings.count == before {
      report(.missingKey, line(node), key, subject)
    }
    return result
  }

  /// The text of a scalar, exactly as written: `NO` is Norway's code, not a refusal.
  mutating func text(_ node: Node, of subject: String) -> String? {
    guard case .scalar(let scalar) = node else {
      report(.wrongShape, line(node), subject, "text")
      return nil
    }
    let isClean = scalar.string.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.properties.generalCategory != .control
    }
    guard isClean, !scalar.string.allSatisfy(\.isWhitespace) else {
      report(.badValue, line(node), subject, isClean ? "" : "control-characters")
      return nil
    }
    return scalar.string
  }

  /// A name of lower-case letters, digits and hyphens; where allowed with one dot.
  mutating func name(_ node: Node, of subject: String, dotted: Bool = false) -> String? {
    guard let text = text(node, of: subject) else { return nil }
    return named(text, line(node), dotted: dotted) ? text : nil
  }

  mutating func named(_ text: String, _ line: Int, dotted: Bool = false) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      part.first.map { $0.isASCII && $0.isLowercase } ?? false
        && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
    if isName, parts.count == 1 || (dotted && parts.count == 2) { return true }
    report(.badValue, line, text, "name")
    return false
  }

  /// The nodes of a sequence, or the one node that stands for itself.
  mutating func list(_ node: Node) -> [Node] {
    if case .sequence(let sequence) = node { return Array(sequence) }
    return [node]
  }

  mutating func names(_ node: Node?, of subject: String, dotted: Bool = false) -> [String] {
    guard let node else { return [] }
    return list(node).compactMap { name($0, of: subject, dotted: dotted) }
  }

  mutating func texts(_ node: Node?, of subject: String) -> [String] {
    guard let node else { return [] }
    return list(node).compactMap { text($0, of: subject) }
  }

  mutating func flag(_ node: Node?, of subject: String) -> Bool {
    guard let node else { return false }
    switch text(node, of: subject) {
    case "true": return true
    case "false", nil: return false
    case .some(let other):
      report(.badValue, line(node), other, "true, false")
      return false
    }
  }

  mutating func number(_ node: Node, of subject: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(node, of: subject) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    report(.badValue, line(node), text, "\(range.lowerBound)–\(range.upperBound)")
    return nil
  }

  /// One of a fixed set of words.
  mutating func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Node, of subject: String, _ type: Word.Type
  ) -> Word? {
    guard let text = text(node, of: subject) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let near = Spelling.nearest(to: text, among: words) ?? words.joined(separator: ", ")
    report(.badValue, line(node), text, near)
    return nil
  }

  /// A text in the six languages, each of which must be there.
  mutating func multilingual(_ node: Node?, of subject: String) -> Multilingual {
    guard let node else { return Multilingual([:]) }
    var texts: [Language: String] = [:]
    for entry in entries(node, of: subject) {
      guard let language = Language(rawValue: entry.name) else {
        let near = Spelling.nearest(to: entry.name, among: Language.allCases.map(\.rawValue))
        report(.unknownKey, entry.line, entry.name, near ?? "")
        continue
      }
      texts[language] = text(entry.value, of: subject)?.trimmingNewlines
    }
    let result = Multilingual(texts)
    for language in result.missing(from: Language.allCases) {
      report(.missingText, line(node), subject, language.rawValue)
    }
    return result
  }
}

extension String {
  var trimmingNewlines: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
