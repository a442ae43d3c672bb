import HTML
import Languages
import Matching
import Vocabulary

/// The parts of one comparison in words: which items it answers, and the reasons by group.
struct MatchParts {
  let words: Wording
  /// The record that the comparison is told under; the offer where it is nil.
  var record: String?

  private var say: Speaker { words.say }

  /// The comparison in its three groups, never merged.
  func groups(_ match: Match) -> HTML {
    """
    <h4>\(say("matches.eligibility"))</h4>\(reasons(match.eligibility, none: "matches.noConditions"))\
    <h4>\(say("matches.fit", ["fit": .number(match.fit)]))</h4>\(fit(match))\
    <h4>\(say("matches.balance"))</h4>\(reasons(match.balance, none: "matches.noBalance"))
    """
  }

  /// What it covers and gives, as lines: the reasons that say most of it.
  func subject(_ match: Match) -> [HTML] {
    match.fitReasons.filter { [.topic, .kind].contains($0.code) }.map { reason in
      "<li>\(say.reason(reason, terms: words.terms))</li>"
    }
  }

  /// The items that are answered.
  func answers(_ match: Match) -> String {
    say(
      "matches.answers",
      ["items": .text(words.list(match.items.map(String.init)))])
  }

  /// One condition that does not hold, where all else fits.
  func almost(_ match: Match) -> HTML {
    "<p>\(answers(match))</p>\(reasons(match.failures, none: "matches.noConditions"))"
  }

  /// Why something was left out.
  func against(_ match: Match) -> HTML {
    reasons(
      match.failures
        + (match.items.isEmpty
          ? match.fitReasons.filter { !$0.holds && $0.code != .words } : []),
      none: "matches.answersNothing")
  }

  private func reasons(_ reasons: [Reason], none: String) -> HTML {
    guard !reasons.isEmpty else { return "<p class=\"hint\">\(say(none))</p>" }
    let lines: [HTML] = reasons.map { reason in
      "<li>\(say.reason(reason, terms: words.terms))</li>"
    }
    return "<ul>\(lines)</ul>"
  }

  private func fit(_ match: Match) -> HTML {
    let rows: [[HTML]] = match.fitReasons.map { reason in
      ["\(say.reason(reason, terms: words.terms))", "\(reason.points ?? 0)"]
    }
    let record = record ?? match.offer
    let name: Argument =
      Reference(record) == nil ? .text(words.channel(record)) : .reference(record)
    return Table(
      "fit-\(record)",
      caption: say("matches.parts", ["offer": name]),
      columns: [.init(say("matches.reason")), .init(say("matches.points"), isNumeric: true)],
      rows: rows
    ).html
  }
}
