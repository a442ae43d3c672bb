import Clearinghouse
import HTML
import Hummingbird
import Languages
import Matching
import Programmes
import Vocabulary

/// The offers compared with a need, each with its reasons in three groups never merged.
struct MatchSheet {
  let words: Wording
  let ranking: Ranking
  /// What is asked, by number.
  let items: [(number: Int, text: Passage)]

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let words = try CaseWords(reader)
    guard let ranking = words.seen.ranking else { throw PageError.notFound }
    let sheet = MatchSheet(
      words: words.words, ranking: ranking,
      items: words.seen.items.map { ($0.number, $0.text) })
    var page = Page(
      "\(reader.say("matches.title")) · \(words.seen.reference)",
      """
      <h1>\(reader.say("matches.title"))</h1>\
      <p>\(HTML.reference(words.seen.reference, to: words.path)) · \
      \(HTML.written(words.seen.title))\(words.words.mark(words.seen.nature))</p>\(sheet.html)
      """)
    page.breadcrumbs = words.breadcrumbs
    return page.response(reader)
  }

  static func showForDraft(_ reader: Reader, _ request: Request) async throws -> Response {
    let draft = try OpenDraft(reader)
    var page = Page(
      "\(reader.say("matches.title")) · \(draft.title)",
      """
      <h1>\(reader.say("matches.title"))</h1><p>\(draft.titleMarkup)</p>\(draft.sheet.html)
      """)
    page.breadcrumbs = draft.breadcrumbs
    return page.response(reader)
  }

  private var say: Speaker { words.say }

  var html: HTML {
    """
    <p>\(say("matches.how"))</p>\
    <h2>\(say("matches.fitting", ["count": .number(ranking.fitting.count)]))</h2>\
    \(ranking.fitting.isEmpty ? EmptyState(say("matches.none")).html : "")\
    \(ranking.fitting.map { full($0) })\(unanswered)\
    <h2>\(say("matches.almost", ["count": .number(ranking.almost.count)]))</h2>\
    <p>\(say("matches.almostNote"))</p>\(ranking.almost.map(missing))\
    \(Details(say("matches.leftOut", ["count": .number(ranking.leftOut.count)]),
      "\(ranking.leftOut.map(leftOut))").html)
    """
  }

  /// The best offers, with their reasons, for a page on which they are not the matter.
  func best(_ most: Int) -> HTML { "\(ranking.fitting.prefix(most).map { full($0) })" }

  // MARK: One offer

  private func full(_ match: Match) -> HTML {
    """
    <section class="next"><h3>\(name(match))</h3>\
    <p>\(answers(match))</p>\
    <h4>\(say("matches.eligibility"))</h4>\(reasons(match.eligibility, none: "matches.noConditions"))\
    <h4>\(say("matches.fit", ["fit": .number(match.fit)]))</h4>\(parts(match))\
    <h4>\(say("matches.balance"))</h4>\(reasons(match.balance, none: "matches.noBalance"))</section>
    """
  }

  private func name(_ match: Match) -> HTML {
    guard let offer = Reference(match.offer).flatMap({ words.now.offers[$0] }) else {
      return .isolated(match.offer)
    }
    return """
      \(HTML.written(offer.title)) <span class="stage">\
      \(HTML.isolated(words.party(offer.provider))) · \
      \(HTML.reference(offer.reference, to: words.path("offers", match.offer)))</span>
      """
  }

  private func answers(_ match: Match) -> String {
    say(
      "matches.answers",
      ["items": .text(words.list(match.items.map(String.init)))])
  }

  private func reasons(_ reasons: [Reason], none: String) -> HTML {
    guard !reasons.isEmpty else { return "<p class=\"hint\">\(say(none))</p>" }
    let lines: [HTML] = reasons.map { reason in
      "<li>\(say.reason(reason, terms: words.terms))</li>"
    }
    return "<ul>\(lines)</ul>"
  }

  private func parts(_ match: Match) -> HTML {
    let rows: [[HTML]] = match.fitReasons.map { reason in
      ["\(say.reason(reason, terms: words.terms))", "\(reason.points ?? 0)"]
    }
    return Table(
      "fit-\(match.offer)", caption: say("matches.parts", ["offer": .reference(match.offer)]),
      columns: [.init(say("matches.reason")), .init(say("matches.points"), isNumeric: true)],
      rows: rows
    ).html
  }

  /// An offer that fails one condition alone: which.
  private func missing(_ match: Match) -> HTML {
    """
    <h3>\(name(match))</h3><p>\(answers(match))</p>\
    \(reasons(match.failures, none: "matches.noConditions"))
    """
  }

  private func leftOut(_ match: Match) -> HTML {
    let against =
      match.failures
      + (match.items.isEmpty ? match.fitReasons.filter { !$0.holds && $0.code != .words } : [])
    return """
      <h3>\(name(match))</h3>\
      \(reasons(against, none: "matches.answersNothing"))
      """
  }

  /// The items that no fitting offer answers.
  private var unanswered: HTML {
    let answered = Set(ranking.fitting.flatMap(\.items))
    let open = items.filter { !answered.contains($0.number) }
    guard !open.isEmpty else { return .empty }
    let lines: [HTML] = open.map { item in
      "<li>\(item.number). \(HTML.written(item.text))</li>"
    }
    return "<h2>\(say("matches.unanswered"))</h2><ul>\(lines)</ul>"
  }
}
