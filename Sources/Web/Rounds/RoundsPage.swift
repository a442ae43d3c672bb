import Clearinghouse
import HTML
import Hummingbird
import Languages
import Reception
import Vocabulary

/// The rounds in which providers were asked whether their offers still stand.
struct RoundsPage {
  private let reader: Reader

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    _ = try reader.person
    let page = RoundsPage(reader: reader)
    guard page.mayRead else { throw PageError.notPermitted }
    return page.page.response(reader)
  }

  static func open(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    let programme = typed["programme"]
    let receipt = try await reader.site.instance.ledger.perform(
      OpenRound(of: programme), by: reader.person,
      key: typed.key(["round", programme]))
    return .seeOther(reader.path("rounds", receipt.subject))
  }

  private var say: Speaker { reader.say }

  /// The rounds stand open to those who work at the desk, and to providers.
  private var mayRead: Bool { reader.view.may(.seeDesk) || reader.view.may(.offer) }

  private var page: Page {
    let rounds = reader.view.rounds
    var page = Page(
      say("rounds.title"),
      """
      <h1>\(say("rounds.title"))</h1><p class="lead">\(say("rounds.what"))</p>\
      \(rounds.isEmpty ? EmptyState(say("rounds.none")).html : table(rounds))\(next)
      """)
    page.breadcrumbs = [
      Link(say("shell.home"), to: reader.path()),
      Link(say("providers.title"), to: reader.path("providers")),
    ]
    return page
  }

  private func table(_ rounds: [Round]) -> HTML {
    Table(
      "rounds", caption: say("rounds.caption"),
      columns: ["round", "opened", "answers"].map { .init(say("rounds.column.\($0)")) },
      rows: rounds.map { round in
        [
          .reference(round.reference, to: reader.path("rounds", "\(round.reference)")),
          reader.time(round.opened), "\(reader.answers(to: round))",
        ]
      }
    ).html
  }

  /// Whom a round opened now would ask, and the button that opens it.
  private var next: HTML {
    guard reader.view.may(.recordForParties) else { return .empty }
    let providers = reader.view.now.toAsk(on: reader.today)
    guard !providers.isEmpty else { return "<p>\(say("rounds.nobody"))</p>" }
    let lines: [HTML] = providers.map { provider in
      """
      <li>\(reader.link(toProvider: provider.party.id)): \(say("offers.confirmedOn")) \
      \(reader.time(provider.confirmed))</li>
      """
    }
    let words = Wording(reader)
    let forms = reader.view.now.listKeepers.map { programme in
      words.form(
        to: reader.path("rounds"),
        """
        <p>\(words.channel(programme))</p>\(HiddenField("programme", programme).html)\
        \(Button(say("rounds.open")).html)
        """)
    }
    return """
      <h2>\(say("rounds.toAsk", ["count": .number(providers.count)]))</h2>\
      <ul>\(lines)</ul>\(forms)
      """
  }
}

extension Reader {
  /// How many of those asked have answered, in one sentence.
  func answers(to round: Round) -> String {
    let answered = round.asked.count { view.now.hasAnswered($0, in: round) }
    return say(
      "rounds.answered",
      ["answered": .number(answered), "count": .number(round.asked.count)])
  }
}
