public import Programmes
public import Vocabulary

/// What was done about cases.
public enum CaseDeed: Sendable, Hashable, FeatureDeed {
  /// What opening a case fixes for good.
  public struct Opening: Sendable, Hashable {
    let programme: String
    let digest: String
    let procedure: String
    let reading: String
    let requester: PartyID
    let language: Language
    let nature: Nature
  }

  /// The codes of what is asked; its texts are the act's words.
  public struct Content: Sendable, Hashable {
    struct Item: Sendable, Hashable {
      let topics: [String]
      let kinds: [String]
    }

    let items: [Item]
    let countries: [String]
    let codes: [String: [String]]
  }

  /// A step that was taken, with all that it brought about.
  public struct Taking: Sendable, Hashable {
    var step: String
    var actor: String
    var isRecorded = false
    var consequences: Consequences
    var on: Day
    var received: Day?
    var isForCommittee = false
    var items: [Int] = []
    var provider: PartyID?
    var offer: Reference?
    var letter: Letter?
  }

  /// A case was opened by its first step.
  case opened(Reference, Opening, Content, Taking)
  /// A step was taken; a second lodging carries the content again.
  case stepTaken(Reference, Taking, Content?)
  /// A permission was given, refused or withdrawn.
  case permissionAnswered(
    Reference, String, PermissionAnswer, actor: String, isRecorded: Bool, on: Day,
    clears: [String], status: String)
  /// The topics of an item were corrected.
  case topicsCorrected(Reference, item: Int, topics: [String], actor: String, on: Day)
  /// A step whose day has passed was brought to somebody.
  case escalated(Reference, step: String, thread: Int, due: Day, to: [String], on: Day)
  /// A letter, named by the act that sent it, left for one of its recipients.
  case letterDispatched(Reference, letter: Int, to: PartyID, Dispatch.Way, on: Day)
  /// Something was noted about match-making; its text is the act's words.
  case noted(Reference, CaseNote, actor: String, on: Day)

  var reference: Reference {
    switch self {
    case .opened(let reference, _, _, _), .stepTaken(let reference, _, _),
      .permissionAnswered(let reference, _, _, _, _, _, _, _),
      .topicsCorrected(let reference, _, _, _, _),
      .letterDispatched(let reference, _, _, _, _),
      .escalated(let reference, _, _, _, _, _), .noted(let reference, _, _, _):
      reference
    }
  }

  var effects: [Effect] {
    switch self {
    case .opened(_, _, _, let taking), .stepTaken(_, let taking, _): taking.consequences.effects
    case .permissionAnswered, .topicsCorrected, .letterDispatched, .escalated, .noted: []
    }
  }

  private var letter: Letter? {
    switch self {
    case .opened(_, _, _, let taking), .stepTaken(_, let taking, _): taking.letter
    case .permissionAnswered, .topicsCorrected, .letterDispatched, .escalated, .noted: nil
    }
  }

  var numbers: [String: Int] {
    var numbers = letter.map { [$0.yearSeries: $0.count] } ?? [:]
    if case .opened(let reference, _, _, _) = self {
      numbers[reference.yearSeries] = reference.number
    }
    return numbers
  }

  var kind: String {
    switch self {
    case .opened: "opened"
    case .stepTaken: "step-taken"
    case .permissionAnswered: "permission-answered"
    case .topicsCorrected: "topics-corrected"
    case .letterDispatched: "letter-dispatched"
    case .escalated: "escalated"
    case .noted: "noted"
    }
  }

  var version: Int { 1 }

  var body: JSON {
    let name = JSON.Member("case", .string("\(reference)"))
    return switch self {
    case .opened(_, let opening, let content, let taking):
      .sparse([name] + opening.members + content.members + taking.members)
    case .stepTaken(_, let taking, let content):
      .sparse([name] + (content?.members ?? []) + taking.members)
    case .permissionAnswered(
      _, let purpose, let answer, let actor, let isRecorded, let on, let clears, let status):
      .sparse([
        name, .init("permission", .string(purpose)), .init("answer", .string(answer.rawValue)),
        .init("actor", .string(actor)), .init("recorded", JSON(flag: isRecorded)),
        .init("on", JSON(on)), .init("clears", JSON(some: clears)),
        .init("status", .string(status)),
      ])
    case .topicsCorrected(_, let item, let topics, let actor, let on):
      .sparse([
        name, .init("item", .int(item)), .init("topics", JSON(topics)),
        .init("actor", .string(actor)), .init("on", JSON(on)),
      ])
    case .letterDispatched(_, let letter, let party, let way, let on):
      .object([
        name, .init("letter", .int(letter)), .init("to", .string(party.rawValue)),
        .init("by", .string(way.rawValue)), .init("on", JSON(on)),
      ])
    case .escalated(_, let step, let thread, let due, let to, let on):
      .sparse([
        name, .init("step", .string(step)), .init("thread", thread == 0 ? .null : .int(thread)),
        .init("due", JSON(due)), .init("to", JSON(to)), .init("on", JSON(on)),
      ])
    case .noted(_, let kind, let actor, let on):
      .sparse([
        name, .init("note", .string(kind.rawValue)), .init("actor", .string(actor)),
        .init("on", JSON(on)),
      ])
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard version == 1 else { throw .newerVersion("cases.\(kind)", version) }
    let name = try body.reference("case")
    switch kind {
    case "opened":
      self = .opened(name, try Opening(body), try Content(body), try Taking(body))
    case "step-taken":
      let hasContent = body.json["items-asked"] != nil
      self = .stepTaken(name, try Taking(body), hasContent ? try Content(body) : nil)
    case "permission-answered":
      self = .permissionAnswered(
        name, try body.string("permission"), try body.code("answer", PermissionAnswer.self),
        actor: try body.string("actor"), isRecorded: body.flag("recorded"),
        on: try body.day("on"), clears: try body.strings("clears"),
        status: try body.string("status"))
    case "topics-corrected":
      self = .topicsCorrected(
        name, item: try body.int("item"), topics: try body.strings("topics"),
        actor: try body.string("actor"), on: try body.day("on"))
    case "letter-dispatched":
      self = .letterDispatched(
        name, letter: try body.int("letter"), to: PartyID(try body.string("to")),
        try body.code("by", Dispatch.Way.self), on: try body.day("on"))
    case "escalated":
      self = .escalated(
        name, step: try body.string("step"), thread: body.json["thread"]?.int ?? 0,
        due: try body.day("due"), to: try body.strings("to"), on: try body.day("on"))
    case "noted":
      self = .noted(
        name, try body.code("note", CaseNote.self), actor: try body.string("actor"),
        on: try body.day("on"))
    default: throw .unknownKind("cases.\(kind)")
    }
  }
}
