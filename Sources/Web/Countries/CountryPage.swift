import Clearinghouse
import HTML
import Hummingbird
import Languages
import Matching
import Programmes
import Vocabulary

/// One country or area: the groups it belongs to, and which channels are open to it.
struct CountryPage {
  private typealias Channel = (programme: Programme, reasons: [Reason])

  let country: Country
  let reader: Reader

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    guard let country = reader.terms.countries[reader.place[1]],
      country.nature == .sourced || reader.view.now.isDemonstration
    else { throw PageError.notFound }
    return CountryPage(country: country, reader: reader).page.response(reader)
  }

  private var say: Speaker { reader.say }

  private var page: Page {
    let name = country.name.text(reader.language)
    let channels: [Channel] = reader.view.now.programmes.all.compactMap(\.programme).compactMap {
      programme in
      reader.view.openness(of: programme.id, to: country.code).map { (programme, $0) }
    }
    let open = channels.filter { $0.reasons.allSatisfy(\.holds) }
    let asking = channels.filter { !$0.reasons.allSatisfy(\.holds) }
    let tags = country.nature == .illustrative ? reader.tag(.illustrative) : []
    var page = Page(
      name,
      """
      <h1>\(name)</h1>\(tags)\(facts)\
      <h2>\(say("countries.open", ["count": .number(open.count)]))</h2>\
      \(list(open, withReasons: false))\
      <h2>\(say("countries.asking", ["count": .number(asking.count)]))</h2>\
      <p>\(say("countries.askingNote"))</p>\(list(asking, withReasons: true))\
      \(reader.deliveries(DeliveryQuery().with(.country, country.code)))
      """)
    page.breadcrumbs = [
      Link(say("shell.programmes"), to: reader.path("programmes")),
      Link(say("countries.title"), to: reader.path("countries")),
    ]
    return page
  }

  private var facts: HTML {
    let groups = reader.terms.groups.all.filter { $0.contains(country.code, on: reader.today) }
    let state = reader.view.now.state(of: country.code)
    let held = state?.holds(on: reader.today).sorted() ?? []
    var rows = [
      SummaryList.Row(say("countries.regions"), "\(reader.names(country.regions))"),
      SummaryList.Row(
        say("countries.groups"),
        groups.isEmpty ? "\(say("countries.noGroup"))" : "\(groups.map(group))"),
      SummaryList.Row(
        say("countries.participations"),
        held.isEmpty ? "\(say("countries.noParticipation"))" : "\(reader.names(held))"),
    ]
    if let state {
      rows.append(SummaryList.Row(say("countries.records"), reader.link(to: state.id)))
    }
    return SummaryList(rows).html
  }

  /// A group with the source of its membership.
  private func group(_ group: CountryGroup) -> HTML {
    """
    <p>\(group.name.text(reader.language))<br>\
    <span class="hint" lang="en" dir="ltr">\(group.source)</span></p>
    """
  }

  private func list(_ channels: [Channel], withReasons: Bool) -> HTML {
    guard !channels.isEmpty else { return "<p>\(say("countries.none"))</p>" }
    let rows: [HTML] = channels.map { programme, reasons in
      let lines: [HTML] = reasons.filter { !$0.holds && withReasons }.map { reason in
        "<li>\(say.reason(reason, terms: reader.terms))</li>"
      }
      return """
        <li><h3><a href="\(reader.path("programmes", programme.id))">\
        \(reader.text(programme.entry.title))</a></h3>\
        <p>\(reader.text(programme.entry.manager)) · \(reader.names(programme.entry.kinds))</p>\
        \(lines.isEmpty ? .empty : "<ul>\(lines)</ul>")</li>
        """
    }
    return "<ul class=\"records\">\(rows)</ul>"
  }
}
