import Clearinghouse
import HTML
import Hummingbird
import Languages
import Matching
import Programmes
import Reception
import Vocabulary

/// The page of a case: what is next, what is asked, who permitted what, and what happened.
struct CasePage {
  let words: CaseWords
  let reader: Reader

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let words = try CaseWords(reader)
    var page = Page(
      "\(words.seen.reference) · \(words.seen.title.text)",
      CasePage(words: words, reader: reader).html)
    page.notification = Recorded(words, reader.query).html
    page.breadcrumbs = [Link(reader.say("shell.requests"), to: reader.path("requests"))]
    return page.response(reader)
  }

  private var say: Speaker { words.say }
  private var seen: CaseView { words.seen }

  var html: HTML {
    """
    <h1>\(HTML.written(seen.title))</h1>
    <p>\(HTML.reference(seen.reference)) · \(HTML.isolated(words.words.party(seen.requester))) · \
    \(words.status.html)\(words.words.mark(seen.nature))</p>
    \(NextStep(words).html)
    \(publicNote)
    \(OpenSteps(words).html)
    \(RequestSummary(words).html)
    \(permissions)
    \(offers)
    \(CaseReferrals(words).html)
    \(letters)
    \(deliveries)
    \(CaseHistory(words).html)
    """
  }

  /// Why those who read the summary alone see no more.
  private var publicNote: HTML {
    guard seen.level == .summary else { return .empty }
    return NotificationBanner(
      .notice, say("cases.publicTitle"),
      "<p>\(say("cases.publicText", ["programme": .text(programme)]))</p>"
    ).html
  }

  private var programme: String {
    seen.programmeVersion?.entry.title.text(words.words.language) ?? seen.programme
  }

  // MARK: Permissions

  private var permissions: HTML {
    let asked = seen.permissions.filter { $0.rule.rule != .notNeeded }
    guard !asked.isEmpty else { return .empty }
    return """
      <h2 id="permissions">\(say("cases.permissions"))</h2>\
      \(SummaryList(asked.map(row)).html)
      """
  }

  private func row(_ permission: CaseView.Permission) -> SummaryList.Row {
    let purpose = permission.rule.purpose
    let by = permission.rule.by.map { words.actor($0) } ?? ""
    return SummaryList.Row(
      words.permission(purpose),
      """
      \(answered(permission).html) \
      <p class="hint">\(say("cases.permissionBy", ["actor": .text(by)]))</p>\(silence(permission))
      """,
      change: permission.mayAnswer
        ? Link(say("forms.change"), to: words.path.adding("permissions", purpose)) : nil)
  }

  /// Until when an objection counts, while nobody has answered.
  private func silence(_ permission: CaseView.Permission) -> HTML? {
    if let year = permission.holidaysNotKnown {
      let unknown = say("workdays.unknown", ["year": .reference(String(year))])
      return "<p>\(Link(unknown, to: words.words.path("calendars")).html)</p>"
    }
    guard let end = permission.silenceEnds, !permission.isThere else { return nil }
    let left = say.due(end, today: words.words.today)
    return
      "<p>\(say("workdays.silenceUntil", ["day": .day(end), "left": .text(left)]))</p>"
  }

  private func answered(_ permission: CaseView.Permission) -> StatusTag {
    switch permission.answer {
    case .given: StatusTag(say("cases.given"), .met)
    case .refused: StatusTag(say("cases.refused"))
    case .withdrawn: StatusTag(say("cases.withdrawn"))
    case nil where permission.isThere: StatusTag(say("cases.bySilence"), .met)
    case nil: StatusTag(say("cases.notAnswered"), .waiting)
    }
  }

  // MARK: Offers

  private var offers: HTML {
    guard seen.level >= .request else { return .empty }
    let sheet = Link(say("cases.toMatches"), to: words.path.adding("matches"))
    let title: HTML = "<h2 id=\"offers\">\(say("cases.offers"))</h2>"
    let toSheet: HTML = "<p>\(sheet.html)</p>"
    if seen.responses.isEmpty {
      return "\(title)\(EmptyState(say("cases.noOffers")).html)\(toSheet)"
    }
    let table = Table(
      "threads", caption: say("cases.offersCaption"),
      columns: ["offerNumber", "provider", "standingOffer", "itemsAnswered", "state"].map {
        Table.Column(say("cases.\($0)"))
      },
      rows: seen.responses.map(line))
    return "\(title)\(table.html)\(toSheet)"
  }

  private func line(_ response: Case.Response) -> [HTML] {
    [
      "\(response.thread)", HTML.isolated(words.words.party(response.provider)),
      response.offer.map { .reference($0, to: words.words.path("offers", "\($0)")) } ?? "–",
      HTML.isolated(words.words.list(response.items.map(String.init))),
      "\(state(of: response))",
    ]
  }

  private func state(of response: Case.Response) -> String {
    let last = seen.timeline.last { entry in
      if case .step(_, _, response.thread) = entry.what { true } else { false }
    }
    guard case .step(_, let outcome, _)? = last?.what else { return "–" }
    return words.outcome(outcome)
  }

  // MARK: Letters

  private var letters: HTML {
    guard !seen.letters.isEmpty else { return .empty }
    let rows: [[HTML]] = seen.letters.map { letter in
      [
        words.letter(letter.number),
        subject(of: letter),
        LetterPage.recipients(of: letter, words.words),
      ]
    }
    return """
      <h2 id="letters">\(say("cases.letters"))</h2>\
      \(Table(
        "letters-sent", caption: say("cases.lettersCaption"),
        columns: ["letterNumber", "subject", "recipients"].map { Table.Column(say("cases.\($0)")) },
        rows: rows).html)
      """
  }

  // MARK: Delivered assistance

  /// The reports that tell of this request, and the way to write one.
  private var deliveries: HTML {
    let reports = words.words.view.deliveries(for: seen.reference)
    let view = words.words.view
    let mayReport =
      !view.isPast && seen.level >= .request
      && (view.may(.reportDeliveries) || view.may(.recordForParties))
    guard !reports.isEmpty || mayReport else { return .empty }
    let new = words.words.path("deliveries", "new").adding(
      query: [("request", "\(seen.reference)")])
    return """
      <h2 id="deliveries">\(say("deliveries.title"))</h2>\
      \(reports.isEmpty ? "<p>\(say("deliveries.noneHere"))</p>" : RecordList(reports.map(reader.row)).html)\
      \(mayReport ? "<p>\(Link(say("deliveries.new"), to: new).html)</p>" : .empty)
      """
  }

  /// What a letter is about, in the reader's language where it was sent in it.
  private func subject(of letter: Letter) -> HTML {
    let languages = [words.words.language] + Language.allCases
    guard let sent = languages.first(where: { letter.texts[$0] != nil }),
      let subject = letter.texts[sent]?.subject
    else { return .empty }
    return .written(Passage(subject, sent))
  }
}

/// What the reader has just done, told once after the page it was done on.
struct Recorded {
  let words: CaseWords
  let query: Typed

  init(_ words: CaseWords, _ query: Typed) {
    self.words = words
    self.query = query
  }

  private var say: Speaker { words.say }

  var html: HTML {
    guard let act = Int(query["act"]),
      let entry = words.seen.timeline.first(where: { $0.act == act })
    else { return .empty }
    if act == words.seen.timeline.first?.act || query["lodged"] == "yes" { return lodged }
    return NotificationBanner(
      .success, say("cases.recorded"), "<p>\(CaseHistory(words).title(of: entry))</p>"
    ).html
  }

  /// The confirmation of a lodging: the reference, what happens next and when.
  private var lodged: HTML {
    let next = NextStep(words).open?.open
    let happens =
      next.map { next in
        say(
          "cases.lodgedNext",
          ["step": .text(words.step(next.step.id)), "actors": .text(words.actors(next.step.by))])
      } ?? ""
    let due = words.seen.open.filter { !$0.open.step.isAnyTime }.compactMap(\.open.due).min()
    return NotificationBanner(
      .success, say("cases.lodgedTitle", ["reference": .reference("\(words.seen.reference)")]),
      """
      <p>\(happens)</p>\
      \(due.map { "<p>\(say("cases.lodgedDue", ["day": .day($0)]))</p>" })\
      <p>\(say("cases.lodgedKeep"))</p>
      """
    ).html
  }
}
