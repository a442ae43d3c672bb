import Clearinghouse
import Exchange
import HTML
import Hummingbird
import Languages
import Reception
import Vocabulary

/// The offers that stand today, and the others where they are asked for.
enum OffersPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let query = OfferQuery { reader.query[$0] }
    if let reference = query.reference,
      reader.view.now.offers[reference].map(reader.view.maySee) == true
    {
      return .seeOther(reader.path("offers", "\(reference)"))
    }
    var list = list(reader.view.listing(query), reader)
    list.problems = OfferQuery.problems(in: reader.view) { reader.query[$0] }
    return list.page(reader).response(reader)
  }

  /// The same list as a table.
  static func table(_ reader: Reader, _ request: Request) async throws -> Response {
    let problems = OfferQuery.problems(in: reader.view) { reader.query[$0] }
    guard problems.isEmpty else { throw Refusal.fields(problems) }
    let list = reader.view.list(OfferQuery { reader.query[$0] })
    return .table(RegisterTable(reader.view, reader.say).offers(list), "offers", reader)
  }

  private static func list(_ listing: Listing<Offer>, _ reader: Reader) -> ListPage<Offer> {
    let say = reader.say
    let areStanding = listing.query[.state] == Offer.State.stands.rawValue
    return ListPage(
      title: say("shell.offers"), place: "offers", listing: listing,
      counted: areStanding ? "offers" : "registers.offers",
      facets: [.kind, .topic, .country, .provider, .state, .year, .nature],
      words: reader.words, row: reader.row, lead: lead(reader),
      none: EmptyState(say("offers.none")),
      noneFound: EmptyState(
        say("offers.noneFound"), action: Link(say("offers.all"), to: reader.path("offers")).html))
  }

  private static func lead(_ reader: Reader) -> HTML {
    guard reader.view.may(.offer), !reader.view.isPast else { return .empty }
    return """
      <p><a class="button" href="\(reader.path("offers", "new"))">\(reader.say("offers.new"))</a></p>
      """
  }
}

extension Reader {
  /// What a value of a facet of the offers is called.
  func words(_ facet: OfferFacet, _ value: String) -> String {
    switch facet {
    case .state where Offer.State(rawValue: value) != nil || value == OfferQuery.anything:
      say("registers.state.\(value)")
    case .nature where Nature(rawValue: value) != nil: say("registers.nature.\(value)")
    case .provider: name(of: PartyID(value))
    case .topic, .kind, .country: terms.name(value, language)
    case .state, .year, .nature: value
    }
  }
}
