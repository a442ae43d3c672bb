import Clearinghouse
import HTML
import Languages
import Programmes
import Vocabulary

/// The steps of a case that can be taken now, and those that wait for something.
struct OpenSteps {
  let words: CaseWords

  init(_ words: CaseWords) {
    self.words = words
  }

  private var say: Speaker { words.say }

  var html: HTML {
    guard !words.seen.open.isEmpty else { return .empty }
    let table = Table(
      "open-steps", caption: say("cases.openCaption"),
      columns: ["step", "who", "byWhen"].map { Table.Column(say("cases.\($0)")) },
      rows: words.seen.open.map(row))
    let waiting = waiting
    return """
      <h2 id="steps">\(say("cases.open"))</h2>\(table.html)\
      \(waiting.isEmpty ? "" : "<ul>\(waiting.map { "<li>\($0)</li>" as HTML })</ul>")
      """
  }

  private func row(_ next: CaseView.Next) -> [HTML] {
    let step = next.open.step
    let name = words.step(step.id)
    let label: HTML =
      next.standing == nil
      ? "\(name)"
      : "<a href=\"\(words.stepPath(step.id, thread: next.open.thread))\">\(name)</a>"
    return [
      next.open.thread == 0
        ? label
        : "\(label) <span class=\"stage\">\(say("cases.forOffer", ["number": .number(next.open.thread)]))</span>",
      "\(words.actors(step.by))", words.due(next.open),
    ]
  }

  /// The steps that nothing but a permission or a suspension keeps from being taken.
  private var waiting: [String] {
    guard words.seen.level >= .participant,
      let record = words.words.now.cases[words.seen.reference]
    else { return [] }
    return words.procedure.steps.compactMap { step in
      let obstacle = words.procedure.obstacle(
        to: step.id, in: record.situation,
        facts: words.words.now.facts(of: record, in: words.procedure),
        on: words.words.today,
        calendars: words.words.now.calendars)
      switch obstacle {
      case .notPermitted(let purpose):
        let giver = words.procedure.permission(purpose)?.by.map { words.actor($0) } ?? ""
        return say(
          "cases.needsPermission",
          [
            "step": .text(words.step(step.id)), "permission": .text(words.permission(purpose)),
            "actor": .text(giver),
          ])
      case .suspended(let outcome):
        return say(
          "cases.standsStill",
          ["step": .text(words.step(step.id)), "outcome": .text(words.outcome(outcome))])
      case .tooEarly(let day):
        return say(
          "cases.notBefore",
          ["step": .text(words.step(step.id)), "day": .text(say.day(day))])
      case .unknownStep, .closed, .notYet, .ruledOut, .guarded, .taken, .noThread, nil: return nil
      }
    }
  }
}
