import Clearinghouse
import HTML
import HTTPTypes
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// One section of a draft: it is kept as typed, and then says what is still wrong.
struct SectionPage {
  let open: OpenDraft
  let id: String
  var mended = Mended()

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let open = try OpenDraft(reader)
    guard open.sections.contains(reader.place[2]) else { throw PageError.notFound }
    var page = SectionPage(open: open, id: reader.place[2])
    if open.body.saved.contains(page.id), reader.query["suggested"].isEmpty { page.mend() }
    var shown = page.page
    if !reader.query["suggested"].isEmpty {
      shown.notification =
        NotificationBanner(
          .notice, reader.say("lodging.suggestedTitle"),
          "<p>\(reader.say("lodging.suggestedText"))</p>"
        ).html
    }
    return shown.response(reader)
  }

  static func save(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    var open = try OpenDraft(reader)
    let id = reader.place[2]
    guard open.sections.contains(id) else { throw PageError.notFound }
    let suggests = open.take(typed, in: id)
    open.body.saved.insert(id)
    try open.save(reader)
    var page = SectionPage(open: open, id: id)
    page.mend()
    guard open.strangers.isEmpty else { return page.page.refused(reader) }
    let here = open.path.adding(id)
    if typed["act"] == "later" { return .seeOther(open.path) }
    if typed["act"] == "add" || typed["act"].hasPrefix("remove-") {
      return .seeOther(here.at("items"))
    }
    if suggests { return .seeOther(here.with(query: [("suggested", "yes")])) }
    guard page.mended.isEmpty else { return page.page.refused(reader) }
    return .seeOther(open.path.adding(open.after(id) ?? "check"))
  }

  private mutating func mend() {
    mended = Mended(open.problems(in: id), open.say, form: open.form)
  }

  private var say: Speaker { open.say }

  var page: Page {
    let title = open.title(of: id)
    var page = Page(
      "\(title) · \(open.title)",
      """
      <h1>\(title)</h1>\(mended.summary(say, order: fieldNames))\
      \(open.section(id)?.guidance.map { "<p>\($0.text(open.words.language))</p>" as HTML })\
      \(PostForm(to: open.path.adding(id), token: open.words.token, "\(questions)\(buttons)").html)
      """)
    page.breadcrumbs = open.breadcrumbs
    return page
  }

  private var fieldNames: [String] {
    open.section(id)?.fields.map { "answers/\($0.id)" } ?? [
      "title", "language", "countries", "document",
    ]
  }

  private var questions: HTML {
    guard let section = open.section(id) else {
      return FirstQuestions(open: open, errors: mended.errors).html
    }
    if section.hasItems { return ItemQuestions(open: open, errors: mended.errors).html }
    return "\(section.fields.map { Question(field: $0, open: open, errors: mended.errors).html })"
  }

  /// The first button is the one that the return key presses.
  private var buttons: HTML {
    """
    <div class="act">\(Button(say("lodging.saveAndContinue"), choice: ("act", "go")).html)\
    \(Button(say("lodging.saveForLater"), .second, choice: ("act", "later")).html)</div>
    """
  }
}

extension Mended {
  /// Whether nothing is wrong.
  var isEmpty: Bool { errors.isEmpty && whole.isEmpty }
}
