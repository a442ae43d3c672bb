import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The recurring duties: by when each is due, the briefings given, and the form that records one.
struct BriefingsPage {
  private let reader: Reader
  private var typed = Typed([])
  private var mended = Mended()

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    try check(reader)
    return BriefingsPage(reader: reader).page.response(reader)
  }

  /// Records that a duty was done.
  static func record(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    try check(reader)
    let (programme, duty, date) = (reader.place[1], typed["duty"], typed.date("on"))
    do throws(Refusal) {
      if !date.isEmpty, date.known == nil {
        throw .fields([.init(field: "on", code: "bad-day")])
      }
      let document =
        typed["document"].isEmpty ? nil : Passage(typed["document"], reader.language)
      _ = try await reader.site.instance.ledger.perform(
        RecordDuty(duty, of: programme, on: date.known, document: document),
        by: reader.visit.person ?? .operator,
        key: typed.key([programme, duty, date.day, date.month, date.year, typed["document"]]))
    } catch {
      var page = BriefingsPage(reader: reader)
      page.typed = typed
      switch error {
      case .fields, .programmes(.dutyDoneBefore), .cases(.dayImpossible):
        page.mended = Mended(
          error, terms: reader.terms, reader.say, procedure: nil, form: nil)
      default: throw PageError.refused(error)
      }
      return page.page.refused(reader)
    }
    return .seeOther(reader.path("briefings", query: ["done": "recorded"]))
  }

  private static func check(_ reader: Reader) throws {
    _ = try reader.person
    guard reader.view.may(.seeAllCases) else { throw PageError.notPermitted }
  }

  private init(reader: Reader) {
    self.reader = reader
  }

  private var say: Speaker { reader.say }

  private var page: Page {
    let duties = reader.view.duties
    let today = reader.path("briefings", "\(reader.today)")
    var page = Page(
      say("briefings.title"),
      """
      \(mended.summary(say, order: ["on", "document"]))<h1>\(say("briefings.title"))</h1>\
      <p class="lead">\(say("briefings.what"))</p>\
      <p>\(Link(say("briefings.today"), to: today).html)</p>\
      \(duties.isEmpty ? EmptyState(say("briefings.noDuty")).html : "\(duties.map(section))")
      """)
    page.breadcrumbs = [Link(say("desk.title"), to: reader.path("desk"))]
    if reader.query["done"] == "recorded" {
      page.notification =
        NotificationBanner(
          .success, say("offers.recorded"), "<p>\(say("briefings.recorded"))</p>"
        ).html
    }
    return page
  }

  private func section(_ clock: DutyClock) -> HTML {
    let programme = Wording(reader).channel(clock.programme)
    return """
      <section class="next" id="\(clock.programme)-\(clock.duty.id)">\
      <h2>\(reader.text(clock.procedure, "duty.\(clock.duty.id)"))</h2>\
      \(SummaryList([
        .init(say("briefings.programme"), "\(programme)"),
        .init(say("briefings.by"), "\(reader.actors(of: clock))"),
        .init(say("briefings.due"), reader.due(clock)),
      ]).html)\(given(clock))\(clock.mayRecord ? form(clock) : .empty)</section>
      """
  }

  /// The days on which it was done, each leading to what was told then.
  private func given(_ clock: DutyClock) -> HTML {
    guard !clock.done.isEmpty else { return "<p>\(say("briefings.none"))</p>" }
    let lines: [HTML] = clock.done.reversed().map { done in
      let page = reader.path(
        "briefings", "\(done.on)", query: ["programme": clock.programme])
      return """
        <li><a href="\(page)">\(reader.time(done.on))</a>\
        \(done.document.map { " · \(HTML.written($0))" as HTML })</li>
        """
    }
    return "<h3>\(say("briefings.given"))</h3><ul>\(lines)</ul>"
  }

  private func form(_ clock: DutyClock) -> HTML {
    let words = Wording(reader)
    let isOwn = clock.isMine
    return words.form(
      to: reader.path("programmes", clock.programme, "duties"),
      """
      \(HiddenField("duty", clock.duty.id).html)\
      \(words.date(
        words.field(
          "on", say("briefings.on"), hint: say("referrals.onHint"), isOptional: true,
          error: mended.errors["on"]), typed.date("on")))\
      \(TextField(
        words.field(
          "document", say("cases.documentField"),
          hint: say(isOwn ? "cases.documentHint" : "cases.documentWhy"), isOptional: isOwn,
          error: mended.errors["document"]), value: typed["document"]).html)\
      \(Button(say("briefings.record")).html)
      """)
  }
}

extension Reader {
  /// Whose duty it is, in the procedure's words.
  func actors(of clock: DutyClock) -> String {
    say.list(clock.duty.by.map { .text(clock.procedure.text("actor.\($0)", language)) })
  }

  /// By when a duty is due, with a mark where it is late.
  func due(_ clock: DutyClock) -> HTML {
    let words = say.due(clock.due, today: today)
    return clock.due < today ? StatusTag(words, .waiting).html : "\(words)"
  }
}
