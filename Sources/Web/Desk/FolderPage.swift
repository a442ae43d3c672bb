import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Vocabulary

/// The chair's folder: letters to sign, decisions awaited and silences that end, on one page.
struct FolderPage {
  private let words: Wording
  private let cases: [CaseWords]

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    _ = try reader.person
    guard reader.view.may(.seeDesk) else { throw PageError.notPermitted }
    var page = Page(reader.say("desk.folder.title"), FolderPage(Wording(reader)).html)
    page.breadcrumbs = [Link(reader.say("desk.title"), to: reader.path("desk"))]
    return page.response(reader)
  }

  private init(_ words: Wording) {
    self.words = words
    cases = words.view.openCases(most: Queue.most).cases
      .compactMap { CaseWords($0, words) }
  }

  private var say: Speaker { words.say }

  private var html: HTML {
    """
    <h1>\(say("desk.folder.title"))</h1>\
    <p>\(say("desk.folder.what", ["day": .day(words.today)]))</p>\
    \(section("letters", letters))\(section("decisions", decisions))\
    \(section("silences", silences))
    """
  }

  private func section(_ key: String, _ lines: [HTML]) -> HTML {
    """
    <section><h2>\(say("desk.folder.\(key)"))</h2>\
    \(lines.isEmpty ? "<p>\(say("desk.folder.nothing"))</p>" : "<ul>\(lines)</ul>")</section>
    """
  }

  /// The open steps that a letter of the chair takes, with its draft.
  private var letters: [HTML] {
    lines { words, next in
      let step = next.open.step
      guard step.letter != nil, isChairs(step, words), !step.isAtWill || !words.hasTaken(next.open)
      else { return nil }
      let draft = words.path.adding("letters", "draft")
        .with(query: [("step", step.id), ("thread", String(next.open.thread))])
      return """
        \(words.step(step.id)) · \(words.due(next.open)) · \
        \(Link(say("desk.folder.draft"), to: draft).html)
        """
    }
  }

  /// The open steps that a body takes outside, for cases that stand still until then.
  private var decisions: [HTML] {
    lines { words, next in
      let isBody = next.open.step.by.contains { words.procedure.actors[$0]?.kind == .body }
      return isBody ? "\(words.step(next.open.step.id))" : nil
    }
  }

  private var silences: [HTML] {
    cases.flatMap { words in
      words.seen.clocks.filter { $0.kind == .silenceEnds }.map { (words, $0) }
    }.sorted { $0.1.day < $1.1.day }.map { words, clock in
      line(words, "\(words.permission(clock.name)) · \(self.words.day(clock.day))")
    }
  }

  private func lines(_ what: (CaseWords, CaseView.Next) -> HTML?) -> [HTML] {
    cases.flatMap { words in
      words.seen.open.compactMap { next in what(words, next).map { line(words, $0) } }
    }
  }

  private func line(_ words: CaseWords, _ what: HTML) -> HTML {
    """
    <li>\(HTML.reference(words.seen.reference, to: words.path)) \
    \(HTML.written(words.seen.title))\(say.comma)\
    \(HTML.isolated(self.words.party(words.seen.requester)))\(say.colon)\
    \(what)</li>
    """
  }

  private func isChairs(_ step: Step, _ words: CaseWords) -> Bool {
    step.by.contains { words.procedure.actors[$0]?.kind == .office("chair") }
  }
}
