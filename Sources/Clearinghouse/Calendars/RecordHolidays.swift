import Programmes
public import Vocabulary

/// Records the holidays of a duty station in a year, as its circular gives them.
public struct RecordHolidays: Command {
  /// The most holidays of one year.
  public static let most = 40

  let station: String
  let year: Int
  let days: [Day]
  let document: String

  /// The holidays of a year, with the document that gives them.
  public init(_ days: [Day], of station: String, in year: Int, document: String) {
    self.days = days
    self.station = station
    self.year = year
    self.document = document
  }

  /// The holidays, which from then on count, or what is wrong with them.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard now.calendars[station] != nil else { throw .unknown(station) }
    guard now.may(.recordForParties, person, on: moment.day) else { throw .notPermitted }
    var problems = FieldProblem.of(document, field: "document", longest: 200, isRequired: true)
    let (first, last) = (1945, moment.day.parts.year + 5)
    if !(first...last).contains(year) { problems.append(.init(field: "year", code: "bad-year")) }
    let areOfTheYear = days.allSatisfy { $0.parts.year == year }
    if days.isEmpty || days.count > Self.most || !areOfTheYear {
      problems.append(.init(field: "holidays", code: areOfTheYear ? "no-days" : "not-of-year"))
    }
    guard problems.isEmpty else { throw .fields(problems) }
    var decision = Decision(about: station)
    decision.add(
      .calendars(.recorded(station, year: year, Set(days))),
      words: ["document": Passage(document, .en)])
    return decision
  }
}

/// What was done about working days.
public enum CalendarDeed: Sendable, Hashable, FeatureDeed {
  /// The holidays of a duty station in a year were recorded.
  case recorded(String, year: Int, Set<Day>)

  var kind: String {
    switch self {
    case .recorded: "recorded"
    }
  }

  var version: Int { 1 }

  var body: JSON {
    switch self {
    case .recorded(let station, let year, let days):
      [
        "station": .string(station), "year": .int(year),
        "days": JSON(days.sorted().map(\.description)),
      ]
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard kind == "recorded" else { throw .unknownKind("calendars.\(kind)") }
    guard version == 1 else { throw .newerVersion("calendars.\(kind)", version) }
    let days = try body.strings("days").compactMap { Day($0) }
    self = .recorded(try body.string("station"), year: try body.int("year"), Set(days))
  }
}

extension [String: WorkingCalendar] {
  mutating func fold(_ deed: CalendarDeed, _ act: Act) {
    switch deed {
    case .recorded(let station, let year, let days):
      self[station]?.set(days, in: year, source: act.words["document"]?.text ?? "")
    }
  }
}
