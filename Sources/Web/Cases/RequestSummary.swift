import Clearinghouse
import HTML
import Languages
import Programmes
import Vocabulary

/// What is asked, as far as the reader may see it.
struct RequestSummary {
  let words: CaseWords

  init(_ words: CaseWords) {
    self.words = words
  }

  private var say: Speaker { words.say }
  private var seen: CaseView { words.seen }

  var html: HTML {
    """
    <h2 id="request">\(say(seen.level == .summary ? "cases.summary" : "cases.request"))</h2>\
    \(items)\(SummaryList(rows).html)
    """
  }

  private var items: HTML {
    guard !seen.items.isEmpty else { return .empty }
    let lines: [HTML] = seen.items.map { item in
      """
      <li id="item-\(item.number)">\(HTML.paragraphs(item.text))\
      <p class="hint">\(words.words.describe(topics: item.topics, kinds: item.kinds))</p>\
      \(correction(item))</li>
      """
    }
    return "<h3>\(say("cases.items"))</h3><ol>\(lines)</ol>"
  }

  /// What the text of an item names, and the way to correct its topics.
  private func correction(_ item: Case.Item) -> HTML {
    guard seen.mayCorrectTopics, !seen.isClosed else { return .empty }
    let page = words.path.adding("items", "\(item.number)", "topics")
    return Details(
      say("topics.annotation"),
      "\(words.words.mentions(in: item.text))<p>\(Link(say("topics.correct"), to: page).html)</p>"
    ).html
  }

  private var rows: [SummaryList.Row] {
    var rows = [
      SummaryList.Row(say("cases.requester"), HTML.isolated(words.words.party(seen.requester))),
      SummaryList.Row(say("cases.countries"), "\(words.words.names(seen.countries))"),
      SummaryList.Row(say("cases.lodged"), words.words.day(seen.lodged)),
      SummaryList.Row(
        say("cases.language"),
        "<bdi lang=\"\(seen.language.rawValue)\">\(seen.language.ownName)</bdi>"),
    ]
    if seen.items.isEmpty {
      rows.append(.init(say("cases.topics"), "\(words.words.names(seen.topics))"))
    }
    let form = seen.programmeVersion?.forms[words.procedure.form]
    let answers = seen.answers
    return rows
      + (form?.fields ?? []).compactMap { field in
        answers[field.id].map {
          .init(field.label.text(words.words.language), words.words.answer($0, to: field))
        }
      }
  }
}

extension Wording {
  /// The topics and kinds of an item in one line.
  func describe(topics: [String], kinds: [String]) -> String {
    [
      topics.isEmpty ? nil : say("cases.itemTopics", ["topics": .text(names(topics))]),
      kinds.isEmpty ? nil : say("cases.itemKinds", ["kinds": .text(names(kinds))]),
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// An answer in words.
  func answer(_ answer: Answer, to field: Form.Field) -> HTML {
    switch answer {
    case .words(let passage):
      field.kind == .paragraph ? .paragraphs(passage) : .written(passage)
    case .codes(let codes): "\(list(codes.map { label(of: $0, in: field) }))"
    case .day(let day): self.day(day)
    case .number(let number): "\(say.number(number))"
    case .yes(let yes): "\(say(yes ? "cases.yes" : "cases.no"))"
    }
  }

  private func label(of code: String, in field: Form.Field) -> String {
    switch field.kind {
    case .languages: Language(rawValue: code).map { say("reasons.language.\($0.rawValue)") } ?? code
    case .countries: terms.name(code, language)
    case .choice, .choices, .text, .paragraph, .email, .day, .number, .yesNo:
      field.options.first { $0.id == code }?.label.text(language) ?? code
    }
  }
}
