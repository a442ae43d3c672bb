public import Programmes
public import Vocabulary

/// A programme that this instance has adopted, in every version it adopted.
public struct AdoptedProgramme: Sendable {
  /// The programme's name.
  public let id: String
  /// The versions, by digest.
  public private(set) var versions: [String: Programme] = [:]
  /// The digest of the version in force.
  public private(set) var current: String
  /// The readings that the operator chose, each from its first day; nil for the beginning.
  public private(set) var choices: [ReadingChoice]

  /// What its cases draw on, by name.
  public internal(set) var stocks: [String: Stock] = [:]

  /// When its recurring duties were done, by name.
  var duties: [String: [DutyDone]] = [:]
  /// The day on which it was first adopted.
  let adopted: Day

  init(id: String, digest: String, reading: String, programme: Programme?, on day: Day) {
    self.id = id
    adopted = day
    current = digest
    choices = [ReadingChoice(reading: reading, from: nil)]
    versions[digest] = programme
  }

  mutating func adopt(_ digest: String, reading: String, _ programme: Programme?) {
    versions[digest] = programme ?? versions[digest]
    current = digest
    // A reading named at an adoption is for all days; the choices made since then stay otherwise.
    if choices.first?.reading != reading { choices = [.init(reading: reading, from: nil)] }
  }

  mutating func choose(_ choice: ReadingChoice) {
    choices.removeAll { before in
      guard let from = choice.from else { return true }
      return before.from.map { $0 >= from } ?? false
    }
    choices.append(choice)
  }

  /// The version in force.
  public var programme: Programme? { versions[current] }

  /// The reading that cases received on a day follow.
  public func reading(on day: Day) -> String {
    choices.last { $0.from.map { $0 <= day } ?? true }?.reading ?? ""
  }

  /// The procedure that opens cases received on a day, in the reading chosen for it.
  public func procedure(on day: Day) -> Procedure? {
    let reading = reading(on: day)
    return programme?.procedures.first { $0.reading == reading }
  }
}

/// What was done about programmes.
public enum ProgrammeDeed: Sendable, Hashable, FeatureDeed {
  /// A version was adopted, in a reading of its procedure.
  case adopted(String, digest: String, reading: String)
  /// A reading was chosen for cases received from a day on.
  case readingChosen(String, ReadingChoice)
  /// A stock was supplied with so much more.
  case supplied(String, stock: String, amount: Int)
  /// A recurring duty was done; the document that shows it is the act's words.
  case dutyDone(String, duty: String, isRecorded: Bool, on: Day)

  var kind: String {
    switch self {
    case .adopted: "adopted"
    case .readingChosen: "reading-chosen"
    case .supplied: "supplied"
    case .dutyDone: "duty-done"
    }
  }

  var version: Int { 1 }

  var body: JSON {
    switch self {
    case .adopted(let id, let digest, let reading):
      ["programme": .string(id), "digest": .string(digest), "reading": .string(reading)]
    case .readingChosen(let id, let choice):
      .sparse([
        .init("programme", .string(id)), .init("reading", .string(choice.reading)),
        .init("from", JSON(choice.from)),
      ])
    case .supplied(let id, let stock, let amount):
      ["programme": .string(id), "stock": .string(stock), "amount": .int(amount)]
    case .dutyDone(let id, let duty, let isRecorded, let on):
      .sparse([
        .init("programme", .string(id)), .init("duty", .string(duty)),
        .init("recorded", JSON(flag: isRecorded)), .init("on", JSON(on)),
      ])
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard version == 1 else { throw .newerVersion("programmes.\(kind)", version) }
    let id = try body.string("programme")
    switch kind {
    case "adopted":
      self = .adopted(
        id, digest: try body.string("digest"), reading: try body.string("reading"))
    case "reading-chosen":
      self = .readingChosen(
        id, .init(reading: try body.string("reading"), from: body.optionalDay("from")))
    case "supplied":
      self = .supplied(id, stock: try body.string("stock"), amount: try body.int("amount"))
    case "duty-done":
      self = .dutyDone(
        id, duty: try body.string("duty"), isRecorded: body.flag("recorded"),
        on: try body.day("on"))
    default: throw .unknownKind("programmes.\(kind)")
    }
  }
}

extension Register<String, AdoptedProgramme> {
  mutating func fold(_ deed: ProgrammeDeed, _ act: Act, _ files: [String: [UInt8]]) {
    switch deed {
    case .adopted(let id, let digest, let reading):
      let programme = files[digest].flatMap { ProgrammeFiles(id: id, bundle: $0) }
        .flatMap { ReadProgramme.of($0, digest: digest).programme }
      if self[id] == nil {
        add(
          AdoptedProgramme(
            id: id, digest: digest, reading: reading, programme: programme, on: act.at.day),
          as: id)
      } else {
        change(id) { $0.adopt(digest, reading: reading, programme) }
      }
    case .readingChosen(let id, let choice): change(id) { $0.choose(choice) }
    case .supplied(let id, let stock, let amount):
      change(id) { $0.stocks[stock, default: Stock()].supplied += amount }
    case .dutyDone(let id, let duty, _, let on):
      change(id) {
        $0.duties[duty, default: []].append(DutyDone(on: on, document: act.words["document"]))
      }
    }
  }

  /// Applies what a case's step does to the stocks of its programme.
  mutating func apply(_ effects: [Effect], to id: String) {
    guard !effects.isEmpty else { return }
    change(id) { adopted in
      for effect in effects { adopted.stocks[effect.stock, default: Stock()].apply(effect) }
    }
  }
}
