import Programmes
import Vocabulary

/// A case under test: it takes steps day by day, and says why it cannot.
struct Matter {
  let procedure: Procedure
  var situation = Situation()
  var facts = CaseFacts(codes: ["channel": "note-verbale"])

  init(_ procedure: Procedure) {
    self.procedure = procedure
  }

  static func day(_ number: Int) -> Day { Day(number: 20_000 + number) }

  func obstacle(_ id: String, thread: Int = 0, on day: Int = 1) -> Obstacle? {
    procedure.obstacle(
      to: id, thread: thread, in: situation, facts: facts, on: Self.day(day))
  }

  var status: String { procedure.status(of: situation) }

  func due(_ id: String) -> Day? {
    procedure.open(in: situation, facts: facts, on: Self.day(1)).first { $0.step.id == id }?.due
  }

  mutating func take(
    _ id: String, _ outcome: String? = nil, thread: Int = 0, on day: Int = 1
  ) throws {
    if let obstacle = obstacle(id, thread: thread, on: day) { throw obstacle }
    guard let step = procedure.step(id), let given = step.outcome(outcome) else {
      throw Obstacle.unknownStep
    }
    let consequences = procedure.consequences(
      of: step, giving: given, thread: thread, in: situation, facts: facts)
    situation.apply(
      consequences, Happening(on: Self.day(day), received: Self.day(day)))
  }

  /// Takes steps written as `verify:verified` or `circulate@1`.
  mutating func take(all steps: String) throws {
    for text in steps.split(separator: " ") {
      let threaded = text.split(separator: "@")
      let parts = threaded[0].split(separator: ":")
      try take(
        String(parts[0]), parts.count > 1 ? String(parts[1]) : nil,
        thread: threaded.count > 1 ? Int(threaded[1]) ?? 0 : 0)
    }
  }
}
