/// The keys of one kind of mapping in a programme's files, with what each of them holds.
///
/// The reader refuses every other key, and the schema for editors is made of the same tables.
struct Keys: Sendable {
  /// Those that must be there, in the order in which they are asked for.
  let required: KeyValuePairs<String, Shape>
  /// Those that may be there.
  let optional: KeyValuePairs<String, Shape>

  init(
    required: KeyValuePairs<String, Shape> = [:], optional: KeyValuePairs<String, Shape> = [:]
  ) {
    self.required = required
    self.optional = optional
  }

  /// The names of all keys.
  var names: [String] { required.map(\.key) + optional.map(\.key) }
}

/// What a key of a programme's file may hold.
indirect enum Shape: Sendable {
  /// Any text, a number or `true` among them: they are read as they are written.
  case text
  /// A text of a form, as a regular expression.
  case form(String)
  /// A name; one dot may part it where it is dotted.
  case name(isDotted: Bool)
  /// `true` or `false`.
  case flag
  /// A whole number.
  case number(ClosedRange<Int>)
  /// One of some words.
  case words([String])
  /// A text in each of the six languages.
  case multilingual
  /// What must have happened.
  case condition
  /// Several of a shape, or one that stands for itself.
  case list(Shape)
  /// Names that the programme chooses, each with a shape.
  case names(Shape, isDotted: Bool)
  /// A mapping with keys of its own.
  case mapping(Keys)
  /// Any of these.
  case any([Shape])

  static let name = Shape.name(isDotted: false)
  static let dotted = Shape.name(isDotted: true)
  static let date = Shape.form("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")
  static let span = #"[0-9]+ (days?|working-days?|months?|years?)"#
  static let clock = Shape.form("^\(span) of (day|receipt|sent)\\([a-z0-9.-]+\\)$")
  static let field = Shape.form("^form\\.[a-z0-9-]+$")
  static let texts = Shape.names(.multilingual, isDotted: false)

  static func names(_ shape: Shape) -> Shape { .names(shape, isDotted: false) }

  static func word<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type) -> Shape {
    .words(Word.allCases.map(\.rawValue))
  }
}
