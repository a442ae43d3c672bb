public import Vocabulary

/// The files of a programme, by what stands in them.
public enum NotationFile: String, Sendable, CaseIterable {
  /// `programme.yaml`.
  case programme
  /// A file of `forms/`.
  case form
  /// A file of `letters/`.
  case letter
  /// A file of `procedures/`.
  case procedure
  /// `procedures/texts.yaml`.
  case texts

  /// The JSON Schema (draft 2020-12) of the file, for editors.
  ///
  /// It is made of the reader's own keys, so a key that one refuses is unknown to the other.
  public var schema: JSON {
    .object(
      [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
        .init("title", .string("causeway \(rawValue)")),
      ] + keys.schema.members + [
        .init(
          "$defs",
          [
            "multilingual": .schema(Keys.languages), "condition": Shape.anyCondition.schema,
          ])
      ])
  }

  var keys: Keys {
    switch self {
    case .programme: .programme
    case .form: .form
    case .letter: .letter
    case .procedure: .procedure
    case .texts: .names
    }
  }
}

extension Keys {
  /// The six languages of a text.
  fileprivate static let languages = Language.allCases.map(\.rawValue)

  fileprivate var schema: JSON {
    let properties = (Array(required) + Array(optional)).map {
      JSON.Member($0.key, $0.value.schema)
    }
    return [
      "type": "object", "properties": .object(properties), "required": JSON(required.map(\.key)),
      "additionalProperties": false,
    ]
  }
}

extension Shape {
  /// What must have happened: in words, or as a mapping.
  fileprivate static let anyCondition = Shape.any([
    .form(#"^((any|every|linked|[0-9]+ of) )?\#(part)(\.\#(part))?$"#), .mapping(.condition),
  ])

  private static let part = "[a-z][a-z0-9-]*"

  private static func pattern(isDotted: Bool) -> String {
    isDotted ? #"^\#(part)(\.\#(part))?$"# : "^\(part)$"
  }

  fileprivate var schema: JSON {
    switch self {
    case .text: ["type": ["string", "number", "boolean"], "pattern": #"\S"#]
    // Editors read `2010` as a number, to which no pattern applies.
    case .form(let pattern): ["type": ["string", "integer"], "pattern": .string(pattern)]
    case .name(let isDotted):
      ["type": "string", "pattern": .string(Self.pattern(isDotted: isDotted))]
    case .flag: ["type": "boolean"]
    case .number(let range):
      ["type": "integer", "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound)]
    case .words(let words): ["enum": JSON(words)]
    case .multilingual: ["$ref": "#/$defs/multilingual"]
    case .condition: ["$ref": "#/$defs/condition"]
    case .list(let shape):
      ["anyOf": [shape.schema, ["type": "array", "items": shape.schema]]]
    case .names(let shape, let isDotted):
      [
        "type": "object",
        "propertyNames": ["pattern": .string(Self.pattern(isDotted: isDotted))],
        "additionalProperties": shape.schema,
      ]
    case .mapping(let keys): keys.schema
    case .any(let shapes): ["anyOf": .array(shapes.map(\.schema))]
    }
  }
}

extension JSON {
  /// The schema of a mapping that must have each of some keys, and a text under each.
  fileprivate static func schema(_ languages: [String]) -> JSON {
    [
      "type": "object",
      "properties": .object(languages.map { Member($0, Shape.text.schema) }),
      "required": JSON(languages), "additionalProperties": false,
    ]
  }
}
