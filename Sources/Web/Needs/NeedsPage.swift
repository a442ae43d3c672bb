import Clearinghouse
import HTML
import Hummingbird
import Languages
import Matching
import Vocabulary

/// The needs that an offer can meet, ranked, each with its reasons in three groups never merged.
struct NeedsPage {
  let words: Wording
  let needs: OpenNeeds

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let offer = try OfferPage.offer(reader)
    let say = reader.say
    let sheet = NeedsPage(words: Wording(reader), needs: reader.view.needs(meeting: offer))
    let home = reader.path("offers", "\(offer.reference)")
    var page = Page(
      "\(say("needs.title")) · \(offer.reference)",
      """
      <h1>\(say("needs.title"))</h1>\
      <p>\(HTML.reference(offer.reference, to: home)) · \(HTML.written(offer.title))</p>\
      \(sheet.html)
      """)
    page.breadcrumbs = [
      Link(say("shell.offers"), to: reader.path("offers")), Link("\(offer.reference)", to: home),
    ]
    return page.response(reader)
  }

  private var say: Speaker { words.say }

  private var html: HTML {
    """
    <p class="lead">\(say("needs.compared", ["count": .number(needs.count)]))</p>\
    <p>\(say("needs.hidden"))\(needs.hasMore ? " \(limit)" : "")</p><p>\(say("matches.how"))</p>\
    <h2 id="fitting">\(say("needs.fitting", ["count": .number(needs.fitting.count)]))</h2>\
    \(needs.fitting.isEmpty ? EmptyState(say("needs.none")).html : "")\
    \(words.cut(needs.fitting, "fitting") {
      "\($0.map { section($0, parts($0).groups($0.match)) })"
    })\
    <h2 id="almost">\(say("needs.almost", ["count": .number(needs.almost.count)]))</h2>\
    <p>\(say("matches.almostNote"))</p>\
    \(words.cut(needs.almost, "almost") {
      "\($0.map { "<h3>\(name($0))</h3>\(parts($0).almost($0.match))" as HTML })"
    })\
    \(Details(say("needs.leftOut", ["count": .number(needs.leftOut.count)]),
      isOpen: words.isCut("left-out"),
      words.cut(needs.leftOut, "left-out") {
        "\($0.map { "<h3>\(name($0))</h3>\(parts($0).against($0.match))" as HTML })"
      }).html)
    """
  }

  private var limit: String {
    say("needs.limit", ["count": .number(View.mostNeeds)])
  }

  private func parts(_ compared: OpenNeeds.Compared) -> MatchParts {
    MatchParts(words: words, record: "\(compared.request.reference)")
  }

  private func section(_ compared: OpenNeeds.Compared, _ groups: HTML) -> HTML {
    "<section class=\"next\"><h3>\(name(compared))</h3>\(groups)</section>"
  }

  private func name(_ compared: OpenNeeds.Compared) -> HTML {
    let request = compared.request
    return """
      \(HTML.written(request.title)) <span class="stage">\
      \(HTML.isolated(words.party(request.requester))) · \
      \(HTML.reference(request.reference, to: words.path(request.reference)))</span>
      """
  }
}

/// How many needs an offer can meet, on its own page.
struct NeedsPart {
  private let offer: Offer
  private let reader: Reader

  init(_ offer: Offer, _ reader: Reader) {
    self.offer = offer
    self.reader = reader
  }

  /// The counts, each leading to its rows; nothing where the reader may see no request in full.
  var html: HTML {
    let needs = reader.view.needs(meeting: offer)
    guard needs.count > 0 else { return .empty }
    let say = reader.say
    let list = reader.path("offers", "\(offer.reference)", "needs")
    let lines = [
      Link(say("needs.fitting", ["count": .number(needs.fitting.count)]), to: list.at("fitting")),
      Link(say("needs.almost", ["count": .number(needs.almost.count)]), to: list.at("almost")),
    ]
    return """
      <h2>\(say("needs.title"))</h2>\
      <p>\(say("needs.compared", ["count": .number(needs.count)])) \(say("needs.hidden"))</p>\
      <ul>\(lines.map { "<li>\($0.html)</li>" as HTML })</ul>
      """
  }
}
