public import Programmes
public import Vocabulary

/// What the experts tell the committee: what happened since the last briefing, as it is on record
/// at a moment.
///
/// It is made from what was known then, so that an old briefing reads the same for ever.
public struct Briefing: Sendable {
  /// After how many days without a step an open request has gone quiet.
  ///
  /// Sixty, the length of the period between two briefings.
  public static let quietDays = 60

  /// A step that was taken in a request.
  public struct Happened: Sendable {
    /// The request.
    public let request: CaseView
    /// What was done.
    public let entry: Case.Entry
  }

  /// What became of a request.
  public struct Became: Sendable {
    /// The request.
    public let request: CaseView
    /// The results that it did not have before.
    public let results: Set<CaseResult>
  }

  /// A request in which nothing has happened for long.
  public struct Quiet: Sendable {
    /// The request.
    public let request: CaseView
    /// The day of the last step.
    public let since: Day
    /// How many days have passed since.
    public let days: Int
  }

  /// The day after which it tells what was recorded: that of the briefing before.
  public let since: Day
  /// Whether no briefing before is on record, so that it looks back two months.
  public let isFirst: Bool
  /// The programme whose requests are told of; nil for all.
  public let programme: String?
  /// The requests that were lodged.
  public let lodged: [CaseView]
  /// The requests that were circulated to providers.
  public let circulated: [Happened]
  /// The offers that were made for requests.
  public let offers: [Happened]
  /// The requests of which something became: accepted offers, delivery, needs met or not.
  public let became: [Became]
  /// The open requests in which nothing has happened for long, the longest first.
  public let quiet: [Quiet]
  /// The reports of delivered assistance that were made and stand.
  public let deliveries: [Delivery]

  /// A briefing as a reader may see it, since the end of a day of which the state is given.
  public init(_ view: View, since day: Day, _ before: Snapshot, programme: String?) {
    since = day
    isFirst = view.lastDone(of: programme, before: view.day) == nil
    self.programme = programme
    let (all, _) = view.cases(most: .max) {
      $0.nature == view.now.nature && (programme == nil || $0.programme == programme)
    }
    let requests = Array(all.reversed())
    lodged = requests.filter { ($0.timeline.first?.at.day ?? $0.lodged) > day }
    let recent = requests.flatMap { request in
      request.timeline.filter { $0.at.day > day }.map { Happened(request: request, entry: $0) }
    }
    circulated = recent.filter { $0.step?.discloses == .requestToProviders }
    offers = recent.filter { $0.step?.opensThread == "offer" }
    let then = before.view(for: nil, on: day)
    became = requests.compactMap { request in
      let known = before.cases[request.reference].map { CaseView($0, .committee, then).results }
      let results = request.results.subtracting(known ?? [])
      return results.isEmpty ? nil : Became(request: request, results: results)
    }
    quiet = requests.filter { !$0.isClosed }.compactMap { request in
      let last = request.timeline.last(where: \.isStep)?.on ?? request.lodged
      let days = last.days(until: view.day)
      return days < Self.quietDays ? nil : Quiet(request: request, since: last, days: days)
    }.sorted { ($1.days, $0.request.reference) < ($0.days, $1.request.reference) }
    deliveries = view.changes(since: before, on: day.adding(days: 1)).deliveries
      .filter { $0.before == nil && $0.delivery.withdrawn == nil }.map(\.delivery).reversed()
  }
}

extension Briefing.Happened {
  /// The step of the procedure that was taken.
  fileprivate var step: Step? {
    guard case .step(let id, _, _) = entry.what else { return nil }
    return request.procedure?.step(id)
  }
}

extension Instance {
  /// The briefing of a day or moment, as a person may see it.
  ///
  /// It begins after the last day on which the programme's duty was done, and where none was, two
  /// months before.
  ///
  /// - Throws: ``Refusal`` at the field `at` where the text names no day, or one to come.
  public func briefing(
    at text: String, programme: String?, for person: PersonID?
  ) throws(Refusal) -> (briefing: Briefing, view: View) {
    let view = try view(for: person, at: text)
    guard view.may(.seeAllCases) else { throw .notPermitted }
    if let programme, view.now.programmes[programme] == nil { throw .unknown(programme) }
    let since =
      view.lastDone(of: programme, before: view.day) ?? view.day.adding(months: -2)
    let before = try known(before: "\(since.adding(days: 1))", view)
    return (Briefing(view, since: since, before, programme: programme), view)
  }
}
