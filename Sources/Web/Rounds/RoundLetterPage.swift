import Clearinghouse
import HTML
import Hummingbird
import Languages
import Reception
import Vocabulary

/// The letter of a round to one provider: as it would be sent, or as it was.
enum RoundLetterPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let round = try RoundPage.round(reader)
    guard let asked = round.asked.first(where: { $0.party.rawValue == reader.place[3] }) else {
      throw PageError.notFound
    }
    if let letter = asked.letter {
      return page(try reader.site.instance.withTexts(letter), asked, round, reader).response(reader)
    }
    guard let draft = try reader.view.draft(of: round, to: asked.party) else {
      throw PageError.notPermitted
    }
    return page(draft, asked, round, reader).response(reader)
  }

  static func send(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    let (round, party) = (try RoundPage.round(reader), typed["party"])
    _ = try await reader.site.instance.ledger.perform(
      SendRoundLetter(of: round.reference, to: PartyID(party)), by: reader.person,
      key: typed.key(["\(round.reference)", party]))
    return .seeOther(
      reader.path("rounds", "\(round.reference)", query: ["done": "sent"]).at(party))
  }

  private static func page(
    _ letter: Letter, _ asked: Round.Asked, _ round: Round, _ reader: Reader
  ) -> Page {
    let (words, say) = (Wording(reader), reader.say)
    let title = say("letters.title", ["number": .reference(letter.number)])
    let home = reader.path("rounds", "\(round.reference)")
    let send: HTML =
      asked.letter != nil
      ? .empty
      : words.form(
        to: home.adding("letters"),
        """
        \(HiddenField("party", asked.party.rawValue).html)\
        \(Button(say("cases.recordAsSent")).html)
        """)
    let text = LetterText(
      letter: letter, words: words, nature: reader.view.now.nature, on: asked.sent ?? words.today,
      about: HTML.reference(round.reference, to: home))
    let note: HTML =
      asked.letter != nil
      ? .empty
      : "<h2>\(say("letters.draft"))</h2><p>\(say("letters.draftNote"))</p>"
    var page = Page(title, "<h1>\(title)</h1>\(note)\(text.html)\(send)")
    page.breadcrumbs = [
      Link(say("rounds.title"), to: reader.path("rounds")), Link("\(round.reference)", to: home),
    ]
    return page
  }
}
