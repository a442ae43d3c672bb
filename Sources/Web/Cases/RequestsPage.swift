import Clearinghouse
import Exchange
import HTML
import HTTPTypes
import Hummingbird
import Languages
import NIOCore
import Programmes
import Reception
import Vocabulary

/// The requests that the reader may find.
enum RequestsPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let query = RequestQuery { reader.query[$0] }
    if let reference = query.reference, reader.view.find(reference) != nil {
      return .seeOther(reader.path("requests", "\(reference)"))
    }
    var list = list(reader.view.listing(query), reader)
    list.problems = RequestQuery.problems(in: reader.view) { reader.query[$0] }
    return list.page(reader).response(reader)
  }

  /// The same list as a table.
  static func table(_ reader: Reader, _ request: Request) async throws -> Response {
    let problems = RequestQuery.problems(in: reader.view) { reader.query[$0] }
    guard problems.isEmpty else { throw Refusal.fields(problems) }
    let list = reader.view.list(RequestQuery { reader.query[$0] })
    return .table(RegisterTable(reader.view, reader.say).requests(list), "requests", reader)
  }

  private static func list(
    _ listing: Listing<CaseView>, _ reader: Reader
  ) -> ListPage<CaseView> {
    let say = reader.say
    let statuses = statusWords(reader)
    return ListPage(
      title: say("shell.requests"), place: "requests", listing: listing, counted: "requests",
      facets: [.status, .outcome, .programme, .country, .topic, .kind, .year, .nature],
      words: { facet, value in
        facet == .status ? statuses[value] ?? value : reader.words(facet, value)
      },
      row: reader.row, lead: lead(listing.query, reader),
      none: EmptyState(
        say("requests.none"),
        action: Link(say("requests.howToAsk"), to: reader.path("programmes")).html),
      noneFound: EmptyState(
        say("requests.noneFound"),
        action: Link(say("requests.all"), to: reader.path("requests")).html))
  }

  /// The way to the same list on one page, for printing.
  private static func lead(_ query: RequestQuery, _ reader: Reader) -> HTML {
    let place = reader.path("requests", "list").with(query: query.parameters)
    return "<p>\(Link(reader.say("requests.consolidated"), to: place).html)</p>"
  }

  /// The words of each status, as the procedure of some request has them.
  private static func statusWords(_ reader: Reader) -> [String: String] {
    var words: [String: String] = [:]
    for (status, seen) in reader.view.exampleByStatus {
      words[status] = seen.procedure?.text("status.\(status)", reader.language)
    }
    return words
  }
}

extension Reader {
  /// What a value of a facet of the requests is called; a status is named by its procedure.
  func words(_ facet: RequestFacet, _ value: String) -> String {
    switch facet {
    case .outcome where RequestFacet.outcomes.contains(value): say("registers.outcome.\(value)")
    case .nature where Nature(rawValue: value) != nil: say("registers.nature.\(value)")
    case .programme: view.now.programmes[value]?.programme?.entry.title.text(language) ?? value
    case .topic, .kind, .country: terms.name(value, language)
    case .status, .outcome, .year, .nature: value
    }
  }
}

extension Response {
  /// A table that the browser keeps as a file.
  static func table(_ table: CSV, _ name: String, _ reader: Reader) -> Response {
    let bytes = table.bytes(withMark: reader.query["bom"] == "yes")
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8; header=present",
        .contentLanguage: reader.language.rawValue,
        .contentDisposition: "attachment; filename=\"\(name).csv\"",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
