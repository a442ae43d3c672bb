import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The first page: what this is, what stands in it, and the ways in.
enum HomePage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    HomeView(reader).page.response(reader)
  }
}

/// What the first page shows a reader.
struct HomeView {
  private let reader: Reader
  private let requests: RequestTally
  private let latest: [CaseView]
  private let offers: [Nature: Int]

  init(_ reader: Reader) {
    self.reader = reader
    requests = RequestTally(reader.view)
    latest = reader.view.cases(most: 5).cases
    offers = reader.view.listing(OfferQuery(), counting: []).byNature
  }

  var page: Page {
    let say = reader.say
    var page = Page(
      say("home.title"),
      """
      <h1>\(say("home.title"))</h1><p class="lead">\(say("home.what"))</p>\(work)
      \(figures)<h2>\(say("home.latest"))</h2>\(list)\(statuses)
      \(reader.visit.person == nil ? ways : .empty)
      """)
    page.description = say("home.what")
    return page
  }

  private var figures: HTML {
    let say = reader.say
    let programmes = reader.view.now.programmes.count
    return Figures([
      .init(
        say.number(requests.total), reader.counts(requests.byNature, of: "home.requests"),
        note: say(reader.visit.person == nil ? "home.requestsCounted" : "home.requestsSeen"),
        to: reader.path("requests")),
      .init(
        say.number(offers.values.reduce(0, +)), reader.counts(offers, of: "home.offers"),
        note: say("home.offersCounted"), to: reader.path("offers")),
      .init(
        say.number(programmes), say("home.programmes", ["count": .number(programmes)]),
        note: say("home.programmesCounted"), to: reader.path("programmes")),
    ]).html
  }

  private var list: HTML {
    guard !latest.isEmpty else {
      return EmptyState(
        reader.say("requests.none"),
        action: Link(reader.say("requests.howToAsk"), to: reader.path("programmes")).html
      ).html
    }
    let all = Link(reader.say("home.allRequests"), to: reader.path("requests"))
    return "\(RecordList(latest.map(reader.row)).html)<p>\(all.html)</p>"
  }

  /// How many requests stand in each status, each number leading to them.
  private var statuses: HTML? {
    guard requests.byNature.count == 1 else { return nil }
    let lines: [SummaryList.Row] = requests.byStatus.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    .map { status, count in
      let list = reader.path("requests", query: ["status": status])
      return .init(
        requests.statusWords[status]?.text(reader.language) ?? status,
        "<a href=\"\(list)\">\(reader.say.number(count))</a>")
    }
    return "<h2>\(reader.say("home.byStatus"))</h2>\(SummaryList(lines).html)\(reports)"
  }

  /// The way to what became of requests, year by year.
  private var reports: HTML {
    "<p>\(Link(reader.say("reports.title"), to: reader.path("reports")).html)</p>"
  }

  /// What needs a reader who is signed in.
  private var work: HTML? {
    let say = reader.say
    var links: [Link] = []
    if reader.view.may(.seeDesk) { links.append(Link(say("home.toDesk"), to: reader.path("desk"))) }
    if reader.view.may(.lodge) { links.append(Link(say("home.toMine"), to: reader.path("my"))) }
    if reader.view.may(.offer) {
      links.append(Link(say("home.toOffer"), to: reader.path("offers", "new")))
    }
    guard !links.isEmpty else { return nil }
    return """
      <section class="next"><h2>\(say("home.yours"))</h2>\
      <ul>\(links.map { "<li>\($0.html)</li>" })</ul></section>
      """
  }

  private var ways: HTML {
    let ways: [(key: String, path: Path)] = [
      ("ask", reader.path("programmes")), ("offer", reader.path("sign-in")),
      ("follow", reader.path("requests")),
    ]
    let parts: [HTML] = ways.map { way in
      """
      <li><h3>\(reader.say("home.\(way.key).title"))</h3><p>\(reader.say("home.\(way.key).text"))</p>
      <p>\(Link(reader.say("home.\(way.key).link"), to: way.path).html)</p></li>
      """
    }
    return "<h2>\(reader.say("home.ways"))</h2><ul class=\"ways-in\">\(parts)</ul>"
  }
}
