import Foundation
import Programmes
import Testing
import Vocabulary
import Yams

@Suite struct `The schema for editors` {
  static let programmes: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: Shipped.folder.path).sorted()) ?? []

  @Test func `is of draft 2020-12 and closed for each kind of file`() {
    for file in NotationFile.allCases {
      let schema = file.schema
      #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
      #expect(schema["additionalProperties"]?.bool == false)
      #expect(schema["properties"]?.members.isEmpty == false)
    }
  }

  @Test(arguments: programmes)
  func `accepts every file that is shipped`(id: String) throws {
    for file in try Shipped.files(id).files { #expect(try faults(file) == []) }
  }

  @Test(arguments: ["oie-vaccine-bank", "cbrn-coe"])
  func `accepts the procedures that strain the notation`(id: String) throws {
    for file in try Fixture.files(id).files { #expect(try faults(file) == []) }
  }

  static let strangers: [(file: String, old: String, new: String)] = [
    ("programme.yaml", "mandate:", "mandat:"),
    ("programme.yaml", "  - when: 2004", "  - whem: 2004"),
    ("forms/assistance-request.yaml", "most-items:", "most-item:"),
    ("forms/assistance-request.yaml", "        audience: providers", "        audiense: providers"),
    ("letters/follow-up.yaml", "series:", "serie:"),
    ("procedures/assistance-request.source.yaml", "in-force:", "inforce:"),
    ("procedures/assistance-request.source.yaml", "repeats: true", "repeat: true"),
    ("procedures/assistance-request.source.yaml", "closes: true } } }", "close: true } } }"),
    ("procedures/assistance-request.source.yaml", "recorded-by:", "recorder:"),
    ("procedures/assistance-request.source.yaml", "rule: consent", "rules: consent"),
    ("procedures/assistance-request.source.yaml", "{ all: [", "{ al: ["),
    ("procedures/texts.yaml", "outcome:", "outcomes:"),
  ]

  @Test(arguments: strangers)
  func `knows no key that the reader does not know`(
    file: String, old: String, new: String
  ) throws {
    let files = try Shipped.files(replacing: old, by: new, in: file)
    let changed = try #require(files.files.first { $0.path == file })
    #expect(try !faults(changed).isEmpty)
    #expect(Programme.read(files).findings.contains { $0.code == .unknownKey })
  }

  @Test func `is told of, with every finding, in the reference for authors`() throws {
    let page = try String(
      contentsOf: Shipped.folder.deletingLastPathComponent().appending(path: "docs/PROGRAMMES.md"),
      encoding: .utf8)
    let reference = try #require(page.split(separator: "## The files of a programme").last)
    let spelled = Set(reference.matches(of: /[a-z][a-z0-9-]*/).map { String($0.0) })
    let keys = NotationFile.allCases.reduce(into: Set<String>()) {
      $0.formUnion(Self.keys($1.schema))
    }
    #expect(keys.count > 80)
    #expect(keys.subtracting(spelled).isEmpty)
    for code in Finding.Code.allCases {
      #expect(reference.contains("`\(code.rawValue)`"), "\(code.rawValue)")
    }
  }

  /// Every key that a schema names, at any depth.
  private static func keys(_ schema: JSON) -> Set<String> {
    let own = Set(schema["properties"]?.members.map(\.key) ?? [])
    let within = schema.members.map(\.value) + (schema.elements)
    return within.reduce(into: own) { $0.formUnion(keys($1)) }
  }

  /// What a file's schema finds wrong with it, read as an editor reads YAML.
  private func faults(_ file: ProgrammeFiles.File) throws -> [String] {
    let folder = file.path.split(separator: "/").first.map(String.init) ?? ""
    let kind: NotationFile =
      switch folder {
      case "forms": .form
      case "letters": .letter
      case "procedures": file.path.hasSuffix("/texts.yaml") ? .texts : .procedure
      default: .programme
      }
    let node = try #require(try Yams.compose(yaml: String(decoding: file.bytes, as: UTF8.self)))
    let schema = kind.schema
    return try Validator(whole: schema).faults(node, schema, file.path)
  }
}

/// The small part of JSON Schema that the notation's schema uses.
private struct Validator {
  let whole: JSON

  func faults(_ node: Node, _ schema: JSON, _ path: String) throws -> [String] {
    if let reference = schema["$ref"]?.string?.split(separator: "/").last {
      let named = try #require(whole["$defs"]?[String(reference)])
      return try faults(node, named, path)
    }
    if let choices = schema["anyOf"]?.elements {
      let found = try choices.map { try faults(node, $0, path) }
      return found.contains([]) ? [] : ["\(path): none of \(choices.count)"]
    }
    if let words = schema["enum"]?.strings {
      return words.contains(node.scalar?.string ?? "") ? [] : ["\(path): not a word"]
    }
    let types = schema["type"]?.strings ?? [schema["type"]?.string ?? ""]
    guard types.contains(where: { node.isOf($0) }) else { return ["\(path): not \(types)"] }
    switch node {
    case .scalar(let scalar): return try faults(scalar, node, schema, path)
    case .sequence(let sequence):
      let items = try #require(schema["items"])
      return try sequence.flatMap { try faults($0, items, "\(path)/-") }
    case .mapping(let mapping): return try faults(mapping, schema, path)
    case .alias: return ["\(path): alias"]
    }
  }

  private func faults(
    _ scalar: Node.Scalar, _ node: Node, _ schema: JSON, _ path: String
  ) throws -> [String] {
    if let least = schema["minimum"]?.int, let most = schema["maximum"]?.int {
      return Int(scalar.string).map { (least...most).contains($0) } == true
        ? [] : ["\(path): out of range"]
    }
    guard let pattern = schema["pattern"]?.string, node.isOf("string") else { return [] }
    return scalar.string.contains(try Regex(pattern)) ? [] : ["\(path): not \(pattern)"]
  }

  private func faults(
    _ mapping: Node.Mapping, _ schema: JSON, _ path: String
  ) throws -> [String] {
    let known = schema["properties"]
    let pattern = try schema["propertyNames"]?["pattern"]?.string.map { try Regex($0) }
    let keys = mapping.keys.compactMap(\.string)
    var found = (schema["required"]?.strings ?? []).filter { !keys.contains($0) }
      .map { "\(path): lacks \($0)" }
    for (key, value) in mapping {
      let name = key.string ?? ""
      if let pattern, !name.contains(pattern) { found.append("\(path): key \(name)") }
      if let own = known?[name] {
        found += try faults(value, own, "\(path)/\(name)")
      } else if let others = schema["additionalProperties"], others != false {
        found += try faults(value, others, "\(path)/\(name)")
      } else {
        found.append("\(path): unknown key \(name)")
      }
    }
    return found
  }
}

extension Node {
  /// Whether an editor takes it for a value of a JSON type.
  fileprivate func isOf(_ type: String) -> Bool {
    switch (type, self) {
    case ("object", .mapping), ("array", .sequence): true
    case ("boolean", .scalar(let scalar)):
      scalar.isPlain && ["true", "false"].contains(scalar.string)
    case ("integer", .scalar(let scalar)): scalar.isPlain && Int(scalar.string) != nil
    case ("number", .scalar(let scalar)): scalar.isPlain && Double(scalar.string) != nil
    case ("string", .scalar(let scalar)):
      !scalar.isPlain
        || (Double(scalar.string) == nil && !["true", "false"].contains(scalar.string))
    default: false
    }
  }
}

extension Node.Scalar {
  fileprivate var isPlain: Bool { style == .plain || style == .any }
}
