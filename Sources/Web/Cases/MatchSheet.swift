import Clearinghouse
import HTML
import Languages
import Matching
import Vocabulary

/// The offers compared with a need, each with its reasons in three groups never merged.
struct MatchSheet {
  let words: Wording
  let ranking: Ranking
  /// What is asked, by number.
  let items: [(number: Int, text: Passage)]

  private var say: Speaker { words.say }
  private var parts: MatchParts { MatchParts(words: words) }

  var html: HTML {
    """
    <h2 id="offers">\(say("matches.fitting", ["count": .number(ranking.fitting.count)]))</h2>\
    \(ranking.fitting.isEmpty ? EmptyState(say("matches.none")).html : "")\
    \(words.cut(ranking.fitting, "fitting", sections))\(unanswered)\
    \(almost)\(Details(say("matches.leftOut", ["count": .number(ranking.leftOut.count)]),
      isOpen: words.isCut("left-out"),
      words.cut(ranking.leftOut, "left-out") {
        "\($0.map { "<h3>\(name($0))</h3>\(parts.against($0))" as HTML })"
      }).html)
    """
  }

  private var almost: HTML {
    guard !ranking.almost.isEmpty else { return .empty }
    let lines = words.cut(ranking.almost, "almost") {
      "\($0.map { "<h3>\(name($0))</h3>\(parts.almost($0))" as HTML })"
    }
    return """
      <h2>\(say("matches.almost", ["count": .number(ranking.almost.count)]))</h2>\
      <p>\(say("matches.almostNote"))</p>\(lines)
      """
  }

  /// The best offers, with their reasons.
  func best(_ most: Int) -> HTML {
    sections(Array(ranking.fitting.prefix(most)))
  }

  private func sections(_ matches: [Match]) -> HTML {
    let sections: [HTML] = matches.map { match in
      """
      <section class="next"><h3>\(name(match))</h3>\
      <p>\(parts.answers(match))</p>\(parts.groups(match))</section>
      """
    }
    return "\(sections)"
  }

  private func name(_ match: Match) -> HTML {
    guard let offer = Reference(match.offer).flatMap({ words.now.offers[$0] }) else {
      return .isolated(match.offer)
    }
    return """
      \(HTML.written(offer.title)) <span class="stage">\
      \(HTML.isolated(words.providers(of: offer))) · \
      \(HTML.reference(offer.reference, to: words.path("offers", match.offer)))</span>
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
