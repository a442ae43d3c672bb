public import BitCollections
import Programmes
public import Vocabulary

/// What one reader may see of what is known; nothing is read except through a view.
public struct View: Sendable {
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

  /// What is known.
  public let now: Snapshot
  /// The reader; nil for the public.
  public let person: PersonID?
  /// The day on which the reader looks.
  public let day: Day
  private let seesAll: Bool
  private let isProvider: Bool
  private let parties: Set<PartyID>

  init(_ now: Snapshot, person: PersonID?, day: Day) {
    self.now = now
    self.person = person
    self.day = day
    let held = person.flatMap { now.people[$0] }?.held(on: day) ?? []
    seesAll = person.map { now.may(.seeAllCases, $0, on: day) } ?? false
    isProvider = held.contains { $0.office == .provider }
    parties = Set(held.compactMap(\.party))
  }

  /// The appointments that the reader holds.
  public var held: [Appointment] { person.flatMap { now.people[$0] }?.held(on: day) ?? [] }

  /// Whether the reader holds a right.
  public func may(_ right: Rights.Right) -> Bool {
    person.map { now.may(right, $0, on: day) } ?? false
  }

  /// How much of a case the reader sees.
  public func level(of record: Case) -> Level {
    if seesAll { return may(.seeCommitteeReasons) ? .committee : .participant }
    if parties.contains(record.requester) { return .participant }
    let isForwarded = record.disclosed.contains(.requestToProviders)
    if isProvider,
      isForwarded || record.responses.contains(where: { parties.contains($0.provider) })
    {
      return .request
    }
    return record.publicLevel
  }

  /// The rows of the cases that the reader may find.
  public var caseRows: BitSet {
    var audiences: [CaseIndex.Audience] = [.everybody] + parties.map { .party($0) }
    if isProvider { audiences += [.providers] + parties.map { .answering($0) } }
    if seesAll { audiences.append(.offices) }
    return now.caseIndex.rows(for: audiences)
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
    var found: [CaseView] = []
    var last = 0
    for candidate in caseRows.reversed() where row.map({ candidate < $0 }) ?? true {
      let record = now.cases[row: candidate]
      let seen = CaseView(record, level(of: record), self)
      guard matches(seen) else { continue }
      if found.count == most { return (found, last) }
      found.append(seen)
      last = candidate
    }
    return (found, nil)
  }
}

extension Snapshot {
  /// What a person, or the public, may see on a day.
  public func view(for person: PersonID?, on day: Day) -> View {
    View(self, person: person, day: day)
  }
}
