import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The years on which the reader can have a report.
enum ReportsPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let say = reader.say
    let years: [HTML] = AnnualReport.years(reader.view).map { year in
      "<li><a href=\"\(reader.path("reports", String(year)))\">\(say.report(on: year))</a></li>"
    }
    var page = Page(
      say("reports.title"),
      """
      <h1>\(say("reports.title"))</h1><p class="lead">\(say("reports.what"))</p>\
      \(years.isEmpty ? EmptyState(say("reports.noYears")).html : "<ul>\(years)</ul>")
      """)
    page.breadcrumbs = [Link(say("shell.home"), to: reader.path())]
    return page.response(reader)
  }
}

/// The report on a year: every number opens the rows that it counts.
struct ReportPage {
  private let report: AnnualReport
  private let reader: Reader

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    guard let year = AnnualReport.year(reader.place[1]) else { throw PageError.notFound }
    return ReportPage(report: AnnualReport(year, reader.view), reader: reader).page
      .response(reader)
  }

  private init(report: AnnualReport, reader: Reader) {
    self.report = report
    self.reader = reader
  }

  private var say: Speaker { reader.say }

  private var page: Page {
    let title = say.report(on: report.year)
    var page = Page(title, "<h1>\(title)</h1>\(main)")
    page.breadcrumbs = [
      Link(say("shell.home"), to: reader.path()),
      Link(say("reports.title"), to: reader.path("reports")),
    ]
    return page
  }

  private var main: HTML {
    guard !report.parts.isEmpty else {
      return EmptyState(
        say("reports.noRecords"),
        action: Link(say("reports.otherYears"), to: reader.path("reports")).html
      ).html
    }
    let key = reader.visit.person == nil ? "reports.seenByAll" : "reports.seenByYou"
    return """
      <p class="lead">\(say(key))</p><p>\(say("reports.counted"))</p>\
      \(report.parts.map(part))\(unknown)
      """
  }

  /// What it means where no record says anything.
  private var unknown: HTML? {
    report.parts.flatMap(\.figures).contains { $0.count == nil }
      ? "<p class=\"hint\">\(say("reports.unknown"))</p>" : nil
  }

  private func part(_ part: AnnualReport.Part) -> HTML {
    """
    <h2>\(say("reports.part.\(part.nature.rawValue)"))</h2>\
    \(SummaryList([
      row("reports.offers", part.offers), row("reports.deliveries", part.deliveries),
      row("reports.confirmed", part.confirmed),
    ]).html)\
    \(part.lines.isEmpty
      ? "<p>\(say("reports.noRequests"))</p>" : "\(part.lines.map(section))")
    """
  }

  /// What was sought from a programme, or from all together, and what became of it.
  private func section(_ line: AnnualReport.Line) -> HTML {
    let name: HTML = line.programme.map(programme) ?? "\(say("reports.together"))"
    let results = line.results.map { row("registers.outcome.\($0.result.rawValue)", $0.figure) }
    let rows =
      [row("reports.sought", line.sought)] + results
      + [row("registers.outcome.\(RequestFacet.notKnown)", line.notKnown)]
    return "<h3>\(name)</h3>\(SummaryList(rows).html)"
  }

  private func row(_ key: String, _ figure: AnnualReport.Figure) -> SummaryList.Row {
    .init(say(key), cell(figure))
  }

  private func programme(_ id: String) -> HTML {
    reader.view.now.programmes[id]?.programme.map { reader.text($0.entry.title) } ?? .isolated(id)
  }

  /// The number, leading to its rows; words where no record says anything.
  private func cell(_ figure: AnnualReport.Figure) -> HTML {
    guard let count = figure.count else {
      return "<span class=\"hint\">\(say("reports.noRecord"))</span>"
    }
    return "<a href=\"\(path(figure.rows))\">\(say.number(count))</a>"
  }

  private func path(_ rows: AnnualReport.Rows) -> Path {
    switch rows {
    case .requests(let query): reader.path("requests").with(query: query.parameters)
    case .offers(let query): reader.path("offers").with(query: query.parameters)
    case .deliveries(let query): reader.path("deliveries").with(query: query.parameters)
    }
  }
}

extension Speaker {
  /// The title of a year's report; years are never grouped.
  func report(on year: Int) -> String { self("reports.year", ["year": .reference("\(year)")]) }
}
