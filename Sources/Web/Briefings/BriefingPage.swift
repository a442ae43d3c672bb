import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// A briefing on one page, made to be printed: what happened since the one before, as it was on
/// record then.
struct BriefingPage {
  private let briefing: Briefing
  /// The reader of that day, so that every link leads to the state of play that is told of.
  private let reader: Reader

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let person = try reader.person
    let at = reader.place[1]
    guard Moment(endOf: at) != nil else { throw PageError.notFound }
    let programme = reader.query["programme"]
    let (briefing, view) = try reader.site.instance.briefing(
      at: at, programme: programme.isEmpty ? nil : programme, for: person)
    let then = Reader(
      reader.site, reader.visit, reader.language, reader.place, Typed([("at", at)]), view)
    return BriefingPage(briefing: briefing, reader: then).page(reader).response(reader)
  }

  private var say: Speaker { reader.say }
  private var words: Wording { Wording(reader) }

  private func page(_ present: Reader) -> Page {
    let title = say("briefings.of", ["day": .day(reader.view.day)])
    let programme = briefing.programme.map { " · \(words.channel($0))" as HTML }
    var page = Page(
      title,
      """
      <h1>\(title)</h1><p class="lead">\(since)\
      \(programme)</p><p class="frozen">\(frozen)</p>\
      \(section("lodged", briefing.lodged.map { line($0) }))\
      \(section("circulated", briefing.circulated.map { line($0) }))\
      \(section("offers", briefing.offers.map { line($0) }))\
      \(section("became", briefing.became.map { line($0) }))\
      \(section("quiet", briefing.quiet.map { line($0) }))\
      \(section("deliveries", briefing.deliveries.map { line($0) }))
      """)
    page.breadcrumbs = [
      Link(say("desk.title"), to: present.path("desk")),
      Link(say("briefings.title"), to: present.path("briefings")),
    ]
    return page
  }

  private var since: String {
    say(
      briefing.isFirst ? "briefings.sinceNone" : "briefings.since",
      ["day": .day(briefing.since)])
  }

  /// On what the page rests: the last act of that moment.
  private var frozen: String {
    say(
      "briefings.frozen",
      ["day": .day(reader.view.day), "act": .reference("\(reader.view.now.head)")])
  }

  private func section(_ key: String, _ lines: [HTML]) -> HTML {
    let days = Argument.number(Briefing.quietDays)
    return """
      <section><h2>\(say("briefings.part.\(key)", ["count": .number(lines.count), "days": days]))</h2>\
      \(lines.isEmpty ? "<p>\(say("briefings.nothing"))</p>" : "<ul>\(lines)</ul>")</section>
      """
  }

  private func line(_ request: CaseView, _ more: HTML = .empty) -> HTML {
    let place = reader.path("requests", "\(request.reference)")
    return """
      <li>\(HTML.reference(request.reference, to: place)) \(HTML.written(request.title))\(say.comma)\
      \(HTML.isolated(reader.name(of: request.requester)))\(say.colon)\(reader.tag(request)) \(more)</li>
      """
  }

  private func line(_ happened: Briefing.Happened) -> HTML {
    let words = CaseWords(happened.request, words)
    let response = happened.request.responses.first {
      if case .step(_, _, let thread) = happened.entry.what { $0.thread == thread } else { false }
    }
    let provider: HTML? = response.map { " · \(HTML.isolated(reader.name(of: $0.provider)))" }
    let letter: HTML? = happened.entry.letter.map { number in
      " · \(words.map { $0.letter(number) } ?? .isolated(number))"
    }
    return line(happened.request, "\(reader.time(happened.entry.on))\(provider)\(letter)")
  }

  private func line(_ became: Briefing.Became) -> HTML {
    let results = CaseResult.allCases.filter(became.results.contains).map {
      Argument.text(say("registers.outcome.\($0.rawValue)"))
    }
    return line(became.request, "\(say.list(results))")
  }

  private func line(_ quiet: Briefing.Quiet) -> HTML {
    line(
      quiet.request,
      "\(say("briefings.quietSince", ["day": .day(quiet.since), "count": .number(quiet.days)]))")
  }

  private func line(_ delivery: Delivery) -> HTML {
    let place = reader.path("deliveries", "\(delivery.reference)")
    let to = say("deliveries.to", ["names": .text(reader.recipients(of: delivery))])
    return """
      <li>\(HTML.reference(delivery.reference, to: place)) \(HTML.written(delivery.title))\(say.comma)\
      \(HTML.isolated(reader.name(of: delivery.provider))) · \(to)\(say.colon)\
      \(reader.tag(reader.view.now.state(of: delivery)))</li>
      """
  }
}
