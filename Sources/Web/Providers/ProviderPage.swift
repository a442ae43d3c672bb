import Clearinghouse
import HTML
import Hummingbird
import Languages
import Reception
import Vocabulary

/// One provider in public: what it offers, where, in which languages, and whom to write to.
struct ProviderPage {
  private let provider: Provider
  private let reader: Reader

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    guard let provider = reader.view.provider(PartyID(reader.place[1])) else {
      throw PageError.notFound
    }
    return ProviderPage(provider: provider, reader: reader).page.response(reader)
  }

  private var say: Speaker { reader.say }
  private var party: Party { provider.party }

  private var page: Page {
    let facts: [HTML] = ["\(say("my.kind.\(party.kind.rawValue)"))"] + reader.tags(provider)
    let whole = Link(say("providers.party"), to: reader.path("parties", party.id.rawValue))
    var page = Page(
      reader.name(of: party.id),
      """
      <h1>\(reader.markedName(of: party.id))</h1>
      <ul class="facts">\(facts.map { "<li>\($0)</li>" as HTML })</ul>\(staleness)
      \(SummaryList(rows).html)\(contact)
      <h2>\(say("shell.offers"))</h2>\(Wording(reader).cut(provider.offers, "offers") { RecordList($0.map(reader.row)).html })
      \(AnsweredPart.html(reader, by: [party.id]) { $0.provider == party.id })<p>\(whole.html)</p>
      """)
    page.breadcrumbs = [
      Link(say("shell.home"), to: reader.path()),
      Link(say("providers.title"), to: reader.path("providers")),
    ]
    page.notification = notification
    return page
  }

  private var staleness: HTML {
    guard provider.isStale else { return .empty }
    return "<p class=\"hint\">\(say("providers.staleNote", ["day": .day(provider.confirmed)]))</p>"
  }

  private var rows: [SummaryList.Row] {
    func row(_ key: String, _ value: HTML) -> SummaryList.Row { .init(say("offers.\(key)"), value) }
    let regions = provider.regions.isEmpty ? say("offers.world") : reader.names(provider.regions)
    var rows = [
      row("topics", "\(reader.names(provider.topics))"),
      row("kinds", "\(reader.names(provider.kinds))"), row("regions", "\(regions)"),
      row(
        "languages",
        provider.languages.isEmpty
          ? "\(say("offers.anyLanguage"))" : .ownNames(provider.languages)),
    ]
    if !party.members.isEmpty {
      rows.append(.init(say("providers.members"), "\(reader.names(party.members))"))
    }
    rows.append(row("confirmedOn", reader.time(provider.confirmed)))
    return rows
  }

  private var contact: HTML {
    let change = Link(
      say("providers.recordContact"), to: reader.path("providers", party.id.rawValue, "contact"))
    let known: HTML =
      party.contact.map { contact in
        SummaryList([
          .init(say("providers.office"), .written(contact.office)),
          .init(say("providers.address"), .written(contact.address)),
          .init(say("providers.contactOn"), reader.time(contact.on)),
        ]).html
      } ?? "<p>\(say("providers.noContact"))</p>"
    let may = !reader.view.isPast && reader.view.mayRecordContact(of: party.id)
    return """
      <h2>\(say("providers.contact"))</h2>\(known)\(may ? "<p>\(change.html)</p>" : "")
      """
  }

  private var notification: HTML {
    guard reader.query["done"] == "contact" else { return .empty }
    return NotificationBanner(
      .success, say("offers.recorded"), "<p>\(say("providers.contactDone"))</p>"
    ).html
  }
}
