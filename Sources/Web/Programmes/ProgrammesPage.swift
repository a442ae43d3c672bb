import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes

/// The directory of programmes.
enum ProgrammesPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let say = reader.say
    let programmes = reader.view.now.programmes.all.compactMap(\.programme)
    let rows: [HTML] = programmes.map { programme in
      let entry = programme.entry
      return """
        <li><h2><a href="\(reader.path("programmes", programme.id))">\(reader.text(entry.title))</a>\
        </h2><p>\(reader.text(entry.offers))</p><ul class="facts">\
        <li>\(reader.text(entry.manager))</li><li>\(reader.names(entry.kinds))</li>\
        <li>\(StatusTag(say("programmes.mode.\(entry.mode.rawValue)")).html)</li></ul></li>
        """
    }
    let list: HTML =
      rows.isEmpty
      ? EmptyState(say("programmes.none")).html : "<ul class=\"records\">\(rows)</ul>"
    var page = Page(
      say("shell.programmes"),
      "<h1>\(say("shell.programmes"))</h1><p class=\"lead\">\(say("programmes.what"))</p>\(list)")
    page.breadcrumbs = [Link(say("shell.home"), to: reader.path())]
    return page.response(reader)
  }
}

/// One programme: what it offers, how to apply, and the procedure that a request goes through.
enum ProgrammePage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    guard let adopted = reader.view.now.programmes[reader.place[1]],
      let programme = adopted.programme
    else { throw PageError.notFound }
    return ProgrammeView(programme, adopted.procedure, reader).page.response(reader)
  }
}
