public import Vocabulary

/// A question answered in one line.
public struct TextField: Sendable {
  /// What kind of line is asked for, which decides keyboard and direction.
  public enum Kind: String, Sendable {
    case text, email, search, url
    /// A telephone number.
    case telephone = "tel"
    /// A whole number, typed as text so that nothing typed is lost.
    case number
    /// A reference, code or symbol: always left to right.
    case code
  }

  /// The question.
  public let field: Field
  /// What was typed.
  public let value: String
  /// What kind of line it is.
  public let kind: Kind
  /// The language of the answer, where people write it in one.
  public let language: Language?
  /// What browsers may fill in, such as `email` or `one-time-code`.
  public let autocomplete: String?
  /// About how many letters the answer has.
  public let letters: Int?

  /// A question answered in one line.
  public init(
    _ field: Field, value: String = "", kind: Kind = .text, language: Language? = nil,
    autocomplete: String? = nil, letters: Int? = nil
  ) {
    self.field = field
    self.value = value
    self.kind = kind
    self.language = language
    self.autocomplete = autocomplete
    self.letters = letters
  }

  /// The question and its control.
  public var html: HTML { field.asked(control) }

  private var control: HTML {
    """
    <input id="\(field.identifier)" name="\(field.name)" type="\(type)" value="\(value)"\
    \(HTML.attribute("dir", direction))\(HTML.attribute("lang", language?.rawValue))\
    \(HTML.attribute("inputmode", kind == .number ? "numeric" : nil))\
    \(HTML.attribute("autocomplete", autocomplete))\
    \(HTML.attribute("size", letters.map { String($0) }))\(field.describing)>
    """
  }

  private var type: String {
    switch kind {
    case .text, .email, .search, .url, .telephone: kind.rawValue
    case .number, .code: "text"
    }
  }

  private var direction: String {
    switch kind {
    case .text, .search: "auto"
    case .email, .url, .telephone, .number, .code: "ltr"
    }
  }
}
