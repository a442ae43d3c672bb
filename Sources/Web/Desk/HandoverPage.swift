import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// What is open under the reader's name and offices, on one page for whoever follows.
struct HandoverPage {
  private let handover: Handover
  private let drafts: [Draft]
  private let reader: Reader

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let person = try reader.person
    var drafts: [Draft] = []
    for party in reader.view.now.parties(.lodge, of: person, on: reader.today) {
      drafts += try reader.site.instance.store.drafts(of: party)
    }
    return HandoverPage(handover: Handover(reader.view), drafts: drafts, reader: reader).page
      .response(reader)
  }

  private var say: Speaker { reader.say }
  private var words: Wording { Wording(reader) }

  private var page: Page {
    let name = reader.visit.person?.rawValue ?? ""
    let title = say("handover.title")
    var page = Page(
      title,
      """
      <h1>\(title)</h1><p class="lead">\(say("handover.what", ["person": .reference(name), "day": .day(reader.today)]))</p>\
      \(appointments)\(section("letters", handover.tasks.filter(\.isLetter).map(line)))\
      \(section("steps", handover.tasks.filter { !$0.isLetter }.map(line)))\
      \(section("permissions", handover.permissions.map(line)))\
      \(section("deadlines", handover.clocks.map(line)))\
      \(section("duties", handover.duties.map(line)))\
      \(section("rounds", handover.rounds.map(line)))\
      \(section("drafts", drafts.map(line)))\
      \(section("offers", handover.offers.map(line)))\
      \(section("deliveries", handover.deliveries.map(line)))\
      <p>\(say("handover.next"))</p>
      """)
    page.breadcrumbs = [Link(say("shell.home"), to: reader.path())]
    return page
  }

  private var appointments: HTML {
    let rows: [[HTML]] = handover.appointments.map { held in
      [
        "\(say.office(held.office))", held.party.map { "\(reader.name(of: $0))" } ?? "–",
        HTML.isolated(held.letter), reader.time(held.from),
        held.until.map { reader.time($0) } ?? "\(say("handover.noEnd"))",
      ]
    }
    guard !rows.isEmpty else { return "<p>\(say("handover.noOffice"))</p>" }
    return Table(
      "appointments", caption: say("handover.offices"),
      columns: ["office", "party", "letter", "from", "until"].map {
        .init(say("handover.column.\($0)"))
      }, rows: rows
    ).html
  }

  /// A part of the sheet; parts without anything in them are left out.
  private func section(_ key: String, _ lines: [HTML]) -> HTML {
    guard !lines.isEmpty else { return .empty }
    let title = say("handover.part.\(key)", ["count": .number(lines.count)])
    return "<section><h2>\(title)</h2><ul>\(lines)</ul></section>"
  }

  private func line(_ seen: CaseView, _ what: HTML) -> HTML {
    """
    <li>\(HTML.reference(seen.reference, to: words.path(seen.reference))) \
    \(HTML.written(seen.title))\(say.comma)\
    \(HTML.isolated(reader.name(of: seen.requester)))\(say.colon)\(what)</li>
    """
  }

  private func line(_ task: Handover.Task) -> HTML {
    let step = reader.text(task.seen.procedure, "step.\(task.next.open.step.id)")
    let due = task.next.open.due.map { " · \(say.due($0, today: reader.today))" as HTML }
    return line(task.seen, "\(step)\(due)")
  }

  private func line(_ asked: Handover.Asked) -> HTML {
    line(
      asked.seen,
      reader.text(asked.seen.procedure, "permission.\(asked.permission.rule.purpose)"))
  }

  private func line(_ found: View.Clock) -> HTML {
    line(found.seen, "\(say.clock(found)) · \(reader.time(found.clock.day))")
  }

  private func line(_ clock: DutyClock) -> HTML {
    """
    <li>\(reader.text(clock.procedure, "duty.\(clock.duty.id)"))\(say.colon)\
    \(reader.due(clock))</li>
    """
  }

  private func line(_ round: Round) -> HTML {
    let place = reader.path("rounds", "\(round.reference)")
    return "<li>\(HTML.reference(round.reference, to: place)) \(reader.answers(to: round))</li>"
  }

  private func line(_ draft: Draft) -> HTML {
    let body = try? JSON(parsing: draft.body)
    let title = body?["title"]?.string ?? ""
    let saved = say(
      "my.savedBy",
      ["person": .reference(draft.savedBy.rawValue), "day": .day(draft.savedAt.day)])
    let place = reader.path("drafts", draft.id)
    return """
      <li><a href="\(place)">\(HTML.isolated(title.isEmpty ? say("my.untitled") : title))</a>\(say.comma)\
      \(saved)</li>
      """
  }

  private func line(_ offer: Offer) -> HTML {
    let place = reader.path("offers", "\(offer.reference)")
    return "<li>\(HTML.reference(offer.reference, to: place)) \(HTML.written(offer.title))</li>"
  }

  private func line(_ delivery: Delivery) -> HTML {
    let place = reader.path("deliveries", "\(delivery.reference)")
    return
      "<li>\(HTML.reference(delivery.reference, to: place)) \(HTML.written(delivery.title))</li>"
  }
}
