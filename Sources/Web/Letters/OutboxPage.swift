import Clearinghouse
import HTML
import Hummingbird
import Languages
import Reception
import Vocabulary

/// The letters that wait to leave by e-mail, and what the secretariat can do about each.
struct OutboxPage {
  private let words: Wording
  private let waiting: [Outbox.Waiting]
  private let isServed: Bool

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    _ = try reader.person
    guard reader.view.may(.recordForParties) else { throw PageError.notPermitted }
    let outbox = reader.site.instance.outbox
    let shown = OutboxPage(
      words: Wording(reader), waiting: try outbox.waiting(for: reader.view),
      isServed: outbox.isServed)
    var page = Page(reader.say("letters.outbox.title"), shown.html)
    page.notification = shown.notification(reader.query["done"])
    page.breadcrumbs = [Link(reader.say("desk.title"), to: reader.path("desk"))]
    return page.response(reader)
  }

  /// Lets a letter be tried again.
  static func retry(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    try reader.site.instance.outbox.retry(try key(typed), for: reader.view)
    return .seeOther(reader.path("outbox", query: ["done": "retried"]))
  }

  /// Records that a letter was sent by hand instead.
  static func dispatch(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    guard reader.view.may(.recordForParties) else { throw PageError.notPermitted }
    let key = try key(typed)
    // Not in the outbox: whoever says it twice is answered as the first time.
    guard let reference = reader.view.now.reference(ofLetter: key.letter) else {
      throw PageError.notFound
    }
    try await reader.site.instance.ledger.perform(
      DispatchLetter(key.letter, of: reference, to: key.party, by: .hand),
      by: reader.person, key: typed.key(["dispatch", "\(key.letter)", key.party.rawValue]))
    return .seeOther(reader.path("outbox", query: ["done": "handed"]))
  }

  private static func key(_ typed: Typed) throws -> Attempts.Key {
    guard let letter = Int(typed["letter"]) else { throw PageError.notFound }
    return Attempts.Key(letter: letter, party: PartyID(typed["party"]))
  }

  private var say: Speaker { words.say }

  private var html: HTML {
    """
    <h1>\(say("letters.outbox.title"))</h1><p class="lead">\(say("letters.outbox.what"))</p>\
    \(isServed ? .empty : NotificationBanner(
      .notice, say("letters.state.unserved"), "<p>\(say("letters.outbox.unserved"))</p>").html)\
    \(waiting.isEmpty ? EmptyState(say("letters.outbox.none")).html : list)
    """
  }

  private var list: HTML {
    let count = say("letters.outbox.caption", ["count": .number(waiting.count)])
    return "<h2>\(count)</h2>\(waiting.map(section))"
  }

  private func section(_ waiting: Outbox.Waiting) -> HTML {
    let outgoing = waiting.outgoing
    let path = words.path(outgoing.reference)
    let place = words.now.cases[outgoing.reference]?.letters
      .firstIndex { $0.act == outgoing.letter.act }
    let number = HTML.isolated(outgoing.letter.number)
    let title: HTML =
      place.map { "<a href=\"\(path.adding("letters", String($0 + 1)))\">\(number)</a>" } ?? number
    let rows = [
      SummaryList.Row(
        say("letters.about"),
        "\(HTML.reference(outgoing.reference, to: path))\(words.mark(outgoing.nature))"),
      SummaryList.Row(say("letters.to"), HTML.isolated(words.party(outgoing.party))),
      SummaryList.Row(say("letters.date"), words.day(outgoing.on)),
      SummaryList.Row(
        say("letters.column.how"),
        LetterTransmittals.state(waiting.state, waiting.attempts, words)),
    ]
    return """
      <section class="next"><h3>\(title)</h3>\(SummaryList(rows).html)\(buttons(waiting))</section>
      """
  }

  private func buttons(_ waiting: Outbox.Waiting) -> HTML {
    let outgoing = waiting.outgoing
    let fields: HTML = """
      \(HiddenField("letter", String(outgoing.letter.act)).html)\
      \(HiddenField("party", outgoing.party.rawValue).html)
      """
    let mayRetry = waiting.state != .unserved && waiting.attempts?.fault != nil
    let retry: HTML =
      mayRetry
      ? words.form(
        to: words.path("outbox", "retries"),
        "\(fields)\(Button(say("letters.outbox.retry"), .second).html)") : .empty
    let hand = words.form(
      to: words.path("outbox", "dispatches"),
      "\(fields)\(Button(say("letters.outbox.hand"), .second).html)")
    return "\(retry)\(hand)"
  }

  private func notification(_ done: String) -> HTML {
    guard ["retried", "handed"].contains(done) else { return .empty }
    return NotificationBanner(
      .success, say("offers.recorded"), "<p>\(say("letters.outbox.\(done)"))</p>"
    ).html
  }
}

extension Outbox {
  /// How many letters wait for somebody to do something about them.
  func count(for view: View) -> Int {
    ((try? waiting(for: view)) ?? []).count { $0.state != .waiting }
  }
}
