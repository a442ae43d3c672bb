import Clearinghouse
import HTML
import Languages
import Matching
import Programmes
import Vocabulary

/// The channels compared with a need: why, why not, how to apply, and how long it took before.
struct ChannelSheet {
  let words: Wording
  let ranking: Ranking
  /// The case of which referrals can be recorded; nil where the reader may record none.
  var referring: CaseView?
  private let paces: [String: Pace]

  init(_ words: Wording, _ ranking: Ranking, referring: CaseView? = nil) {
    self.words = words
    self.ranking = ranking
    self.referring = referring
    paces = words.view.paces
  }

  private var say: Speaker { words.say }
  private var parts: MatchParts { MatchParts(words: words) }

  var html: HTML {
    """
    <h2 id="channels">\(say("channels.fitting", ["count": .number(ranking.fitting.count)]))</h2>\
    \(ranking.fitting.isEmpty ? EmptyState(say("channels.none")).html : "")\
    \(ranking.fitting.map(full))\
    \(almost)\(Details(say("channels.leftOut", ["count": .number(ranking.leftOut.count)]),
      "\(ranking.leftOut.map { "<h3>\(name($0))</h3>\(parts.against($0))" as HTML })").html)
    """
  }

  private var almost: HTML {
    guard !ranking.almost.isEmpty else { return .empty }
    let lines: [HTML] = ranking.almost.map { "<h3>\(name($0))</h3>\(parts.almost($0))" }
    return """
      <h2>\(say("channels.almost", ["count": .number(ranking.almost.count)]))</h2>\
      <p>\(say("channels.almostNote"))</p>\(lines)
      """
  }

  /// The fitting channel that took the fewest days in past cases; nil where none tells.
  var quickest: (programme: String, pace: Pace)? {
    ranking.fitting.compactMap { match in paces[match.offer].map { (match.offer, $0) } }.min {
      $0.1.medianDays < $1.1.medianDays
    }
  }

  private func full(_ match: Match) -> HTML {
    guard let entry = words.now.programmes[match.offer]?.programme?.entry else { return .empty }
    let steps: [HTML] = entry.howToApply.map { "<li>\($0.text(words.language))</li>" }
    return """
      <section class="next"><h3>\(name(match))</h3>\
      <p>\(entry.manager.text(words.language)) · \
      \(StatusTag(say("programmes.mode.\(entry.mode.rawValue)")).html)</p>\
      <p>\(parts.answers(match)) · \(say("matches.fit", ["fit": .number(match.fit)]))</p>\
      <ul>\(parts.subject(match))</ul><p>\(pace(of: match.offer))</p>\
      \(Details(say("channels.why"), parts.groups(match)).html)\
      \(Details(say("programmes.howToApply"), "<ol>\(steps)</ol>").html)\(refer(match))</section>
      """
  }

  private func name(_ match: Match) -> HTML {
    let title = words.now.programmes[match.offer]?.programme?.entry.title.text(words.language)
    return """
      <a href="\(words.path("programmes", match.offer))">\(title ?? match.offer)</a>
      """
  }

  private func pace(of programme: String) -> String {
    guard let pace = paces[programme] else { return say("channels.noPace") }
    return say(
      "channels.pace",
      [
        "cases": .text(say("channels.pastCases", ["count": .number(pace.count)])),
        "days": .text(say("programmes.span.days", ["count": .number(pace.medianDays)])),
      ])
  }

  private func refer(_ match: Match) -> HTML {
    guard let referring, referring.programme != match.offer else { return .empty }
    let page = words.path("requests", "\(referring.reference)").at("referrals")
    if let open = referring.referrals.last(where: { $0.programme == match.offer && !$0.isEnded }) {
      let told = say("channels.unanswered", ["referral": .reference("\(open.reference)")])
      return "<p>\(Link(told, to: page).html)</p>"
    }
    let form = words.path("requests", "\(referring.reference)", "referrals", "new")
      .with(query: [("programme", match.offer)])
    return "<p>\(Link(say("referrals.record"), to: form).html)</p>"
  }
}
