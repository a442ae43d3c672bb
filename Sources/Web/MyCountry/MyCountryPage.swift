import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Vocabulary

/// A focal point's country: what needs them, their drafts, and what became of their requests.
enum MyCountryPage {
  /// The most requests of a party that are looked at, the last lodged first.
  private static let most = 200

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let person = try reader.person
    guard reader.view.may(.lodge) else { throw PageError.notPermitted }
    let parties = reader.view.now.parties(.lodge, of: person, on: reader.today)
    var drafts: [Draft] = []
    for party in parties { drafts += try reader.site.instance.store.drafts(of: party) }
    let requests = parties.flatMap { reader.view.cases(of: $0, most: most).cases }
    return MyCountryView(parties, drafts, requests, reader).page.response(reader)
  }
}

/// What the page of a focal point's country shows.
struct MyCountryView {
  /// Something that waits for the reader.
  private struct Errand {
    let words: HTML
    let due: Day?
    let request: CaseView
  }

  private let parties: [PartyID]
  private let drafts: [Draft]
  private let requests: [CaseView]
  private let reader: Reader

  init(_ parties: [PartyID], _ drafts: [Draft], _ requests: [CaseView], _ reader: Reader) {
    self.parties = parties
    self.drafts = drafts
    self.requests = requests
    self.reader = reader
  }

  private var say: Speaker { reader.say }

  var page: Page {
    let names = say.list(parties.map { .text(reader.name(of: $0)) })
    let offers = reader.view.offersAwaiting(Set(parties))
    let reports = reader.view.deliveriesAwaiting(Set(parties))
    let errands = requests.filter { !$0.isClosed }.flatMap(errands)
      .sorted { ($0.due?.number ?? .max) < ($1.due?.number ?? .max) }
    let count = errands.count + offers.count + reports.count
    var page = Page(
      names,
      """
      <h1>\(names)</h1>
      <section class="next"><h2>\(say("my.needs", ["count": .number(count)]))</h2>\
      \(count == 0 ? "<p>\(say("my.nothing"))</p>" : .empty)\
      \(errands.isEmpty ? .empty : "<ul>\(errands.map(line))</ul>" as HTML)\
      \(awaiting("my.offersAwaiting", offers.map(reader.row)))\
      \(awaiting("deliveries.awaiting", reports.map(reader.row)))</section>
      \(start)<h2>\(say("my.drafts"))</h2>\(draftList)
      <h2>\(say("my.requests"))</h2>\(requestList)
      <p>\(Link(say("handover.title"), to: reader.path("my", "handover")).html)</p>
      """)
    page.breadcrumbs = [Link(say("shell.home"), to: reader.path())]
    return page
  }

  /// The button that begins a request; where there are several programmes, the way to choose.
  private var start: HTML {
    let programmes = reader.view.now.programmes.all.filter {
      $0.procedure(on: reader.view.day) != nil
    }.map(\.id)
    guard programmes.count == 1, let only = programmes.first else {
      let list = reader.path("programmes")
      return "<p><a class=\"button\" href=\"\(list)\">\(say("my.start"))</a></p>"
    }
    return PostForm(
      to: reader.path("drafts"), token: reader.formToken,
      "\(HiddenField("programme", only).html)\(Button(say("my.start")).html)"
    ).html
  }

  /// The steps and permissions of a request that wait for the reader.
  private func errands(_ request: CaseView) -> [Errand] {
    let steps = request.tasks.map { next in
      Errand(
        words: reader.text(request.procedure, "step.\(next.open.step.id)"), due: next.open.due,
        request: request)
    }
    let permissions = request.permissions.filter(\.awaitsReader).map { asked in
      Errand(
        words: reader.text(request.procedure, "permission.\(asked.rule.purpose)"), due: nil,
        request: request)
    }
    return steps + permissions
  }

  /// Whether a step that may be taken again was taken in its thread before.
  private func isTaken(_ open: OpenStep, in request: CaseView) -> Bool {
    request.timeline.contains { entry in
      guard case .step(let step, _, let thread) = entry.what else { return false }
      return step == open.step.id && thread == open.thread
    }
  }

  private func line(_ errand: Errand) -> HTML {
    let record = reader.path("requests", "\(errand.request.reference)")
    let due: HTML? = errand.due.map { "\(say("my.due", ["day": .day($0)]))" }
    return """
      <li><a href="\(record)">\(errand.words)</a> \
      \(HTML.reference(errand.request.reference))\(due.map { " · \($0)" })</li>
      """
  }

  /// Records of others that wait for the word of one of the reader's parties.
  private func awaiting(_ key: String, _ rows: [RecordList.Row]) -> HTML {
    rows.isEmpty ? .empty : "<h3>\(say(key))</h3>\(RecordList(rows).html)"
  }

  private var draftList: HTML {
    guard !drafts.isEmpty else { return "<p>\(say("my.noDrafts"))</p>" }
    return RecordList(
      drafts.map { draft in
        let body = try? JSON(parsing: draft.body)
        let title = body?["title"]?.string ?? ""
        let language = body?["language"]?.string.flatMap(Language.init) ?? .en
        let name: HTML =
          title.isEmpty ? "\(say("my.untitled"))" : HTML.written(Passage(title, language))
        return RecordList.Row(
          "<a href=\"\(reader.path("drafts", draft.id))\">\(name)</a>",
          facts: [
            "\(say("my.savedBy", ["person": .reference(draft.savedBy.rawValue), "day": .day(draft.savedAt.day)]))"
          ])
      }
    ).html
  }

  private var requestList: HTML {
    guard !requests.isEmpty else { return EmptyState(say("my.none")).html }
    return RecordList(
      requests.map { request in
        var row = reader.row(request)
        if let next = next(in: request) {
          row = .init(row.title, tags: row.tags, facts: row.facts + [next])
        }
        return row
      }
    ).html
  }

  /// The next step of a request and who takes it, in the procedure's words.
  private func next(in request: CaseView) -> HTML? {
    guard !request.isClosed,
      let open = request.open.first(where: { next in
        !next.open.step.isAnyTime && !isTaken(next.open, in: request)
      })?.open
    else { return nil }
    let step = reader.text(request.procedure, "step.\(open.step.id)")
    let actor = open.step.by.first.map { reader.text(request.procedure, "actor.\($0)") }
    let due: HTML? = open.due.map { " · \(say("my.due", ["day": .day($0)]))" }
    return "\(say("my.next")) \(step)\(actor.map { " (\($0))" })\(due)"
  }
}
