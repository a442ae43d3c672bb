import Clearinghouse
import Exchange
import HTML
import Hummingbird
import Languages
import Reception
import Vocabulary

/// The reports of delivered assistance that the reader may see.
enum DeliveriesPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let query = DeliveryQuery { reader.query[$0] }
    if let reference = query.reference, reader.view.delivery(reference) != nil {
      return .seeOther(reader.path("deliveries", "\(reference)"))
    }
    var list = list(reader.view.listing(query), reader)
    list.problems = DeliveryQuery.problems(in: reader.view) { reader.query[$0] }
    return list.page(reader).response(reader)
  }

  /// The same list as a table.
  static func table(_ reader: Reader, _ request: Request) async throws -> Response {
    let problems = DeliveryQuery.problems(in: reader.view) { reader.query[$0] }
    guard problems.isEmpty else { throw Refusal.fields(problems) }
    let list = reader.view.list(DeliveryQuery { reader.query[$0] })
    return .table(RegisterTable(reader.view, reader.say).deliveries(list), "deliveries", reader)
  }

  private static func list(
    _ listing: Listing<Delivery>, _ reader: Reader
  ) -> ListPage<Delivery> {
    let say = reader.say
    return ListPage(
      title: say("deliveries.title"), place: "deliveries", listing: listing,
      counted: "deliveries",
      facets: [.country, .provider, .kind, .topic, .state, .year, .nature],
      words: reader.words, row: reader.row, lead: lead(reader),
      none: EmptyState(say("deliveries.none")),
      noneFound: EmptyState(
        say("deliveries.noneFound"),
        action: Link(say("deliveries.all"), to: reader.path("deliveries")).html))
  }

  private static func lead(_ reader: Reader) -> HTML {
    let what: HTML = "<p class=\"lead\">\(reader.say("deliveries.what"))</p>"
    guard reader.mayReport else { return what }
    let new = reader.path("deliveries", "new")
    return "\(what)<p><a class=\"button\" href=\"\(new)\">\(reader.say("deliveries.new"))</a></p>"
  }
}

extension Reader {
  /// Whether the reader may report what a party delivered.
  var mayReport: Bool {
    !view.isPast && (view.may(.reportDeliveries) || view.may(.recordForParties))
  }

  /// What a value of a facet of the reports is called.
  func words(_ facet: DeliveryFacet, _ value: String) -> String {
    switch facet {
    case .state
    where Delivery.State(rawValue: value) != nil || value == Delivery.stands
      || value == DeliveryQuery.anything:
      say("deliveries.state.\(value)")
    case .nature where Nature(rawValue: value) != nil: say("registers.nature.\(value)")
    case .provider: name(of: PartyID(value))
    case .topic, .kind, .country: terms.name(value, language)
    case .state, .year, .nature: value
    }
  }

  /// A report of delivered assistance as lists show it.
  func row(_ delivery: Delivery) -> RecordList.Row {
    let record = path("deliveries", "\(delivery.reference)")
    let period = delivery.particulars.period.map { time($0) }
    return RecordList.Row(
      "<a href=\"\(record)\">\(HTML.written(delivery.title))</a>",
      tags: [tag(view.now.state(of: delivery))] + tag(delivery.nature),
      facts: [
        .reference(delivery.reference), link(to: delivery.provider),
        "\(say("deliveries.to", ["names": .text(recipients(of: delivery))]))",
      ] + [period].compactMap(\.self))
  }

  /// The names of all who received what a report tells of.
  func recipients(of delivery: Delivery) -> String {
    let countries = delivery.particulars.countries.filter { view.now.state(of: $0) == nil }
    return say.list(
      view.now.recipients(of: delivery).map { .text(name(of: $0)) }
        + countries.map { .text(terms.name($0, language)) })
  }

  /// Where a report stands, as a tag.
  func tag(_ state: Delivery.State) -> HTML {
    let look: StatusTag.Tone =
      switch state {
      case .awaited: .waiting
      case .confirmed: .met
      case .withdrawn: .quiet
      }
    return StatusTag(say("deliveries.state.\(state.rawValue)"), look).html
  }

  /// Reports under a heading, at most so many, and the way to the others; nothing where there are
  /// none.
  func deliveries(_ query: DeliveryQuery, most: Int = 5) -> HTML {
    let listing = view.listing(query, counting: [])
    guard listing.count > 0 else { return .empty }
    let (shown, next) = listing.part(after: nil, most: most)
    let all = Link(
      say("deliveries.seeAll", ["count": .number(listing.count)]),
      to: path("deliveries").with(query: query.parameters))
    return """
      <h2 id="deliveries">\(say("deliveries.title"))</h2>\(RecordList(shown.map { row($0) }).html)\
      \(next == nil ? .empty : "<p>\(all.html)</p>" as HTML)
      """
  }
}
