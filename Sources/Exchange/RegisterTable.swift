public import Clearinghouse
public import Languages
import Programmes
import Vocabulary

/// A list of a register as a table: what the reader may see of each record, a row each.
///
/// Columns are named as in the interface. Codes never change; what is written for people is in
/// the reader's language. Several values of one cell are parted by semicolons.
public struct RegisterTable: Sendable {
  private let view: View
  private let say: Speaker

  /// Tables for a reader, in a language.
  public init(_ view: View, _ say: Speaker) {
    self.view = view
    self.say = say
  }

  /// The columns of a list of requests.
  public static let requestColumns = [
    "ref", "title", "language", "programme", "requester", "requester_name", "countries",
    "country_names", "topics", "kinds", "lodged", "status", "status_text", "outcomes", "nature",
  ]

  /// A list of requests, with what becomes of each as far as that is on record.
  public func requests(_ list: [CaseView]) -> CSV {
    CSV(header: Self.requestColumns, rows: list.map(row))
  }

  private func row(_ seen: CaseView) -> [String] {
    let status = seen.procedure?.text("status.\(seen.status)", say.language) ?? seen.status
    let outcomes = CaseResult.allCases.filter(seen.results.contains).map(\.rawValue)
    return [
      "\(seen.reference)", seen.title.text, seen.language.rawValue, seen.programme,
      seen.requester.rawValue, name(of: seen.requester), joined(seen.countries),
      joined(names(seen.countries)), joined(seen.topics), joined(seen.kinds), "\(seen.lodged)",
      seen.status, status, joined(outcomes), seen.nature.rawValue,
    ]
  }

  /// The columns of a list of offers.
  public static let offerColumns = [
    "ref", "title", "summary", "language", "provider", "provider_name", "topics", "kinds",
    "regions", "region_names", "languages", "from", "until", "ceiling", "only", "requires",
    "applicants", "parties", "south_south",
    "confirmed", "withdrawn", "state", "nature",
  ]

  /// A list of offers.
  public func offers(_ list: [Offer]) -> CSV {
    CSV(header: Self.offerColumns, rows: list.map(row))
  }

  private func row(_ offer: Offer) -> [String] {
    let terms = offer.terms
    return [
      "\(offer.reference)", offer.title.text, offer.summary.text, offer.title.language.rawValue,
      offer.provider.rawValue, name(of: offer.provider), joined(terms.topics),
      joined(terms.kinds), joined(terms.regions), joined(names(terms.regions)),
      joined(terms.languages.map(\.rawValue)), text(terms.from), text(terms.until),
      text(terms.ceiling), joined(terms.onlyGroups), joined(terms.requires),
      joined(terms.applicants.map(\.rawValue)), joined(view.parts(of: offer).map(\.party.rawValue)),
      terms.isSouthSouth ? "yes" : "no",
      "\(offer.confirmed)", text(offer.withdrawn), offer.state(on: view.day).rawValue,
      offer.nature.rawValue,
    ]
  }

  /// The columns of a list of reports of delivered assistance.
  public static let deliveryColumns = [
    "ref", "title", "description", "language", "provider", "provider_name", "recipients",
    "countries", "country_names", "topics", "kinds", "from", "until", "request", "reported",
    "state", "nature",
  ]

  /// A list of reports of delivered assistance.
  public func deliveries(_ list: [Delivery]) -> CSV {
    CSV(header: Self.deliveryColumns, rows: list.map(row))
  }

  private func row(_ delivery: Delivery) -> [String] {
    let (told, countries) = (delivery.particulars, view.now.countries(of: delivery))
    return [
      "\(delivery.reference)", delivery.title.text, delivery.description.text,
      delivery.title.language.rawValue, delivery.provider.rawValue, name(of: delivery.provider),
      joined(view.now.recipients(of: delivery).map(\.rawValue)), joined(countries),
      joined(names(countries)), joined(told.topics), joined(told.kinds), told.from?.text ?? "",
      told.until?.text ?? "", text(view.request(of: delivery)?.reference),
      "\(delivery.reported)", view.now.state(of: delivery).rawValue, delivery.nature.rawValue,
    ]
  }

  private func name(of party: PartyID) -> String {
    view.now.parties[party]?.name(say.language, view.now.terms) ?? party.rawValue
  }

  private func names(_ places: [String]) -> [String] {
    places.map { view.now.terms.name($0, say.language) }
  }

  private func joined(_ values: [String]) -> String { values.joined(separator: "; ") }

  private func text(_ value: (some CustomStringConvertible)?) -> String {
    value.map { "\($0)" } ?? ""
  }
}
