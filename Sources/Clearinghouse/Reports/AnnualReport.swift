public import Programmes
public import Vocabulary

/// What was asked, offered, matched, delivered and left unmet in a year, as one reader may see it.
///
/// Every figure is the length of the list that its query gives, and opens it. Requests are
/// counted in the year in which they were lodged, offers in the year in which they were made;
/// results are those on record on the day of reading. Natures are never added up.
public struct AnnualReport: Sendable {
  /// The list behind a figure.
  public enum Rows: Sendable {
    /// A list of requests.
    case requests(RequestQuery)
    /// A list of offers.
    case offers(OfferQuery)
    /// A list of reports of delivered assistance.
    case deliveries(DeliveryQuery)
  }

  /// A number with the list that it counts.
  public struct Figure: Sendable {
    /// How many rows there are; nil where no record says anything, because that is not zero.
    public let count: Int?
    /// The rows.
    public let rows: Rows

    init(_ count: Int?, _ rows: Rows) {
      self.count = count == 0 ? nil : count
      self.rows = rows
    }
  }

  /// The requests of one programme, or of all together, and what became of them.
  public struct Line: Sendable {
    /// The programme; nil for all together.
    public let programme: String?
    /// The requests sought.
    public let sought: Figure
    /// The requests of each result, in the order of the results.
    public let results: [(result: CaseResult, figure: Figure)]
    /// The requests of which nothing on record says what became of them.
    public let notKnown: Figure
  }

  /// The part of the report about records of one nature.
  public struct Part: Sendable {
    /// Where the records come from.
    public let nature: Nature
    /// The offers made; they are made to all programmes.
    public let offers: Figure
    /// The assistance reported as delivered, whether a request stood behind it or not.
    public let deliveries: Figure
    /// Of it, what every recipient has confirmed.
    public let confirmed: Figure
    /// The programmes with requests, then all of them together where there are several.
    public let lines: [Line]

    /// Every figure of the part.
    public var figures: [Figure] {
      [offers, deliveries, confirmed]
        + lines.flatMap { [$0.sought] + $0.results.map(\.figure) + [$0.notKnown] }
    }
  }

  /// The year.
  public let year: Int
  /// The natures of which there are records; none where there are no records for this year.
  public let parts: [Part]

  /// The report on a year, as a reader may see it.
  public init(_ year: Int, _ view: View) {
    self.year = year
    let requests = view.listing(
      RequestQuery().with(.year, "\(year)"), counting: [.nature])
    let offers = view.listing(
      OfferQuery().with(.year, "\(year)").with(.state, nil), counting: [.nature])
    let reports = DeliveryQuery().with(.year, "\(year)")
    let delivered = view.listing(reports, counting: [.nature])
    let confirmed = view.listing(
      reports.with(.state, Delivery.State.confirmed.rawValue), counting: [.nature])
    parts = Nature.allCases.compactMap { nature in
      let made = offers.counts[.nature]?[nature.rawValue]
      let sought = requests.counts[.nature]?[nature.rawValue]
      let reported = delivered.counts[.nature]?[nature.rawValue]
      guard made != nil || sought != nil || reported != nil else { return nil }
      func figure(_ listing: Listing<Delivery>) -> Figure {
        Figure(
          listing.counts[.nature]?[nature.rawValue],
          .deliveries(listing.query.with(.nature, nature.rawValue)))
      }
      return Part(
        nature: nature,
        offers: Figure(made, .offers(offers.query.with(.nature, nature.rawValue))),
        deliveries: figure(delivered), confirmed: figure(confirmed),
        lines: Self.lines(requests.query.with(.nature, nature.rawValue), view))
    }
  }

  /// The years of which the reader may find a record, the last first.
  public static func years(_ view: View) -> [Int] {
    let requests = view.listing(RequestQuery(), counting: [.year]).counts[.year]
    let offers = view.listing(OfferQuery().with(.state, nil), counting: [.year]).counts[.year]
    let deliveries = view.listing(DeliveryQuery(), counting: [.year]).counts[.year]
    let years = [offers, deliveries].compactMap(\.self).reduce(requests ?? [:]) {
      $0.merging($1) { $0 + $1 }
    }
    return years.keys.compactMap { Int($0) }.sorted(by: >)
  }

  private static func lines(_ query: RequestQuery, _ view: View) -> [Line] {
    let listing = view.listing(query, counting: [.programme])
    let programmes = (listing.counts[.programme] ?? [:]).keys.sorted()
    let lines = programmes.map { line($0, query.with(.programme, $0), view) }
    return lines.count > 1 ? lines + [line(nil, query, view)] : lines
  }

  private static func line(_ programme: String?, _ query: RequestQuery, _ view: View) -> Line {
    let listing = view.listing(query, counting: [.outcome])
    func figure(_ outcome: String) -> Figure {
      Figure(listing.counts[.outcome]?[outcome], .requests(query.with(.outcome, outcome)))
    }
    return Line(
      programme: programme, sought: Figure(listing.count, .requests(query)),
      results: CaseResult.allCases.map { ($0, figure($0.rawValue)) },
      notKnown: figure(RequestFacet.notKnown))
  }
}

extension AnnualReport {
  /// The year that a text names in four digits; nil for anything else.
  public static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(text), year > 0
    else { return nil }
    return year
  }
}
