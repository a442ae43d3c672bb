public import Matching
public import Vocabulary

/// What somebody looks for among the reports of delivered assistance.
public typealias DeliveryQuery = RegisterQuery<Delivery>

/// The ways in which the register of delivered assistance can be narrowed.
public enum DeliveryFacet: String, CaseIterable, Sendable, Hashable {
  /// Whether it stands, and whether every recipient has confirmed it.
  case state
  /// A topic, or a wider one.
  case topic
  /// A form of assistance.
  case kind
  /// A country that received it.
  case country
  /// Who gave it.
  case provider
  /// The year in which it was reported.
  case year
  /// Where it comes from.
  case nature
}

extension Delivery: Listed {
  /// The ways in which the register of delivered assistance can be narrowed.
  public typealias Facet = DeliveryFacet

  /// The value under which every report is found that was not taken back.
  public static let stands = "stands"

  /// The series of a report's reference.
  public static var series: String { "DLV" }

  /// Whether a facet can have a value: a registered party, a code of a list.
  public static func knows(_ value: String, of facet: DeliveryFacet, in view: View) -> Bool {
    let (now, terms) = (view.now, view.now.terms)
    return switch facet {
    case .state: value == stands || State(rawValue: value) != nil
    case .topic: terms.topics[value] != nil
    case .kind: terms.kinds[value] != nil
    case .country: terms.countries[value] != nil
    case .provider: now.parties[PartyID(value)] != nil
    case .year: AnnualReport.year(value) != nil
    case .nature: Nature(rawValue: value) != nil
    }
  }

  /// The index of the reports.
  public static func index(of now: Snapshot) -> RegisterIndex<Delivery> { now.indexes.deliveries }

  /// The reports that the reader may see.
  public static func findable(in view: View) -> RowSet { view.deliveryRows }

  /// Who may find a report may read it.
  public static func readable(in view: View) -> RowSet { view.deliveryRows }

  /// The row of a report.
  public static func row(of reference: Reference, in view: View) -> Int? {
    view.now.deliveries.row(of: reference)
  }

  /// The report of a row.
  public static func record(_ row: Int, in view: View) -> Delivery { view.now.deliveries[row: row] }

  /// A list holds the reports that stand, unless another state is named.
  public static func implied(_ facet: DeliveryFacet) -> String? {
    facet == .state ? stands : nil
  }

  /// What was delivered.
  public var innerTexts: [Passage] { [description] }

  /// The values of a facet under which it is found.
  public func values(of facet: DeliveryFacet, in view: View) -> [String] {
    let known = view.now.terms
    switch facet {
    case .state:
      let state = view.now.state(of: self)
      return state == .withdrawn ? [state.rawValue] : [Self.stands, state.rawValue]
    case .topic: return known.topics.andWider(particulars.topics)
    case .kind: return unique(particulars.kinds)
    case .country: return view.now.countries(of: self)
    case .provider: return [provider.rawValue]
    case .year: return ["\(reference.year)"]
    case .nature: return [nature.rawValue]
    }
  }
}
