import Clearinghouse
import HTML
import Hummingbird
import Languages
import Matching
import Programmes
import Vocabulary

/// What could meet a need: the channels and the offers, on one page.
struct MatchesPage {
  let words: Wording
  let channels: ChannelSheet
  let offers: MatchSheet

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let words = try CaseWords(reader)
    return try page(reader, words, MatchNotes(words: words)).response(reader)
  }

  /// The match sheet of a request, with what was noted about it.
  static func page(
    _ reader: Reader, _ words: CaseWords, _ notes: MatchNotes
  ) throws -> Page {
    guard let offers = words.seen.ranking, let channels = words.seen.channels else {
      throw PageError.notFound
    }
    let matches = MatchesPage(
      words: words.words,
      channels: ChannelSheet(
        words.words, channels,
        referring: words.seen.mayRefer && !words.seen.isClosed ? words.seen : nil),
      offers: MatchSheet(
        words: words.words, ranking: offers, items: words.seen.items.map { ($0.number, $0.text) }))
    var page = Page(
      "\(reader.say("channels.title")) · \(words.seen.reference)",
      """
      \(notes.mended.summary(reader.say, order: ["text", "on"]))\
      <h1>\(reader.say("channels.title"))</h1>\
      <p>\(HTML.reference(words.seen.reference, to: words.path)) · \
      \(HTML.written(words.seen.title))\(words.words.mark(words.seen.nature))</p>\
      \(asked(words))\(matches.html)\(notes.html)
      """)
    page.breadcrumbs = words.breadcrumbs
    return page
  }

  /// What is asked, item by item, as the sheet compares it.
  private static func asked(_ words: CaseWords) -> HTML {
    let lines: [HTML] = words.seen.items.map { item in
      """
      <li>\(HTML.written(item.text))<br><span class="hint">\
      \(words.words.names(item.topics + item.kinds))</span></li>
      """
    }
    return "<h2>\(words.say("cases.items"))</h2><ol>\(lines)</ol>"
  }

  static func showForDraft(_ reader: Reader, _ request: Request) async throws -> Response {
    let draft = try OpenDraft(reader)
    let matches = MatchesPage(words: draft.words, channels: draft.channels, offers: draft.sheet)
    var page = Page(
      "\(reader.say("channels.title")) · \(draft.title)",
      "<h1>\(reader.say("channels.title"))</h1><p>\(draft.titleMarkup)</p>\(matches.html)")
    page.breadcrumbs = draft.breadcrumbs
    return page.response(reader)
  }

  private var say: Speaker { words.say }

  private var html: HTML {
    "<p class=\"lead\">\(lead)</p>\(quickest)<p>\(say("matches.how"))</p>\(channels.html)\(offers.html)"
  }

  /// How many channels and offers could meet the need.
  var lead: String {
    say(
      "channels.lead",
      [
        "channels": .text(
          say("channels.count", ["count": .number(channels.ranking.fitting.count)])),
        "offers": .text(say("channels.offers", ["count": .number(offers.ranking.fitting.count)])),
      ])
  }

  private var quickest: HTML {
    guard let (programme, pace) = channels.quickest else { return .empty }
    let title = words.now.programmes[programme]?.programme?.entry.title.text(words.language)
    let sentence = say(
      "channels.quickest",
      [
        "channel": .text(title ?? programme),
        "days": .text(say("programmes.span.days", ["count": .number(pace.medianDays)])),
      ])
    return "<p>\(sentence)</p>"
  }
}
