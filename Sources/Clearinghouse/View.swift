public import Matching
import Programmes
public import Vocabulary

/// What one reader may see of what is known; nothing is read except through a view.
///
/// Every record that is shown holds its view, so a view is shared and never copied.
public final class View: Sendable {
  /// How much of a case a reader sees; each level sees what the one before it sees.
  public enum Level: Int, Sendable, Hashable, Comparable {
    /// Not even that it exists.
    case nothing
    /// The published summary and the public status.
    case summary
    /// The request as it was posted for everybody: its items, and what its form gives the public.
    case posted
    /// The request, without what its form keeps for participants.
    case request
    /// Everything but the committee's reasons.
    case participant
    /// Everything.
    case committee

    /// Whether one level sees less than another.
    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// What is known, or was known on a past day.
  public let now: Snapshot
  /// The reader; nil for the public.
  public let person: PersonID?
  /// The day on which the reader looks, or at which.
  public let day: Day
  /// What is known today, which decides what the reader may see of a past day.
  private let present: Snapshot
  private let today: Day
  private let seesAll: Bool
  private let isProvider: Bool
  private let parties: Set<PartyID>

  convenience init(_ now: Snapshot, person: PersonID?, day: Day) {
    self.init(now, now, person, on: day, today: day)
  }

  /// A past state of play as a reader of today may see it.
  convenience init(_ past: Snapshot, seenFrom today: View, on day: Day) {
    self.init(past, today.now, today.person, on: day, today: today.day)
  }

  private init(
    _ shown: Snapshot, _ now: Snapshot, _ person: PersonID?, on day: Day, today: Day
  ) {
    self.now = shown
    self.person = person
    self.day = day
    self.today = today
    present = now
    let day = today
    let held = person.flatMap { now.people[$0] }?.held(on: day) ?? []
    seesAll = person.map { now.may(.seeAllCases, $0, on: day) } ?? false
    isProvider = held.contains { $0.office == .provider }
    parties = Set(held.compactMap(\.party))
  }

  /// The same as the public sees it.
  var forPublic: View { View(now, present, nil, on: day, today: today) }

  /// The appointments that the reader holds.
  public var held: [Appointment] {
    person.flatMap { present.people[$0] }?.held(on: today) ?? []
  }

  /// Whether a past day is shown, on which nothing can be done.
  public var isPast: Bool { now.head != present.head || day != today }

  /// Whether the reader holds a right.
  public func may(_ right: Rights.Right) -> Bool {
    person.map { present.may(right, $0, on: today) } ?? false
  }

  /// How much of a case the reader sees.
  public func level(of record: Case) -> Level {
    if isPast, let today = present.cases[record.reference] { return levelToday(of: today) }
    return levelToday(of: record)
  }

  private func levelToday(of record: Case) -> Level {
    if seesAll { return may(.seeCommitteeReasons) ? .committee : .participant }
    if parties.contains(record.requester) { return .participant }
    let isForwarded = record.discloses(.requestToProviders)
    if isProvider,
      isForwarded || record.responses.contains(where: { parties.contains($0.provider) })
    {
      return .request
    }
    return record.publicLevel
  }

  /// The rows of the cases that the reader may find.
  public var caseRows: RowSet { rows(for: [.everybody] + reading) }

  /// The rows of the cases of which the reader may read what is asked.
  var readableCaseRows: RowSet { rows(for: [.readers] + reading) }

  /// The rows of the cases of which the reader may read more than what is posted.
  var fullCaseRows: RowSet { rows(for: reading) }

  private func rows(for audiences: [CaseIndex.Audience]) -> RowSet {
    let rows = present.indexes.audiences.rows(for: audiences)
    return isPast ? rows.before(now.cases.count) : rows
  }

  /// The audiences that read requests in full.
  private var reading: [CaseIndex.Audience] {
    if seesAll { return [.offices] }
    return parties.map { .requester($0) }
      + (isProvider ? [.providers] + parties.map { .responder($0) } : [])
  }

  /// The case of a row that the reader may find.
  func seen(_ row: Int) -> CaseView {
    let record = now.cases[row: row]
    return CaseView(record, level(of: record), self)
  }

  /// A case as the reader sees it; nil where they may not know of it.
  public func find(_ reference: Reference) -> CaseView? {
    guard let record = now.cases[reference] else { return nil }
    let level = level(of: record)
    return level == .nothing ? nil : CaseView(record, level, self)
  }

  /// The cases that the reader may find, the last opened first, from before a row on.
  ///
  /// - Returns: At most so many cases, and the row to go on from where there are more.
  public func cases(
    before row: Int? = nil, most: Int, where matches: (CaseView) -> Bool = { _ in true }
  ) -> (cases: [CaseView], next: Int?) {
    cases(in: caseRows, before: row, most: most, where: matches)
  }

  /// The cases that have not ended, as far as the reader may find them.
  public func openCases(
    most: Int, where matches: (CaseView) -> Bool = { _ in true }
  ) -> (cases: [CaseView], next: Int?) {
    cases(in: now.indexes.audiences.open.intersection(caseRows), most: most, where: matches)
  }

  /// The cases that a party asked for, as far as the reader may find them.
  public func cases(of party: PartyID, most: Int) -> (cases: [CaseView], next: Int?) {
    cases(in: rows(for: [.requester(party)]).intersection(caseRows), most: most)
  }

  /// The cases that a party answered, as far as the reader may find them.
  public func cases(
    answeredBy parties: [PartyID], most: Int, where matches: (CaseView) -> Bool
  ) -> (cases: [CaseView], next: Int?) {
    cases(
      in: rows(for: parties.map { .responder($0) }).intersection(caseRows), most: most,
      where: matches)
  }

  func cases(
    in rows: RowSet, before row: Int? = nil, most: Int,
    where matches: (CaseView) -> Bool = { _ in true }
  ) -> (cases: [CaseView], next: Int?) {
    var found: [CaseView] = []
    var (last, next) = (0, Int?.none)
    rows.forEachReversed(before: row ?? .max) { candidate in
      let seen = seen(candidate)
      guard matches(seen) else { return true }
      if found.count == most {
        next = last
        return false
      }
      found.append(seen)
      last = candidate
      return true
    }
    return (found, next)
  }
}

extension View {
  /// Whether the reader may see an offer: a withdrawn one only its provider and officers do.
  public func maySee(_ offer: Offer) -> Bool {
    now.offers.row(of: offer.reference).map(offerRows.contains) ?? false
  }

  /// The rows of the offers that the reader may see.
  var offerRows: RowSet {
    let standing = present.indexes.standing
    let rows =
      may(.recordForParties)
      ? standing.all
      : parties.reduce(into: standing.all.subtracting(standing.withdrawn)) {
        $0.formUnion(standing.rows(of: $1))
      }
    return isPast ? rows.before(now.offers.count) : rows
  }
}

extension View {
  private func rows(_ index: DeliveryIndex, _ countries: [String: RowSet]) -> RowSet {
    let withdrawn = index.withdrawn
    var rows =
      seesAll
      ? may(.recordForParties) ? index.all : index.all.subtracting(withdrawn) : index.published
    for party in parties {
      rows.formUnion(index.rows(of: party))
      guard let state = present.parties[party], state.kind == .state, let code = state.country
      else { continue }
      rows.formUnion((countries[code] ?? RowSet()).subtracting(withdrawn))
    }
    return rows
  }

  /// The rows of the reports of delivered assistance that the reader may see.
  ///
  /// Of a past day a reader sees what they may see today, of what they might have seen then.
  var deliveryRows: RowSet {
    let (today, then) = (present.indexes, now.indexes)
    let rows = rows(today.reported, today.deliveries.rows(of: .country))
    guard isPast else { return rows }
    return rows.intersection(self.rows(then.reported, then.deliveries.rows(of: .country)))
  }
}

extension Snapshot {
  /// What a person, or the public, may see on a day.
  public func view(for person: PersonID?, on day: Day) -> View {
    View(self, person: person, day: day)
  }
}
