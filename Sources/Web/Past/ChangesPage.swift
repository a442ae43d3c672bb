import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// What changed since a day in the records that the reader may find.
struct ChangesPage {
  /// How many days before today the list begins where no day is named.
  private static let usual = 30

  private let reader: Reader
  private let since: String
  private let changes: Changes?
  private let error: String?

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let changes = ChangesPage(reader)
    return changes.error == nil
      ? changes.page.response(reader) : changes.page.refused(reader)
  }

  private init(_ reader: Reader) {
    self.reader = reader
    let asked = reader.query["since"]
    since = asked.isEmpty ? "\(reader.today.adding(days: -Self.usual))" : asked
    do throws(Refusal) {
      let past = try reader.site.instance.known(before: since, reader.view)
      changes = reader.view.changes(since: past, on: Day(since) ?? reader.today)
      error = nil
    } catch {
      changes = nil
      self.error = reader.reason(error)
    }
  }

  private var say: Speaker { reader.say }

  private var page: Page {
    let title = say("past.changes")
    let field = Field(
      "since", label: say("past.since"), hint: say("past.sinceHint"), error: error)
    var page = Page(
      title,
      """
      <h1>\(title)</h1><form method="get" action="\(reader.path("changes"))">\
      \(TextField(field, value: since, kind: .code, letters: 10).html)\
      \(Button(say("requests.apply"), .second).html)</form>\(changes.map(lists))
      """)
    page.breadcrumbs = [Link(say("shell.home"), to: reader.path())]
    return page
  }

  private func lists(_ changes: Changes) -> HTML {
    let words = Wording(reader)
    let path = reader.path("changes", query: ["since": since])
    let requests = words.cut(changes.requests, "requests", at: path) {
      RecordList($0.map(row)).html
    }
    let offers = words.cut(changes.offers, "offers", at: path) { RecordList($0.map(row)).html }
    let deliveries = words.cut(changes.deliveries, "deliveries", at: path) {
      RecordList($0.map(row)).html
    }
    let none: HTML = "<p>\(say("past.none"))</p>"
    return """
      <h2>\(say("shell.requests"))</h2>\(changes.requests.isEmpty ? none : requests)\
      <h2>\(say("shell.offers"))</h2>\(changes.offers.isEmpty ? none : offers)\
      <h2>\(say("deliveries.title"))</h2>\(changes.deliveries.isEmpty ? none : deliveries)
      """
  }

  private func row(_ change: Changes.OfRequest) -> RecordList.Row {
    let row = reader.row(change.request)
    let words = { (status: String) in
      change.request.procedure?.text("status.\(status)", reader.language) ?? status
    }
    var what: [HTML] = []
    switch change.before {
    case nil: what = ["\(say("past.opened"))"]
    case change.request.status: break
    case let before?: what = ["\(moved(words(before), words(change.request.status)))"]
    }
    if let known = CaseWords(change.request, Wording(reader)) {
      what += change.escalated.compactMap { known.escalation($0).map { "\($0)" } }
    }
    return .init(row.title, tags: row.tags, facts: row.facts + what)
  }

  private func row(_ change: Changes.OfOffer) -> RecordList.Row {
    let row = reader.row(change.offer)
    let words = { (state: Offer.State) in say("registers.state.\(state.rawValue)") }
    let what: HTML =
      change.before.map { "\(moved(words($0), words(change.offer.state(on: reader.today))))" }
      ?? "\(say("past.made"))"
    return .init(row.title, tags: row.tags, facts: row.facts + [what])
  }

  private func row(_ change: Changes.OfDelivery) -> RecordList.Row {
    let row = reader.row(change.delivery)
    let words = { (state: Delivery.State) in say("deliveries.state.\(state.rawValue)") }
    let state = reader.view.now.state(of: change.delivery)
    let what: HTML =
      change.before.map { "\(moved(words($0), words(state)))" } ?? "\(say("past.reported"))"
    return .init(row.title, tags: row.tags, facts: row.facts + [what])
  }

  private func moved(_ before: String, _ now: String) -> String {
    say("past.moved", ["before": .text(before), "now": .text(now)])
  }
}
