import Clearinghouse
import HTML
import Languages
import Programmes
import Vocabulary

/// A question of a programme's form, with what was typed and what is wrong with it.
struct Question {
  let field: Form.Field
  let open: OpenDraft
  let errors: [String: String]

  private var typed: [String] { open.body.answers[field.id] ?? [] }
  private var value: String { typed.first ?? "" }

  private var asked: Field {
    open.words.field(
      "answers/\(field.id)", field.label.text(open.words.language),
      hint: field.hint?.text(open.words.language), isOptional: !field.isRequired,
      error: errors["answers/\(field.id)"])
  }

  var html: HTML {
    let language = open.body.language
    return switch field.kind {
    case .text: TextField(asked, value: value, language: language).html
    case .paragraph: TextArea(asked, value: value, language: language, lines: 5).html
    case .email: TextField(asked, value: value, kind: .email, autocomplete: "email").html
    case .number: TextField(asked, value: value, kind: .number, letters: 8).html
    case .day: open.words.date(asked, TypedDate(typed))
    case .choice: ChoiceField.radios(asked, options, chosen: value).html
    case .choices, .languages, .countries:
      ChoiceField.checkboxes(asked, options, chosen: Set(typed)).html
    case .yesNo:
      ChoiceField.radios(
        asked, [Choice("yes", open.say("cases.yes")), Choice("no", open.say("cases.no"))],
        chosen: value
      ).html
    }
  }

  private var options: [Choice] {
    switch field.kind {
    case .languages: Language.allCases.map(Choice.language)
    case .countries:
      open.words.terms.countries.all.map {
        Choice($0.code, $0.name.text(open.words.language))
      }
    case .choice, .choices, .text, .paragraph, .email, .number, .day, .yesNo:
      field.options.map { Choice($0.id, $0.label.text(open.words.language)) }
    }
  }
}

/// The first questions of every request: title, language, countries, and the paper it came on.
struct FirstQuestions {
  let open: OpenDraft
  let errors: [String: String]

  private var say: Speaker { open.say }

  var html: HTML {
    """
    \(TextField(
      open.words.field(
        "title", say("lodging.title"), hint: say("lodging.titleHint"), error: errors["title"]),
      value: open.body.title, language: open.body.language).html)\
    \(open.words.languages("language", say("lodging.language"), chosen: open.body.language))\
    \(countries)\(paper)
    """
  }

  private var countries: HTML {
    guard open.party.mayAskFor.count > 1 else { return .empty }
    return ChoiceField.checkboxes(
      open.words.field(
        "countries", say("lodging.countries"), hint: say("lodging.countriesHint"),
        error: errors["countries"]),
      open.party.mayAskFor.map { Choice($0, open.words.terms.name($0, open.words.language)) },
      chosen: Set(open.body.countries)
    ).html
  }

  /// An officer who records what came on paper names it and its dates.
  private var paper: HTML {
    guard open.isRecorder else { return .empty }
    return """
      \(TextField(
        open.words.field(
          "document", say("cases.documentField"), hint: say("cases.documentWhy"),
          error: errors["document"]), value: open.body.document).html)\
      \(open.words.date(
        open.words.field("on", say("lodging.signed"), isOptional: true, error: errors["on"]),
        open.body.on))\
      \(open.words.date(
        open.words.field(
          "received", say("cases.received"), hint: say("cases.receivedHint"), isOptional: true,
          error: errors["received"]), open.body.received))
      """
  }
}

/// The items of a request, each with its topics and kinds of help.
struct ItemQuestions {
  let open: OpenDraft
  let errors: [String: String]

  private var say: Speaker { open.say }
  private var items: [DraftBody.Item] {
    open.body.items.isEmpty ? [DraftBody.Item()] : open.body.items
  }

  var html: HTML {
    """
    <div id="f-items">\(errors["items"].map { "<p class=\"error\">\($0)</p>" as HTML })</div>\
    <div id="items">\(items.enumerated().map { item($0.element, $0.offset) })</div>\
    \(items.count < open.form.mostItems
      ? Button(say("lodging.addItem"), .second, choice: ("act", "add")).html : "")
    """
  }

  private func item(_ item: DraftBody.Item, _ index: Int) -> HTML {
    let name = "items/\(index)"
    let number = Argument.number(index + 1)
    let text = TextArea(
      open.words.field(
        "\(name)/text", say("lodging.itemText", ["number": number]), hint: say("lodging.itemHint"),
        error: errors["\(name)/text"]),
      value: item.text, language: open.body.language, lines: 4)
    let kinds = ChoiceField.checkboxes(
      open.words.field("\(name)/kinds", say("lodging.itemKinds"), error: errors["\(name)/kinds"]),
      open.words.terms.kinds.all.map { Choice($0.id, $0.name.text(open.words.language)) },
      chosen: Set(item.kinds))
    return """
      <section><h2>\(say("lodging.item", ["number": number]))</h2>\(text.html)\
      \(topics(item, name))\(kinds.html)\
      \(items.count > 1
        ? Button(
          say("lodging.removeItem", ["number": number]), .quiet,
          choice: ("act", "remove-\(index)")
        ).html : "")</section>
      """
  }

  private func topics(_ item: DraftBody.Item, _ name: String) -> HTML {
    """
    <h3>\(say("lodging.itemTopics"))</h3><p class="hint">\(say("lodging.topicsHint"))</p>\
    \(open.words.topicBoxes("\(name)/topics", chosen: Set(item.topics)))
    """
  }
}
