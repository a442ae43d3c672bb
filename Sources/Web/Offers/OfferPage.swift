import Clearinghouse
import HTML
import Hummingbird
import Languages
import Reception
import Vocabulary

/// One offer, with its conditions in words.
enum OfferPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    OfferView(try offer(reader), reader).page.response(reader)
  }

  static func confirm(_ reader: Reader, _ request: Request) async throws -> Response {
    try await answer(.confirmed, reader, request)
  }

  static func withdraw(_ reader: Reader, _ request: Request) async throws -> Response {
    try await answer(.withdrawn, reader, request)
  }

  private static func answer(
    _ answer: AnswerForOffer.Answer, _ reader: Reader, _ request: Request
  ) async throws -> Response {
    _ = try await reader.typed(request)
    let offer = try offer(reader)
    _ = try await reader.site.instance.ledger.perform(
      AnswerForOffer(offer.reference, answer), by: reader.person)
    let done =
      switch answer {
      case .confirmed: "confirmed"
      case .withdrawn: "withdrawn"
      }
    return .seeOther(reader.path("offers", "\(offer.reference)", query: ["done": done]))
  }

  private static func offer(_ reader: Reader) throws -> Offer {
    guard let reference = Reference(reader.place[1]),
      let offer = reader.view.now.offers[reference], reader.view.maySee(offer)
    else { throw PageError.notFound }
    return offer
  }
}

/// What the page of an offer shows.
struct OfferView {
  private let offer: Offer
  private let reader: Reader

  init(_ offer: Offer, _ reader: Reader) {
    self.offer = offer
    self.reader = reader
  }

  var page: Page {
    var page = Page(
      "\(offer.reference)",
      """
      <h1>\(HTML.written(offer.title))</h1>\
      <ul class="facts"><li>\(HTML.reference(offer.reference))</li>\
      \(tags.map { "<li>\($0)</li>" })</ul>\(HTML.paragraphs(offer.summary))
      <h2>\(reader.say("offers.conditions"))</h2>\(SummaryList(rows).html)\(acts)
      """)
    page.breadcrumbs = [
      Link(reader.say("shell.home"), to: reader.path()),
      Link(reader.say("shell.offers"), to: reader.path("offers")),
    ]
    page.notification = notification ?? .empty
    return page
  }

  private var tags: [HTML] {
    let isOver = offer.terms.until.map { $0 < reader.today } ?? false
    let state = offer.withdrawn != nil ? "withdrawn" : isOver ? "over" : "stands"
    let tag = StatusTag(reader.say("offers.\(state)"), state == "stands" ? .going : .quiet)
    return [tag.html] + reader.tag(offer.nature)
  }

  private var rows: [SummaryList.Row] {
    let (say, terms) = (reader.say, offer.terms)
    func row(_ key: String, _ value: HTML) -> SummaryList.Row { .init(say("offers.\(key)"), value) }
    func named(_ codes: [String], none key: String) -> HTML {
      codes.isEmpty ? "\(say("offers.\(key)"))" : "\(reader.names(codes))"
    }
    var rows = [
      row("provider", reader.link(to: offer.provider)),
      row("topics", named(terms.topics, none: "anyTopic")),
      row("kinds", named(terms.kinds, none: "anyKind")),
      row("regions", named(terms.regions, none: "world")),
      row("languages", languages), row("when", "\(period)"),
    ]
    if let ceiling = terms.ceiling {
      rows.append(row("ceiling", "<bdi dir=\"ltr\">\(ceiling.description)</bdi>"))
    }
    rows.append(row("only", named(terms.onlyGroups, none: "everyCountry")))
    if terms.isSouthSouth { rows.append(row("southSouth", "\(say("offers.yes"))")) }
    rows.append(row("confirmedOn", reader.time(offer.confirmed)))
    if let withdrawn = offer.withdrawn { rows.append(row("withdrawnOn", reader.time(withdrawn))) }
    return rows
  }

  private var languages: HTML {
    let names = offer.terms.languages.map(\.ownName)
    guard !names.isEmpty else { return "\(reader.say("offers.anyLanguage"))" }
    let marked: [HTML] = offer.terms.languages.map { .written(Passage($0.ownName, $0)) }
    return "\(marked.enumerated().map { "\($0 > 0 ? " · " : "")\($1)" as HTML })"
  }

  private var period: String {
    let say = reader.say
    switch (offer.terms.from, offer.terms.until) {
    case (let from?, let until?):
      return say("offers.fromUntil", ["from": .day(from), "until": .day(until)])
    case (let from?, nil): return say("offers.fromOn", ["from": .day(from)])
    case (nil, let until?): return say("offers.upTo", ["until": .day(until)])
    case (nil, nil): return say("offers.anyTime")
    }
  }

  /// What its provider, or an officer for it, may do.
  private var acts: HTML? {
    guard offer.withdrawn == nil, let person = reader.visit.person else { return nil }
    let own = reader.view.now.parties(.offer, of: person, on: reader.today)
    guard own.contains(offer.provider) || reader.view.may(.recordForParties) else { return nil }
    func form(_ place: String, _ button: Button) -> HTML {
      PostForm(
        to: reader.path("offers", "\(offer.reference)", place), token: reader.formToken,
        button.html
      ).html
    }
    let say = reader.say
    return """
      <h2>\(say("offers.yours"))</h2><p>\(say("offers.confirmText"))</p>
      \(form("confirmation", Button(say("offers.confirm"))))
      \(Details(say("offers.withdraw"), """
        <p>\(say("offers.withdrawText"))</p>\
        \(form("withdrawal", Button(say("offers.withdraw"), .grave)))
        """).html)
      """
  }

  private var notification: HTML? {
    let done = reader.query["done"]
    guard ["made", "confirmed", "withdrawn"].contains(done) else { return nil }
    return NotificationBanner(
      .success, reader.say("offers.recorded"), "<p>\(reader.say("offers.done.\(done)"))</p>"
    ).html
  }
}
