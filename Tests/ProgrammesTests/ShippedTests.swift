import Testing
import Vocabulary

@testable import Programmes

/// Numbers that look random and are the same each time.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}

@Suite struct `Shipping a programme` {
  @Test func `finds nothing wrong with the programme of resolution 1540`() throws {
    let (programme, findings) = Programme.read(try Shipped.files())
    #expect(findings == [])
    let read = try #require(programme)
    let clock = ContinuousClock()
    let took = clock.measure { #expect(Checker.check(read) == []) }
    #expect(took < .seconds(120), "a second on an idle machine; this only guards against no end")
  }

  @Test func `no walk reaches a state that the checker did not`() throws {
    let procedure = try Shipped.procedure()
    let space = StateSpace(procedure, needs: [:])
    for seed in 0..<40 {
      var walk = Walk(procedure, space, seed: UInt64(seed))
      for turn in 1...40 where try !walk.step(turn) { break }
    }
  }
}

/// A walk through a procedure by steps that dice choose.
private struct Walk {
  let procedure: Procedure
  let space: StateSpace
  let anyTime: UInt64
  var dice: Dice
  var matter: Matter
  let guards: Int?

  init(_ procedure: Procedure, _ space: StateSpace, seed: UInt64) {
    (self.procedure, self.space) = (procedure, space)
    anyTime = procedure.steps.filter(\.isAnyTime).flatMap(\.gives)
      .compactMap { procedure.index.places[$0.name]?.bit }
      .reduce(UInt64(0)) { $0 | $1 }
    dice = Dice(state: seed)
    matter = Matter(procedure)
    let isInformal = dice.roll(2) == 0
    matter.facts.codes = ["channel": isInformal ? "informal" : "memorandum"]
    guards = space.answers.firstIndex { $0["channel"] == (isInformal ? "informal" : "") }
  }

  /// Takes a step, and compares where it led; false when the walk is over.
  mutating func step(_ turn: Int) throws -> Bool {
    if dice.roll(8) == 0 {
      matter.situation.apply(.given, to: "publish-summary", clearing: [])
    }
    let open = procedure.open(in: matter.situation, facts: matter.facts, on: Matter.day(turn))
      .filter { $0.step.opensThread == nil || matter.situation.threads["offer"] ?? 0 < 3 }
    guard !open.isEmpty else { return false }
    let step = open[dice.roll(open.count)]
    let outcome = step.step.gives[dice.roll(step.step.gives.count)]
    try matter.take(step.step.id, outcome.name, thread: step.thread, on: turn)
    #expect(!matter.status.isEmpty, "\(step.step.id)")
    if !step.step.isAnyTime { compare(turn) }
    return true
  }

  private func compare(_ turn: Int) {
    var marking = procedure.marking(of: matter.situation, on: Matter.day(turn), [:])
    marking.outcomes &= ~anyTime
    for thread in marking.threads.isEmpty ? [nil] : marking.threads.map(Optional.some) {
      var folded = marking
      folded.threads = thread.map { [$0] } ?? []
      let key = guards.map { space.key(folded, $0) }
      #expect(key.map { space.places[$0] != nil } == true, "turn \(turn)")
    }
  }
}
