import Programmes
import Vocabulary

extension LetterTemplate {
  /// The letter's text in a language with every placeholder filled; what is not known is gathered.
  func filled(
    _ language: Language, _ missing: inout Set<String>, by value: (String) -> String?
  ) -> Letter.Text {
    Letter.Text(
      subject: Self.fill(subject.text(language), &missing, value),
      paragraphs: paragraphs.map { Self.fill($0.text(language), &missing, value) })
  }

  private static func fill(
    _ text: String, _ missing: inout Set<String>, _ value: (String) -> String?
  ) -> String {
    var out = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}")
    {
      let name = String(rest[rest.index(after: open)..<close])
      out += rest[..<open]
      if let value = value(name), !value.isEmpty { out += value } else { missing.insert(name) }
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}
