import Clearinghouse
import HTML
import Hummingbird
import Languages
import Reception
import Vocabulary

/// One round: who was asked about which offers, by which letter, and what was answered.
struct RoundPage {
  private let round: Round
  private let reader: Reader

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    RoundPage(round: try round(reader), reader: reader).page.response(reader)
  }

  /// The round that the address names, where the reader may see it.
  static func round(_ reader: Reader) throws -> Round {
    _ = try reader.person
    guard let reference = Reference(reader.place[1]), let round = reader.view.round(reference)
    else { throw PageError.notFound }
    return round
  }

  private var say: Speaker { reader.say }
  private var title: String {
    say("rounds.one", ["round": .reference("\(round.reference)")])
  }

  private var page: Page {
    let programme = Wording(reader).channel(round.programme)
    var page = Page(
      title,
      """
      <h1>\(title)</h1>\(SummaryList([
        .init(say("rounds.column.opened"), reader.time(round.opened)),
        .init(say("rounds.programme"), "\(programme)"),
        .init(say("rounds.recommendation"), recommendation),
        .init(say("rounds.column.answers"), "\(reader.answers(to: round))"),
      ]).html)\(round.asked.map(section))
      """)
    page.breadcrumbs = [
      Link(say("providers.title"), to: reader.path("providers")),
      Link(say("rounds.title"), to: reader.path("rounds")),
    ]
    page.notification = notification
    return page
  }

  /// The recommendation on which it rests.
  private var recommendation: HTML {
    guard let recommendation = round.recommendation else {
      return "\(say("rounds.noRecommendation"))"
    }
    let day = recommendation.on.map { "\(say.comma)\(reader.time($0))" as HTML }
    return "\(HTML.written(recommendation.document))\(day)"
  }

  private func section(_ asked: Round.Asked) -> HTML {
    let party = asked.party.rawValue
    return """
      <section class="next" id="\(party)"><h2>\(reader.link(toProvider: asked.party))</h2>\
      <p>\(letter(asked))</p>\(Table(
        "asked-\(party)", caption: say("rounds.askedCaption", ["party": .text(reader.name(of: asked.party))]),
        columns: ["offer", "answer"].map { .init(say("rounds.column.\($0)")) },
        rows: asked.offers.map { row($0, asked) }).html)</section>
      """
  }

  private func letter(_ asked: Round.Asked) -> HTML {
    let place = reader.path("rounds", "\(round.reference)", "letters", asked.party.rawValue)
    guard let letter = asked.letter, let sent = asked.sent else {
      let draft =
        reader.view.may(.recordForParties)
        ? Link(say("rounds.seeDraft"), to: place).html : HTML.empty
      return "\(StatusTag(say("rounds.notSent")).html) \(draft)"
    }
    let words = say("rounds.letterSent", ["day": .day(sent)])
    return "<a href=\"\(place)\">\(HTML.isolated(letter.number))</a> · \(words)"
  }

  private func row(_ reference: Reference, _ asked: Round.Asked) -> [HTML] {
    let place = reader.path("offers", "\(reference)")
    let title = reader.view.now.offers[reference].map { HTML.written($0.title) } ?? .empty
    return [
      "\(HTML.reference(reference, to: place)) \(title)", answer(reference, asked),
    ]
  }

  private func answer(_ reference: Reference, _ asked: Round.Asked) -> HTML {
    switch reader.view.now.answer(of: asked.party, about: reference, in: round) {
    case .confirmed(let day):
      "\(StatusTag(say("rounds.confirmed"), .met).html) \(reader.time(day))"
    case .withdrawn(let day): "\(StatusTag(say("offers.withdrawn")).html) \(reader.time(day))"
    case .awaited: "\(say("rounds.noAnswer"))"
    }
  }

  private var notification: HTML {
    guard reader.query["done"] == "sent" else { return .empty }
    return NotificationBanner(
      .success, say("offers.recorded"), "<p>\(say("rounds.sentDone"))</p>"
    ).html
  }
}
