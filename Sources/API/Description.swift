import Vocabulary
import Yams

/// What is wrong with the interface's description.
public struct DescriptionFlaw: Error, Hashable {
  /// What is wrong, for whoever keeps the file.
  public let problem: String
}

/// The interface's own description, as OpenAPI in JSON.
struct Description: Sendable {
  let json: JSON

  /// Reads the description from YAML.
  init(yaml bytes: [UInt8]) throws(DescriptionFlaw) {
    let node: Node?
    do { node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)) } catch {
      throw DescriptionFlaw(problem: "it is no YAML")
    }
    guard let node, node.mapping != nil else {
      throw DescriptionFlaw(problem: "a mapping is expected")
    }
    json = Self.json(node)
  }

  private static func json(_ node: Node) -> JSON {
    switch node {
    case .mapping(let mapping):
      .object(mapping.map { JSON.Member($0.key.string ?? "", json($0.value)) })
    case .sequence(let sequence): .array(sequence.map(json))
    case .scalar(let scalar): json(scalar)
    case .alias: .null
    }
  }

  private static func json(_ scalar: Node.Scalar) -> JSON {
    guard scalar.style == .plain else { return .string(scalar.string) }
    if let number = Int(scalar.string) { return .int(number) }
    switch scalar.string {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "~", "": return .null
    default: return .string(scalar.string)
    }
  }
}

/// The description, for whoever builds on the interface.
enum DescriptionRoute {
  static func show(_ call: Call) async throws -> Reply { Reply(call.interface.description.json) }
}
