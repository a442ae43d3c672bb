import Clearinghouse
import HTML
import Programmes
import Vocabulary

/// What has been filled in of a request so far, kept as it was typed.
struct DraftBody: Sendable, Hashable {
  /// One thing that is asked for.
  struct Item: Sendable, Hashable {
    var text = ""
    var topics: [String] = []
    var kinds: [String] = []
    /// The words for which topics were last suggested.
    var suggestedFor = ""

    var isEmpty: Bool { text.isEmpty && topics.isEmpty && kinds.isEmpty }
  }

  /// The language in which the request is written.
  var language = Language.en
  var title = ""
  var countries: [String] = []
  var items: [Item] = []
  /// The answers by field, as typed; a day in its three parts.
  var answers: [String: [String]] = [:]
  /// The sections that have been saved at least once.
  var saved: Set<String> = []
  /// The case that is lodged again, if one is.
  var again: Reference?
  /// Whether the secretariat began it, to record what the party sent on paper.
  var isRecorded = false
  /// The document from which an officer records the request.
  var document = ""
  /// The day on which it was signed.
  var on = TypedDate()
  /// The day on which it was received.
  var received = TypedDate()

  /// The request as it stands; what names no day or number is left out of it.
  func content(_ form: Form) -> NewContent {
    var content = NewContent(
      language: language, title: title,
      items: items.filter { !$0.isEmpty }
        .map { NewContent.Item(text: $0.text, topics: $0.topics, kinds: $0.kinds) },
      countries: countries)
    for field in form.fields {
      content.answers[field.id] = answers[field.id].flatMap { field.answer($0, language) }
    }
    return content
  }

  /// Everything that is wrong with it, each problem at its field.
  func problems(_ form: Form, _ terms: Terms, isRecorder: Bool) -> [FieldProblem] {
    var problems = content(form).problems(form, terms)
    for field in form.fields {
      guard let typed = answers[field.id], typed.contains(where: { !$0.isEmpty }),
        field.answer(typed, language) == nil
      else { continue }
      problems.removeAll { $0.field == "answers/\(field.id)" }
      problems.append(
        FieldProblem(
          field: "answers/\(field.id)",
          code: field.kind == .day
            ? "bad-day" : field.kind == .number ? "bad-number" : "unknown-option"))
    }
    problems += FieldProblem.of(
      document, field: "document", longest: 200, isRequired: isRecorder, isLine: true)
    for (field, date) in [("on", on), ("received", received)]
    where !date.isEmpty && date.known == nil {
      problems.append(.init(field: field, code: "bad-day"))
    }
    return problems
  }
}

extension Form.Field {
  /// The answer that was typed; nil where nothing was, or where it names no day or number.
  func answer(_ typed: [String], _ language: Language) -> Answer? {
    let first = typed.first ?? ""
    switch kind {
    case .text, .paragraph, .email: return first.isEmpty ? nil : .words(Passage(first, language))
    case .choice, .choices, .countries, .languages:
      let codes = typed.filter { !$0.isEmpty }
      return codes.isEmpty ? nil : .codes(codes)
    case .yesNo: return first == "yes" ? .yes(true) : first == "no" ? .yes(false) : nil
    case .number: return Int(first).map { .number($0) }
    case .day: return typed.count == 3 ? TypedDate(typed).known.map { .day($0) } : nil
    }
  }
}

extension Answer {
  /// The answer as it would be typed.
  var typed: [String] {
    switch self {
    case .words(let passage): [passage.text]
    case .codes(let codes): codes
    case .yes(let yes): [yes ? "yes" : "no"]
    case .number(let number): [String(number)]
    case .day(let day): TypedDate(day).parts
    }
  }
}

extension TypedDate {
  /// A date from its three parts.
  init(_ parts: [String]) {
    func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
    self.init(day: part(0), month: part(1), year: part(2))
  }

  var parts: [String] { [day, month, year] }
}
