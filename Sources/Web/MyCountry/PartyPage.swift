import Clearinghouse
import HTML
import Hummingbird
import Languages
import Vocabulary

/// A party in public: what it is, and what of it the reader may find.
enum PartyPage {
  private static let most = 50

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    guard let party = reader.view.now.parties[PartyID(reader.place[1])] else {
      throw PageError.notFound
    }
    let say = reader.say
    let (requests, hasMore) = reader.view.cases(of: party.id, most: most)
    let ofParty = reader.view.listing(
      OfferQuery().with(.provider, party.id.rawValue), counting: [])
    let (offers, last) = ofParty.part(after: nil, most: most)
    let all = Link(
      say("offers.all"), to: reader.path("offers", query: ["provider": party.id.rawValue]))
    let more: HTML = last == nil ? .empty : "<p>\(all.html)</p>"
    let profile: HTML =
      offers.isEmpty
      ? .empty
      : "<p>\(Link(say("providers.profile"), to: reader.path("providers", party.id.rawValue)).html)</p>"
    let contact = Link(
      say("providers.recordContact"), to: reader.path("providers", party.id.rawValue, "contact"))
    let office: HTML =
      offers.isEmpty && reader.view.mayRecordContact(of: party.id)
      ? "<p>\(contact.html)</p>" : .empty
    let kind: [HTML] = ["\(say("my.kind.\(party.kind.rawValue)"))"] + reader.tag(party.nature)
    var page = Page(
      reader.name(of: party.id),
      """
      <h1>\(reader.markedName(of: party.id))</h1>
      <ul class="facts">\(kind.map { "<li>\($0)</li>" as HTML })</ul>
      <h2>\(say("shell.requests"))</h2>\(list(requests.map(reader.row), none: say("my.noRequests")))\
      \(hasMore == nil ? .empty : "<p>\(Link(say("home.allRequests"), to: reader.path("requests")).html)</p>" as HTML)
      <h2>\(say("shell.offers"))</h2>\(list(offers.map(reader.row), none: say("my.noOffers")))\(more)\(profile)\(office)\
      \(reader.deliveries(DeliveryQuery().with(.provider, party.id.rawValue)))
      """)
    page.breadcrumbs = [Link(say("shell.home"), to: reader.path())]
    return page.response(reader)
  }

  private static func list(_ rows: [RecordList.Row], none: String) -> HTML {
    rows.isEmpty ? "<p>\(none)</p>" : RecordList(rows).html
  }
}
