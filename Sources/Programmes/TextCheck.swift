import Vocabulary

extension ProcedureCheck {
  /// Every step, outcome, status, permission and actor has its text, and no text is left over.
  mutating func checkTexts() {
    let wanted = procedure.namesForPeople
    for (key, line) in wanted.sorted(by: { $0.key < $1.key }) where procedure.texts[key] == nil {
      report(.missingText, line, key)
    }
    for key in procedure.texts.keys.sorted() where wanted[key] == nil {
      let near = Spelling.nearest(to: key, among: wanted.keys.sorted())
      report(.unknownKey, procedure.lines["texts"] ?? 0, key, near ?? "")
    }
  }

  /// Every outcome leads to something: a step, a status, a clock, the end, or it says `final`.
  mutating func checkUses() {
    var used = Set(procedure.statuses.flatMap(\.condition.outcomes)).union(linkedOutcomes)
    for step in procedure.steps {
      used.formUnion(step.after.outcomes)
      used.formUnion(step.unless.flatMap(\.outcomes))
      used.formUnion(step.gives.flatMap(\.clears))
      used.formUnion(step.withinAfter.map(\.outcome))
      used.formUnion((step.clocks + [step.notBefore].compactMap(\.self)).map(\.start.outcome))
    }
    for rule in procedure.permissions {
      if case .noObjection(let clock) = rule.rule { used.insert(clock.start.outcome) }
    }
    var reported: Set<String> = []
    for step in procedure.steps {
      for outcome in step.gives
      where !outcome.isFinal && !outcome.closes && !used.contains(outcome.name)
        && procedure.leavesMark(outcome, of: step) && reported.insert(outcome.name).inserted
      {
        report(.unusedOutcome, outcome.line, outcome.name, step.id)
      }
    }
  }
}
