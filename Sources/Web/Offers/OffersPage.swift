import Clearinghouse
import HTML
import Hummingbird
import Languages
import Vocabulary

/// The offers that stand today.
enum OffersPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let query = ListQuery(reader.query, filters: ["topic", "kind", "country"])
    if let reference = query.reference, reader.view.now.offers[reference] != nil {
      return .seeOther(reader.path("offers", "\(reference)"))
    }
    return list(query, reader).page(reader).response(reader)
  }

  private static func list(_ query: ListQuery, _ reader: Reader) -> ListPage {
    let terms = reader.terms
    let found = reader.standingOffers.filter { offer in
      (query["topic"].map { terms.topics(offer.terms.topics, include: $0) } ?? true)
        && (query["kind"].map { offer.terms.kinds.contains($0) } ?? true)
        && (query["country"].map { offer.terms.serves($0, terms) } ?? true)
        && query.isFound(in: [offer.title, offer.summary])
    }
    let rest = found.drop { offer in query.after.map { $0 <= offer.reference } ?? false }
    let shown = rest.prefix(ListPage.most)
    return ListPage(
      title: reader.say("shell.offers"), place: "offers", query: query,
      counts: reader.counts(
        found.reduce(into: [:]) { $0[$1.nature, default: 0] += 1 }, of: "offers"),
      rows: shown.map(reader.row), next: rest.count > shown.count ? shown.last?.reference : nil,
      filters: filters(query, reader), active: active(query, reader), lead: lead(reader),
      empty: empty(query, reader))
  }

  private static func filters(_ query: ListQuery, _ reader: Reader) -> HTML {
    let say = reader.say
    let countries = reader.terms.countries.all.filter {
      ($0.nature == .illustrative) == reader.view.now.isDemonstration
    }.map { Choice($0.code, $0.name.text(reader.language)) }
    func select(_ name: String, _ choices: [Choice]) -> HTML {
      SelectField(
        Field(name, label: say("offers.filter.\(name)")), choices, chosen: query[name],
        none: say("requests.any")
      ).html
    }
    return """
      \(select("topic", reader.topicChoices))\
      \(select("kind", reader.terms.kinds.all.map { Choice($0.id, $0.name.text(reader.language)) }))\
      \(select("country", countries.sorted { $0.label < $1.label }))
      """
  }

  private static func active(
    _ query: ListQuery, _ reader: Reader
  ) -> [(name: String, words: String)] {
    reader.activeWords(query)
      + query.chosen.map { name, value in
        let words = reader.terms.name(value, reader.language)
        return (name, reader.filter(reader.say("offers.filter.\(name)"), words))
      }
  }

  private static func lead(_ reader: Reader) -> HTML {
    guard reader.view.may(.offer) else { return .empty }
    return """
      <p><a class="button" href="\(reader.path("offers", "new"))">\(reader.say("offers.new"))</a></p>
      """
  }

  private static func empty(_ query: ListQuery, _ reader: Reader) -> EmptyState {
    guard query.isEmpty else {
      return EmptyState(
        reader.say("offers.noneFound"),
        action: Link(reader.say("offers.all"), to: reader.path("offers")).html)
    }
    return EmptyState(reader.say("offers.none"))
  }
}

extension Reader {
  /// The offers that can be used today, the last made first.
  var standingOffers: [Offer] {
    view.now.offers.all.filter { offer in
      offer.withdrawn == nil && (offer.terms.until.map { $0 >= today } ?? true)
    }.sorted { $0.reference > $1.reference }
  }
}

extension Offer.Terms {
  /// Whether help reaches a country: it is named, it lies in a region named, or none is named.
  func serves(_ country: String, _ terms: Vocabulary.Terms) -> Bool {
    regions.isEmpty || regions.contains { terms.countries.place($0, takesIn: country) }
  }
}
