import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The working days of duty stations: which years are known, and by which circular.
struct CalendarsPage {
  private let reader: Reader
  private var typed = Typed([])
  private var key = Access.secret()
  private var mended = Mended()

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    CalendarsPage(reader).page.response(reader)
  }

  static func send(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    guard reader.view.may(.recordForParties) else { throw PageError.notPermitted }
    var form = CalendarsPage(reader)
    form.typed = typed
    if !typed["key"].isEmpty { form.key = typed["key"] }
    let lines = typed["holidays"].split(whereSeparator: \.isWhitespace).map(String.init)
    do throws(Refusal) {
      _ = try await reader.site.instance.ledger.perform(
        try form.command(lines), by: reader.visit.person ?? .operator,
        key: .init(
          form.key, request: digestOf([typed["station"], typed["year"], typed["document"]] + lines))
      )
    } catch {
      guard case .fields(let problems) = error else { throw PageError.refused(error) }
      form.mended = Mended(problems, reader.say, form: nil)
      var page = form.page
      page.isError = true
      page.status = .unprocessableContent
      return page.response(reader)
    }
    return .seeOther(reader.path("calendars", query: ["done": "saved"]))
  }

  private init(_ reader: Reader) { self.reader = reader }

  private func command(_ lines: [String]) throws(Refusal) -> RecordHolidays {
    var problems: [FieldProblem] = []
    let days = lines.compactMap { Day($0) }
    let year = Int(typed["year"])
    if days.count != lines.count { problems.append(.init(field: "holidays", code: "bad-day")) }
    if year == nil { problems.append(.init(field: "year", code: "bad-year")) }
    guard problems.isEmpty, let year else { throw .fields(problems) }
    return RecordHolidays(days, of: typed["station"], in: year, document: typed["document"])
  }

  private var say: Speaker { reader.say }

  private var page: Page {
    let stations = reader.view.now.calendars.values.sorted { $0.station < $1.station }
    var page = Page(
      say("workdays.title"),
      """
      \(notification)\
      \(mended.summary(say, order: ["station", "year", "holidays", "document"]))\
      <h1>\(say("workdays.title"))</h1><p>\(say("workdays.what"))</p>\
      <p>\(Link(say("workdays.simulation"), to: reader.path("simulation")).html)</p>\
      \(stations.map(table))\(form)
      """)
    page.breadcrumbs = [Link(say("shell.home"), to: reader.path())]
    return page
  }

  private var notification: HTML {
    guard reader.query["done"] == "saved" else { return .empty }
    return NotificationBanner(
      .success, say("offers.recorded"), "<p>\(say("workdays.saved"))</p>"
    ).html
  }

  private func name(_ station: String) -> String { say("workdays.station.\(station)") }

  private func table(_ calendar: WorkingCalendar) -> HTML {
    let years = calendar.holidays.keys.sorted(by: >)
    guard !years.isEmpty else {
      return "<h2>\(name(calendar.station))</h2><p>\(say("workdays.none"))</p>"
    }
    let columns = ["year", "holidays", "source"].map {
      Table.Column(say("workdays.column.\($0)"))
    }
    return """
      <h2>\(name(calendar.station))</h2>\
      \(Table(
        "days-\(calendar.station)",
        caption: say("workdays.caption", ["station": .text(name(calendar.station))]),
        columns: columns, rows: years.map { row($0, calendar) }).html)
      """
  }

  private func row(_ year: Int, _ calendar: WorkingCalendar) -> [HTML] {
    let days = (calendar.holidays[year] ?? []).sorted()
    return [
      "\(String(year))",
      "<ul class=\"plain\">\(days.map { "<li>\(reader.time($0))</li>" as HTML })</ul>",
      ProgrammeView.cited([calendar.sources[year] ?? ""]),
    ]
  }

  /// Where the secretariat records a year.
  private var form: HTML {
    guard reader.view.may(.recordForParties) else { return .empty }
    let words = Wording(reader)
    func field(_ name: String, _ label: String, _ hint: String? = nil) -> Field {
      words.field(
        name, say("workdays.\(label)"), hint: hint.map { say("workdays.\($0)") },
        error: mended.errors[name])
    }
    let stations = reader.view.now.calendars.keys.sorted().map { Choice($0, name($0)) }
    return words.form(
      to: reader.path("calendars"),
      """
      <h2>\(say("workdays.record"))</h2>\
      \(SelectField(field("station", "station"), stations, chosen: typed["station"]).html)\
      \(TextField(field("year", "column.year"), value: typed["year"]).html)\
      \(TextArea(
        field("holidays", "days", "daysHint"), value: typed["holidays"],
        language: reader.language, lines: 10).html)\
      \(TextField(field("document", "document", "documentHint"), value: typed["document"]).html)\
      \(Button(say("workdays.save")).html)
      """, key: key)
  }
}
