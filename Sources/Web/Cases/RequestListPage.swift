import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The consolidated list of requests with their status, on one page made to be printed.
///
/// It holds what the register holds for the same reader and the same narrowing.
struct RequestListPage {
  /// The most requests of one page; the register and its table hold all.
  private static let most = 1000

  private let listing: Listing<CaseView>
  private let shown: [CaseView]
  private let reader: Reader

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let problems = RequestQuery.problems(in: reader.view) { reader.query[$0] }
    guard problems.isEmpty else { throw Refusal.fields(problems) }
    let query = RequestQuery { reader.query[$0] }
    let listing = reader.view.listing(query, counting: [])
    return RequestListPage(
      listing: listing, shown: listing.part(after: nil, most: most).records, reader: reader
    ).page.response(reader)
  }

  private var say: Speaker { reader.say }

  private var page: Page {
    let register = reader.path("requests").with(query: listing.query.parameters)
    let isPublic = reader.visit.person == nil
    var page = Page(
      say("requests.consolidated"),
      """
      <h1>\(say("requests.consolidated"))</h1>\
      <p class="lead">\(reader.counts(listing.byNature, of: "requests"))</p>\
      <p>\(say("requests.asOf", ["day": .day(reader.today)])) \
      \(say(isPublic ? "home.requestsCounted" : "home.requestsSeen"))</p>\(cut)\
      \(groups.map(section))\
      <p class="ways">\(Link(say("requests.backToRegister"), to: register).html)</p>
      """)
    page.breadcrumbs = [Link(say("shell.requests"), to: register)]
    return page
  }

  private var cut: HTML {
    guard shown.count < listing.count else { return .empty }
    return """
      <p>\(say("requests.cut", ["count": .number(shown.count), "all": .number(listing.count)]))</p>
      """
  }

  /// The requests by status, in the order in which the procedures declare their statuses.
  private var groups: [(status: String, requests: [CaseView])] {
    let known = unique(shown.compactMap(\.procedure).flatMap { $0.statuses.map(\.code) })
    let groups = Dictionary(grouping: shown, by: \.status)
    let others = groups.keys.filter { !known.contains($0) }.sorted()
    return (known + others).compactMap { status in groups[status].map { (status, $0) } }
  }

  private func unique(_ codes: [String]) -> [String] {
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }
  }

  private func section(_ status: String, _ requests: [CaseView]) -> HTML {
    let name =
      requests.first?.procedure?.text("status.\(status)", reader.language) ?? status
    let columns = ["reference", "received", "requester", "what", "last"]
    return """
      \(Table(
        "status-\(status)",
        caption: say(
          "requests.group", ["status": .text(name), "count": .number(requests.count)]),
        columns: columns.map { .init(say("requests.column.\($0)")) }, rows: requests.map(row)).html)
      """
  }

  private func row(_ seen: CaseView) -> [HTML] {
    let place = reader.path("requests", "\(seen.reference)")
    let items: [HTML] = seen.items.map { "<li>\(HTML.written($0.text))</li>" }
    let tags = reader.tag(seen.nature)
    return [
      HTML.reference(seen.reference, to: place), reader.time(seen.lodged),
      HTML.isolated(reader.name(of: seen.requester)),
      """
      \(HTML.written(seen.title)) \(tags)\
      \(items.isEmpty ? "<br>\(reader.names(seen.topics))" : "<ol>\(items)</ol>")
      """,
      last(seen),
    ]
  }

  /// The last step that the reader may know of.
  private func last(_ seen: CaseView) -> HTML {
    let steps = seen.timeline.filter { if case .step = $0.what { true } else { false } }
    guard let entry = steps.last, case .step(_, let outcome, _) = entry.what else { return "–" }
    return
      "\(reader.text(seen.procedure, "outcome.\(outcome)"))\(say.comma)\(reader.time(entry.on))"
  }
}
