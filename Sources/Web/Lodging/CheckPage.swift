import Clearinghouse
import HTML
import HTTPTypes
import Hummingbird
import Languages
import Matching
import Programmes
import Vocabulary

/// The last page before a request is lodged: all answers, what is missing, who could help.
struct CheckPage {
  let open: OpenDraft
  var refusal: Refusal?

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    try CheckPage(open: OpenDraft(reader)).page.response(reader)
  }

  static func lodge(_ reader: Reader, _ request: Request) async throws -> Response {
    let person = try reader.person
    _ = try await reader.typed(request)
    var page = try CheckPage(open: OpenDraft(reader))
    let open = page.open
    do throws(Refusal) {
      guard open.problems.isEmpty else { throw .fields(open.problems) }
      let receipt = try await reader.site.instance.ledger.perform(
        try page.command, by: person,
        key: .init("lodging \(open.draft.id)", request: digestOf(["\(open.body.bytes)"])))
      try? reader.site.instance.store.deleteDraft(open.draft.id)
      return .seeOther(
        reader.path("requests", receipt.subject).with(
          query: [("lodged", "yes"), ("act", String(receipt.act))]))
    } catch {
      page.refusal = error
      return page.page.refused(reader, error.status)
    }
  }

  private var say: Speaker { open.say }

  /// The opening of a case, or the step with which one is lodged again.
  private var command: any Command {
    get throws(Refusal) {
      let document = open.isRecorder ? open.body.document : nil
      guard let reference = open.body.again else {
        return OpenCase(
          under: open.draft.programme, by: open.draft.party, open.content, on: open.body.on.known,
          received: open.body.received.known, document: document)
      }
      guard let step = open.words.view.find(reference)?.lodgingAgain?.open.step else {
        throw .unknown("\(reference)")
      }
      var command = TakeStep(step.id, of: reference)
      command.on = open.body.on.known
      command.received = open.body.received.known
      command.document = document
      command.content = open.content
      return command
    }
  }

  var page: Page {
    var page = Page(
      "\(say("lodging.check")) · \(open.title)",
      """
      <h1>\(say("lodging.check"))</h1>\(problems)\
      \(open.sections.map(summary))\(open.publicText)\(checklist)\(offers)\(lodging)
      """)
    page.breadcrumbs = open.breadcrumbs
    return page
  }

  // MARK: What is wrong

  /// All that is wrong, each with a link to its field on the page of its section.
  private var problems: HTML {
    let lines: [HTML] = open.problems.map { problem in
      let place = open.path.adding(open.section(of: problem.field))
        .at(Field(problem.field, label: "").identifier)
      return "<li><a href=\"\(place)\">\(say.problem(problem, form: open.form))</a></li>"
    }
    let whole: [HTML] =
      refusal.flatMap { refusal -> HTML? in
        if case .fields = refusal { return nil }
        let words = say.refusal(refusal, terms: open.words.terms, form: open.form)
        return "<li>\(words)</li>"
      }.map { [$0] } ?? []
    guard !(lines + whole).isEmpty else { return .empty }
    return """
      <div class="problems" id="problems" role="alert" tabindex="-1" \
      aria-labelledby="problems-title"><h2 id="problems-title">\(say("lodging.toMend"))</h2>\
      <ul>\(whole)\(lines)</ul></div>
      """
  }

  // MARK: What was answered

  private func summary(_ id: String) -> HTML {
    """
    <h2>\(open.title(of: id))</h2>\(SummaryList(rows(id)).html)
    """
  }

  private func rows(_ id: String) -> [SummaryList.Row] {
    let place = open.path.adding(id)
    guard let section = open.section(id) else { return firstRows(place) }
    if section.hasItems { return itemRows(place) }
    return section.fields.map { field in
      let answer = open.body.answers[field.id].flatMap { field.answer($0, open.body.language) }
      return SummaryList.Row(
        field.label.text(open.words.language),
        """
        \(answer.map { open.words.answer($0, to: field) } ?? nothing)\
        \(open.words.readBy(field.audience))
        """, change: change(place, "answers/\(field.id)"))
    }
  }

  private func firstRows(_ place: Path) -> [SummaryList.Row] {
    var rows = [
      SummaryList.Row(
        say("lodging.title"), "\(open.titleMarkup)\(open.words.readBy(.public))",
        change: change(place, "title")),
      SummaryList.Row(
        say("lodging.language"),
        "<bdi lang=\"\(open.body.language.rawValue)\">\(open.body.language.ownName)</bdi>",
        change: change(place, "language")),
    ]
    if open.party.mayAskFor.count > 1 {
      rows.append(
        .init(
          say("lodging.countries"), "\(open.words.names(open.body.countries))",
          change: change(place, "countries")))
    }
    if open.isRecorder {
      rows.append(
        .init(
          say("cases.documentField"), HTML.isolated(open.body.document),
          change: change(place, "document")))
    }
    return rows
  }

  private func itemRows(_ place: Path) -> [SummaryList.Row] {
    open.body.items.enumerated().map { index, item in
      SummaryList.Row(
        say("lodging.item", ["number": .number(index + 1)]),
        """
        \(HTML.paragraphs(Passage(item.text, open.body.language)))\
        <p class="hint">\(open.words.describe(topics: item.topics, kinds: item.kinds))</p>\
        \(open.words.readBy(.providers))
        """, change: change(place, "items/\(index)/text"))
    }
  }

  private var nothing: HTML { "<span class=\"hint\">\(say("lodging.nothing"))</span>" }

  private func change(_ place: Path, _ field: String) -> Link {
    Link(say("forms.change"), to: place.at(Field(field, label: "").identifier))
  }

  // MARK: What would help

  private var checklist: HTML {
    let lines = open.form.checklist(
      answers: open.content.answers, items: open.content.items.map(\.text))
    guard !lines.isEmpty else { return .empty }
    let rows: [SummaryList.Row] = lines.map { line in
      let field = line.check.looksAt.first.map { $0 == "items" ? "items" : "answers/\($0)" }
      let example = say(
        "lodging.example", ["example": .text(line.check.example.text(open.words.language))])
      return SummaryList.Row(
        line.check.label.text(open.words.language),
        line.isClear
          ? StatusTag(say("lodging.clear"), .met).html
          : "\(StatusTag(say("lodging.addDetail"), .waiting).html)<p class=\"hint\">\(example)</p>",
        change: field.map { change(open.path.adding(open.section(of: $0)), $0) })
    }
    return """
      <h2>\(say("lodging.checklist"))</h2><p>\(say("lodging.checklistNote"))</p>\
      \(SummaryList(rows).html)
      """
  }

  private var offers: HTML {
    let sheet = open.sheet
    return """
      <h2>\(say("lodging.offers"))</h2>\
      <p>\(say("matches.fitting", ["count": .number(sheet.ranking.fitting.count)]))</p>\
      \(sheet.best(5))\
      <p>\(Link(say("lodging.toMatches"), to: open.path.adding("matches")).html)</p>
      """
  }

  private var lodging: HTML {
    """
    <h2>\(say("lodging.lodge"))</h2><p>\(say("lodging.lodgeNote"))</p>\
    \(PostForm(to: open.path.adding("lodging"), token: open.words.token,
      Button(say("lodging.lodge")).html).html)
    """
  }
}
