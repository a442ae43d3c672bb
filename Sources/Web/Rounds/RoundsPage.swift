import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The rounds in which providers were asked whether their offers still stand.
struct RoundsPage {
  private let reader: Reader
  private var typed = Typed([])
  private var mended = Mended()

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    _ = try reader.person
    let page = RoundsPage(reader: reader)
    guard page.mayRead else { throw PageError.notPermitted }
    return page.page.response(reader)
  }

  static func open(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    let (programme, document, date) = (
      typed["programme"], typed["recommendation"], typed.date("recommended")
    )
    do throws(Refusal) {
      if !date.isEmpty, date.known == nil || document.isEmpty {
        throw .fields([
          document.isEmpty
            ? .init(field: "recommendation", code: "required")
            : .init(field: "recommended", code: "bad-day")
        ])
      }
      let recommendation =
        document.isEmpty
        ? nil
        : Round.Recommendation(document: Passage(document, reader.language), on: date.known)
      let receipt = try await reader.site.instance.ledger.perform(
        OpenRound(of: programme, on: recommendation), by: reader.visit.person ?? .operator,
        key: typed.key(["round", programme, document, date.day, date.month, date.year]))
      return .seeOther(reader.path("rounds", receipt.subject))
    } catch {
      guard case .fields(let problems) = error else { throw PageError.refused(error) }
      var page = RoundsPage(reader: reader)
      page.typed = typed
      page.mended = Mended(problems, reader.say, form: nil)
      return page.page.refused(reader)
    }
  }

  private init(reader: Reader) {
    self.reader = reader
  }

  private var say: Speaker { reader.say }

  /// The rounds stand open to those who work at the desk, and to providers.
  private var mayRead: Bool { reader.view.may(.seeDesk) || reader.view.may(.offer) }

  private var page: Page {
    let rounds = reader.view.rounds
    var page = Page(
      say("rounds.title"),
      """
      \(mended.summary(say, order: ["recommendation", "recommended"]))\
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
      <li>\(reader.link(toProvider: provider.party.id))\(say.colon)\(say("offers.confirmedOn")) \
      \(reader.time(provider.confirmed))</li>
      """
    }
    let words = Wording(reader)
    let forms = reader.view.now.listKeepers.map { programme in
      words.form(
        to: reader.path("rounds"),
        """
        <p>\(words.channel(programme))</p>\(HiddenField("programme", programme).html)\
        \(TextField(
          words.field(
            "recommendation", say("rounds.recommendation"), hint: say("rounds.recommendationHint"),
            isOptional: true, error: mended.errors["recommendation"]),
          value: typed["recommendation"]).html)\
        \(words.date(
          words.field(
            "recommended", say("rounds.recommended"), isOptional: true,
            error: mended.errors["recommended"]), typed.date("recommended")))\
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
