import Programmes
public import Vocabulary

/// Corrects the topics of an item, from which matching proceeds; its words stay as they are.
public struct CorrectTopics: Command {
  /// The most topics of one item.
  static let most = 20

  let reference: Reference
  let item: Int
  let topics: [String]

  /// The topics that an item is about.
  public init(_ topics: [String], of item: Int, in reference: Reference) {
    var seen: Set<String> = []
    self.topics = topics.filter { seen.insert($0).inserted }
    self.item = item
    self.reference = reference
  }

  /// The correction, or why it cannot be made; nothing where they are the same.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let (record, _, _) = try now.visibleCase(reference, to: person, on: moment.day)
    guard let actor = now.corrector(of: record, person, on: moment.day) else {
      throw .notPermitted
    }
    guard !record.situation.isClosed else { throw .cases(.closed(reference)) }
    guard let asked = record.content.items.first(where: { $0.number == item }) else {
      throw .unknown("\(reference)/\(item)")
    }
    var problems = topics.filter { now.terms.topics[$0] == nil }
      .map { _ in FieldProblem(field: "topics", code: "unknown-topic") }
    if topics.isEmpty { problems.append(.init(field: "topics", code: "required")) }
    if topics.count > Self.most {
      problems.append(.init(field: "topics", code: "too-many-items", limit: Self.most))
    }
    guard problems.isEmpty else { throw .fields(problems) }
    var decision = Decision(about: "\(reference)")
    guard topics != asked.topics else { return decision }
    decision.add(
      .cases(
        .topicsCorrected(reference, item: item, topics: topics, actor: actor, on: moment.day)))
    return decision
  }
}

extension Snapshot {
  /// As which actor a person may correct the topics of a case; nil where they may not.
  func corrector(of record: Case, _ person: PersonID, on day: Day) -> String? {
    if parties(.lodge, of: person, on: day).contains(record.requester) { return "requester" }
    let offices = Rights.offices(with: .correctTopics)
    return people[person]?.held(on: day).map(\.office).first { offices.contains($0) }?.rawValue
  }
}
