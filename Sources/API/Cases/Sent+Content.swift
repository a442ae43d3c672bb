import Clearinghouse
import Programmes
import Vocabulary

extension Sent {
  /// What a requester asks: language, title, items, countries and the form's answers.
  ///
  /// The language is that of a text where none is sent; `items` names the member that holds them.
  mutating func content(_ form: Form?, language: Language?, items: String) -> NewContent {
    let language = self.language("language", or: language)
    return NewContent(
      language: language, title: string("title"),
      items: objects(items) { item in
        NewContent.Item(
          text: item.string("text"), topics: item.strings("topics"), kinds: item.strings("kinds"))
      },
      countries: strings("countries"), answers: answers(form, language))
  }

  /// The answers, each read as its question asks; without a form nothing can be answered.
  private mutating func answers(_ form: Form?, _ language: Language) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    for member in members("answers") where member.value != .null {
      let name = "answers/\(member.key)"
      guard let form else { continue }
      guard let field = form.field(member.key) else {
        report(name, "unknown-field")
        continue
      }
      guard let answer = Answer(member.value, as: field.kind, language) else {
        let isText = member.value.string != nil
        report(name, field.kind == .day && isText ? "bad-day" : "wrong-kind")
        continue
      }
      answers[member.key] = answer
    }
    return answers
  }
}

extension Answer {
  /// The answer that a value gives to a question of a kind; nil for a value of another shape.
  init?(_ json: JSON, as kind: Form.Kind, _ language: Language) {
    let answer: Answer? =
      switch kind {
      case .text, .paragraph, .email: json.string.map { .words(Passage($0, language)) }
      case .choice: json.string.map { .codes([$0]) }
      case .choices, .countries, .languages: json.strings.map { .codes($0) }
      case .day: json.string.flatMap { Day($0) }.map { .day($0) }
      case .number: json.int.map { .number($0) }
      case .yesNo: json.bool.map { .yes($0) }
      }
    guard let answer else { return nil }
    self = answer
  }
}
