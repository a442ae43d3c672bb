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
    let typed = try await reader.typed(request)
    let offer = try offer(reader)
    let party = typed["party"].isEmpty ? nil : PartyID(typed["party"])
    _ = try await reader.site.instance.ledger.perform(
      AnswerForOffer(offer.reference, answer, for: party), by: reader.person)
    let done =
      switch answer {
      case .confirmed: "confirmed"
      case .withdrawn: "withdrawn"
      }
    return .seeOther(reader.path("offers", "\(offer.reference)", query: ["done": done]))
  }

  /// The offer that the address names.
  static func offer(_ reader: Reader) throws -> Offer {
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
      <h2>\(reader.say("offers.conditions"))</h2>\(SummaryList(rows).html)\
      \(NeedsPart(offer, reader).html)\(AnsweredPart.html(reader, by: offer.parts.map(\.party)) { $0.offer == offer.reference })\
      \(OfferActs(offer, reader).html)
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
    let joint = offer.isJoint ? [StatusTag(reader.say("offers.joint")).html] : []
    return [tag.html] + joint + reader.tag(offer.nature)
  }

  private var rows: [SummaryList.Row] {
    let (say, terms) = (reader.say, offer.terms)
    func row(_ key: String, _ value: HTML) -> SummaryList.Row { .init(say("offers.\(key)"), value) }
    func named(_ codes: [String], none key: String) -> HTML {
      codes.isEmpty ? "\(say("offers.\(key)"))" : "\(reader.names(codes))"
    }
    var rows = [
      row("provider", providers),
      row("topics", named(terms.topics, none: "anyTopic")),
      row("kinds", named(terms.kinds, none: "anyKind")),
      row("regions", named(terms.regions, none: "world")),
      row("languages", languages), row("when", "\(period)"),
    ]
    if let ceiling = terms.ceiling {
      rows.append(row("ceiling", "<bdi dir=\"ltr\">\(ceiling.description)</bdi>"))
    }
    rows.append(row("only", named(terms.onlyGroups, none: "everyCountry")))
    if !terms.applicants.isEmpty {
      let kinds = terms.applicants.map { Argument.text(say("my.kind.\($0.rawValue)")) }
      rows.append(row("applicants", "\(say.list(kinds))"))
    }
    if !terms.requires.isEmpty { rows.append(row("requires", named(terms.requires, none: "yes"))) }
    if terms.isSouthSouth { rows.append(row("southSouth", "\(say("offers.yes"))")) }
    rows.append(row("confirmedOn", reader.time(offer.confirmed)))
    if let withdrawn = offer.withdrawn { rows.append(row("withdrawnOn", reader.time(withdrawn))) }
    return rows
  }

  /// Who gives it; of a joint offer every party, with what it has said of its part.
  private var providers: HTML {
    guard offer.isJoint else { return reader.link(toProvider: offer.provider) }
    let lines: [HTML] = reader.view.parts(of: offer).map { part in
      "<li>\(reader.link(toProvider: part.party))\(reader.say.colon)\(state(of: part))</li>"
    }
    return "<ul>\(lines)</ul>"
  }

  private func state(of part: Offer.Part) -> String {
    if let day = part.withdrawn { return reader.say("offers.partWithdrawn", ["day": .day(day)]) }
    if let day = part.confirmed { return reader.say("offers.partConfirmed", ["day": .day(day)]) }
    return reader.say("offers.partAwaited")
  }

  private var languages: HTML {
    guard !offer.terms.languages.isEmpty else { return "\(reader.say("offers.anyLanguage"))" }
    return .ownNames(offer.terms.languages)
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

  private var notification: HTML? {
    let done = reader.query["done"]
    guard ["made", "confirmed", "withdrawn"].contains(done) else { return nil }
    return NotificationBanner(
      .success, reader.say("offers.recorded"), "<p>\(reader.say("offers.done.\(done)"))</p>"
    ).html
  }
}
