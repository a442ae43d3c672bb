import Vocabulary

/// A sentence of the catalogue in the languages it exists in.
struct Message: Sendable, Hashable {
  /// The wording in one language: one sentence, or one for each form of number.
  enum Wording: Sendable, Hashable {
    case plain(Template)
    case counted([Plural: Template])

    /// The sentence for a number; `other` where none is counted.
    func template(_ count: Int?, _ language: Language) -> Template? {
      switch self {
      case .plain(let template): template
      case .counted(let forms):
        count.flatMap { forms[Plural($0, in: language)] } ?? forms[.other]
      }
    }

    var templates: [Template] {
      switch self {
      case .plain(let template): [template]
      case .counted(let forms): Array(forms.values)
      }
    }

    /// The names of all arguments in it.
    var placeholders: Set<String> {
      Set(templates.flatMap(\.placeholders))
    }
  }

  let wordings: [Language: Wording]
}
