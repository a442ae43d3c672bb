import Vocabulary

extension Procedure {
  /// What taking an open step brings about: the outcome, what it clears, closes and discloses.
  ///
  /// The thread is the one it is taken in; for a step that opens one, ignored.
  public func consequences(
    of step: Step, giving outcome: Outcome, thread: Int, in situation: Situation,
    facts: CaseFacts = CaseFacts()
  ) -> Consequences {
    let before = marking(of: situation, linked: facts.linked, on: Day(number: 0), [:])
    var result = consequences(
      of: step, giving: outcome, thread: thread, counts: facts.counts, before)
    result.effects = result.effects.map { effect in
      let asked = stocks[effect.stock].flatMap { facts.codes[$0] }.flatMap { Int($0) }
      return Effect(
        effect.kind, effect.stock,
        amount: effect.kind == .reserves ? asked : situation.reserved[effect.stock])
    }
    return result
  }

  func consequences(
    of step: Step, giving outcome: Outcome, thread: Int, counts: [ThreadRule.Each: Int] = [:],
    _ before: Marking
  ) -> Consequences {
    let number =
      step.opensThread.map { kind in before.threads.count { $0.kind == kind } + 1 } ?? thread
    let isThreaded = outcome.thread != nil
    var result = Consequences(mark: Mark(outcome.name, thread: isThreaded ? number : 0))
    result.marks = leavesMark(outcome, of: step)
    result.opensThread = step.opensThread
    if step.opens {
      for case (let kind, .each(let each)) in threads {
        result.opensEach[kind] = before.isFolded ? 1 : counts[each] ?? 1
      }
    }
    result.effects = outcome.effects
    result.suspends = !step.suspends.isEmpty
    result.closes = outcome.closes
    result.discloses = step.discloses
    result.unpublishes = step.unpublishes
    let replaced = step.gives.map(\.name).filter { $0 != outcome.name }
    result.clears = (outcome.clears + replaced)
      .map { Mark($0, thread: index.places[$0]?.kind == nil ? 0 : number) }
      .filter { isInForce($0.outcome, thread: $0.thread, before) }
    result.clears += hanging(on: result, before)
    var after = before
    apply(result, to: &after)
    result.status = status(after)
    return result
  }

  /// The outcomes whose steps no longer have what they waited for.
  private func hanging(on taken: Consequences, _ before: Marking) -> [Mark] {
    guard !taken.clears.isEmpty else { return [] }
    var after = before
    apply(taken, to: &after)
    var found: [Mark] = []
    while true {
      let loose = marks(in: after).filter { mark in
        mark != taken.mark
          && !steps.contains { step in
            step.gives.contains { $0.name == mark.outcome }
              && (step.isAnyTime || step.opensThread != nil || step.opens
                || holds(step.after, thread: mark.thread, after))
          }
      }
      if loose.isEmpty { return found }
      found += loose
      var clearing = Consequences(mark: taken.mark)
      clearing.marks = false
      clearing.clears = loose
      apply(clearing, to: &after)
    }
  }

  private func marks(in marking: Marking) -> [Mark] {
    index.names.flatMap { name -> [Mark] in
      guard let kind = index.places[name]?.kind else {
        return isInForce(name, thread: 0, marking) ? [Mark(name)] : []
      }
      let count = marking.threads.count { $0.kind == kind }
      return (0..<count).map { $0 + 1 }.filter { isInForce(name, thread: $0, marking) }
        .map { Mark(name, thread: $0) }
    }
  }

  /// The public status of a marking: the last line that holds; empty where none does.
  func status(_ marking: Marking) -> String {
    statuses.last { holds($0.condition, thread: 0, marking) }?.code ?? ""
  }

  /// The outcomes that withdrawing or refusing a permission takes back.
  public func cleared(byWithdrawing purpose: String, in situation: Situation) -> [Mark] {
    steps.filter { $0.permission == purpose && $0.discloses != nil }.flatMap(\.gives)
      .map { Mark($0.name) }.filter { situation.inForce[$0] != nil }
  }

  /// The public status of a case.
  public func status(of situation: Situation) -> String {
    status(marking(of: situation, on: Day(number: 0), [:]))
  }
}
