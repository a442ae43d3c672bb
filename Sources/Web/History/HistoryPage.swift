import Clearinghouse
import HTML
import Hummingbird
import Languages
import Matching
import Programmes
import Vocabulary

/// The needs of the past, retold from public pages.
enum HistoryPage {
  static func list(_ reader: Reader, _ request: Request) async throws -> Response {
    let say = reader.say
    let needs = reader.site.instance.history.all
    let rows = needs.map { need in
      RecordList.Row(
        "<a href=\"\(reader.path("history", need.id))\">\(reader.text(need.title))</a>",
        tags: reader.tag(.sourced),
        facts: [reader.time(need.when), who(need, reader), reader.text(need.addressee)])
    }
    var page = Page(
      say("history.title"),
      """
      <h1>\(say("history.title"))</h1><p class="lead">\(say("history.what"))</p>\
      <h2>\(say("history.count", ["count": .number(needs.count)]))</h2>\
      \(RecordList(rows).html)
      """)
    page.breadcrumbs = [Link(say("shell.requests"), to: reader.path("requests"))]
    return page.response(reader)
  }

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    guard let need = reader.site.instance.history[reader.place[1]] else {
      throw PageError.notFound
    }
    let say = reader.say
    let items: [HTML] = need.items.map { item in
      """
      <li><p>\(reader.text(item.text))</p>\
      <p class="hint">\(Wording(reader).describe(topics: item.topics, kinds: item.kinds))</p></li>
      """
    }
    var page = Page(
      need.title.text(reader.language),
      """
      <h1>\(reader.text(need.title))</h1><p>\(reader.tag(.sourced))</p>\
      <p>\(say("history.readOnly"))</p>\
      <h2>\(say("cases.items"))</h2><ol>\(items)</ol>\
      \(SummaryList(facts(need, reader)).html)\(channels(need, reader))
      """)
    page.breadcrumbs = [
      Link(say("shell.requests"), to: reader.path("requests")),
      Link(say("history.title"), to: reader.path("history")),
    ]
    return page.response(reader)
  }

  private static func facts(_ need: PastNeed, _ reader: Reader) -> [SummaryList.Row] {
    let say = reader.say
    return [
      .init(say("history.by"), who(need, reader)),
      .init(say("history.to"), reader.text(need.addressee)),
      .init(say("history.when"), reader.time(need.when)),
      .init(say("history.source"), source(need.source)),
      .init(say("history.read"), "<bdi dir=\"ltr\">\(need.source.read)</bdi>"),
    ]
  }

  private static func source(_ source: PastNeed.Source) -> HTML {
    guard let address = External(source.address) else {
      return "<span lang=\"en\" dir=\"ltr\">\(source.title) · \(source.address)</span>"
    }
    return """
      <a lang="en" dir="ltr" rel="external noopener" href="\(address)">\(source.title)</a>
      """
  }

  /// The countries that the source names; an excerpt that names none stays without.
  private static func who(_ need: PastNeed, _ reader: Reader) -> HTML {
    need.countries.isEmpty
      ? "\(reader.say("history.notNamed"))" : "\(reader.names(need.countries))"
  }

  private static func channels(_ need: PastNeed, _ reader: Reader) -> HTML {
    let matches = reader.view.channels(covering: need, in: reader.language)
    let lines: [HTML] = matches.compactMap { match in
      reader.view.now.programmes[match.offer]?.programme.map { programme in
        """
        <li><a href="\(reader.path("programmes", programme.id))">\
        \(reader.text(programme.entry.title))</a></li>
        """
      }
    }
    guard !lines.isEmpty else { return .empty }
    return "<h2>\(reader.say("history.channels"))</h2><ul>\(lines)</ul>"
  }
}
