public import Vocabulary

/// A question answered in several lines.
public struct TextArea: Sendable {
  /// The question.
  public let field: Field
  /// What was typed.
  public let value: String
  /// The language of the answer, where it is known.
  public let language: Language?
  /// How many lines are shown.
  public let lines: Int

  /// A question answered in several lines.
  public init(_ field: Field, value: String = "", language: Language? = nil, lines: Int = 6) {
    self.field = field
    self.value = value
    self.language = language
    self.lines = lines
  }

  /// The question and its control.
  ///
  /// The value begins after a line break, because browsers drop the first one.
  public var html: HTML {
    field.asked(
      """
      <textarea id="\(field.identifier)" name="\(field.name)" rows="\(lines)" dir="auto"\
      \(HTML.attribute("lang", language?.rawValue))\(field.describing)>
      \(value)</textarea>
      """)
  }
}
