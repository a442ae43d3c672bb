public import Vocabulary

/// A question for a date, answered in three short lines.
public struct DateField: Sendable {
  /// The words over the three lines.
  public struct Texts: Sendable, Hashable {
    /// "Day".
    public let day: String
    /// "Month".
    public let month: String
    /// "Year".
    public let year: String

    /// Holds the three words.
    public init(day: String, month: String, year: String) {
      self.day = day
      self.month = month
      self.year = year
    }
  }

  /// The question; its parts are sent as `name-day`, `name-month` and `name-year`.
  public let field: Field
  /// What was typed.
  public let value: TypedDate
  /// The words over the three lines.
  public let texts: Texts
  /// The language of the page, which decides the order of the parts.
  public let language: Language

  /// A question for a date.
  public init(_ field: Field, value: TypedDate = TypedDate(), texts: Texts, _ language: Language) {
    self.field = field
    self.value = value
    self.texts = texts
    self.language = language
  }

  /// The question and its three controls; the first carries the question's identifier.
  public var html: HTML {
    let day = (name: "day", label: texts.day, value: value.day, letters: 2)
    let month = (name: "month", label: texts.month, value: value.month, letters: 2)
    let year = (name: "year", label: texts.year, value: value.year, letters: 4)
    let parts = language == .zh ? [year, month, day] : [day, month, year]
    let controls: [HTML] = parts.enumerated().map { index, part in
      let id = index == 0 ? field.identifier : "\(field.identifier)-\(part.name)"
      return """
        <div><label for="\(id)">\(part.label)</label><input id="\(id)" \
        name="\(field.name)-\(part.name)" inputmode="numeric" dir="ltr" \
        size="\(part.letters)" value="\(part.value)"\
        \(HTML.attribute("aria-invalid", field.error == nil ? nil : "true"))></div>
        """
    }
    return field.grouped("<div class=\"date\">\(controls)</div>")
  }
}
