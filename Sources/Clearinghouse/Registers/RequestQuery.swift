public import Matching
import Programmes
public import Vocabulary

/// What somebody looks for among the requests.
public typealias RequestQuery = RegisterQuery<CaseView>

/// The ways in which the register of requests can be narrowed.
public enum RequestFacet: String, CaseIterable, Sendable, Hashable {
  /// The public status.
  case status
  /// What became of it: a `CaseResult`, or `not-known`.
  case outcome
  /// The programme.
  case programme
  /// A topic, or a wider one.
  case topic
  /// A kind of help.
  case kind
  /// A country concerned.
  case country
  /// The year in which it was lodged.
  case year
  /// Where it comes from.
  case nature

  /// The outcome of a request of which nothing on record says what became of it.
  public static let notKnown = "not-known"
  /// Every outcome by which requests can be found.
  public static let outcomes = CaseResult.allCases.map(\.rawValue) + [notKnown]
}

extension CaseView: Listed {
  /// The ways in which the register of requests can be narrowed.
  public typealias Facet = RequestFacet

  /// The index of the requests.
  public static func index(of now: Snapshot) -> RegisterIndex<CaseView> { now.indexes.requests }

  /// The cases that the reader may find.
  public static func findable(in view: View) -> RowSet { view.caseRows }

  /// The cases whose items the reader may read.
  public static func readable(in view: View) -> RowSet { view.readableCaseRows }

  /// The row of a case.
  public static func row(of reference: Reference, in view: View) -> Int? {
    view.now.cases.row(of: reference)
  }

  /// The case of a row, as far as the reader may see it.
  public static func record(_ row: Int, in view: View) -> CaseView { view.seen(row) }

  /// Nothing is implied: a list of requests holds all.
  public static func implied(_ facet: RequestFacet) -> String? { nil }

  /// The items, where the reader sees them.
  public var innerTexts: [Passage] { items.map(\.text) }

  /// Where it stands changes by every act, what it asks where it is lodged again or corrected.
  public func keeps(_ facet: RequestFacet, of old: CaseView) -> Bool {
    switch facet {
    case .programme, .year, .nature: true
    case .topic, .kind: items == old.items
    case .country: countries == old.countries
    case .status, .outcome: false
    }
  }

  /// The values of a facet under which it is found.
  public func values(of facet: RequestFacet, in view: View) -> [String] {
    switch facet {
    case .status: return [status]
    case .outcome:
      let results = results
      return results.isEmpty ? [RequestFacet.notKnown] : results.map(\.rawValue)
    case .programme: return [programme]
    case .topic: return view.now.terms.topics.andWider(topics)
    case .kind: return kinds
    case .country: return unique(countries)
    case .year: return ["\(lodged.parts.year)"]
    case .nature: return [nature.rawValue]
    }
  }
}

extension View {
  /// The last opened case of each public status that the reader may find.
  public var exampleByStatus: [String: CaseView] {
    CaseView.rows(of: .status, in: self).compactMapValues { rows in
      cases(in: rows.intersection(caseRows), most: 1).cases.first
    }
  }
}
