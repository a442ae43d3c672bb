import Clearinghouse
import HTML
import Languages
import Programmes
import Vocabulary

/// A procedure step by step in words: who, after what, by when, under which paragraph.
struct ProcedureReading {
  private let procedure: Procedure
  private let programme: Programme
  private let reader: Reader

  init(_ procedure: Procedure, _ programme: Programme, _ reader: Reader) {
    self.procedure = procedure
    self.programme = programme
    self.reader = reader
  }

  private var say: Speaker { reader.say }

  var html: HTML {
    """
    <section class="procedure"><h2>\(say("programmes.procedure"))</h2>
    <p>\(reader.text(procedure.title)). \(say("programmes.rests")) \
    \(ProgrammeView.cited(procedure.source)). \(since)</p>\(steps)</section>
    """
  }

  /// The steps in their order, those of any time, and what is due again and again.
  var steps: HTML {
    let ordered = procedure.steps.filter { !$0.isAnyTime }
    let anyTime = procedure.steps.filter(\.isAnyTime)
    return """
      <ol class="steps">\(ordered.map { line($0, "h3") })</ol>
      \(anyTime.isEmpty ? "" : "<h3>\(say("programmes.anyTime"))</h3>")
      \(anyTime.isEmpty ? "" : "<ul class=\"steps\">\(anyTime.map { line($0, "h4") })</ul>")\(duties)
      """
  }

  private var since: HTML {
    "\(say("programmes.since")) <bdi dir=\"ltr\">\(procedure.inForce.from.text)</bdi>."
  }

  private func line(_ step: Step, _ heading: HTML) -> HTML {
    let facts = facts(of: step)
    return """
      <li><\(heading)>\(reader.text(procedure, "step.\(step.id)"))</\(heading)>\
      <ul>\(facts.map { "<li>\($0)</li>" as HTML })</ul></li>
      """
  }

  private func facts(of step: Step) -> [HTML] {
    var facts: [HTML] = [
      "\(say("programmes.by", ["actors": .text(say.list(step.by.map { .text(text("actor.\($0)")) }))]))"
    ]
    if case .always = step.after {
    } else {
      facts.append("\(say("programmes.after", ["what": .text(words(step.after))]))")
    }
    if !step.unless.isEmpty {
      facts.append(
        "\(say("programmes.unless", ["what": .text(alternatives(step.unless.map(words)))]))")
    }
    facts += clocks(of: step)
    if let purpose = step.permission, let rule = procedure.permission(purpose) {
      facts.append("\(words(rule))")
    }
    if let letter = step.letter.flatMap({ programme.letters[$0] }) {
      facts.append("\(say("programmes.letter.\(letter.to.rawValue)"))")
    }
    if step.repeats { facts.append("\(say("programmes.repeats"))") }
    if let disclosure = step.discloses {
      facts.append("\(say("programmes.discloses.\(disclosure.rawValue)"))")
    }
    if step.gives.count > 1 {
      facts.append("\(say("programmes.gives", ["what": .text(outcomes(step.gives.map(\.name)))]))")
    }
    if !step.source.isEmpty { facts.append(ProgrammeView.cited(step.source)) }
    return facts
  }

  /// What must have happened, in words.
  private func words(_ condition: Condition) -> String {
    switch condition {
    case .always: ""
    case .happened(let name), .inThreads(1, let name): text("outcome.\(name)")
    case .inThreads(let count, let name):
      say(
        "programmes.inThreads",
        ["what": .text(text("outcome.\(name)")), "count": .number(count)])
    case .everyThread(let name):
      say("programmes.every", ["what": .text(text("outcome.\(name)"))])
    case .linked(let outcome): linked(outcome)
    case .all(let parts): say.list(parts.map { .text(words($0)) })
    case .any(let parts): alternatives(parts.map(words))
    }
  }

  /// What a case of another procedure must have come to, in that procedure's words.
  private func linked(_ outcome: LinkedOutcome) -> String {
    let other = programme.procedures.first { $0.id == procedure.links[outcome.link] }
    return say(
      "programmes.linked",
      [
        "what": .text(other?.text("outcome.\(outcome.outcome)", reader.language) ?? ""),
        "procedure": .text(other?.title.text(reader.language) ?? ""),
      ])
  }

  private func clocks(of step: Step) -> [HTML] {
    var facts: [HTML] = step.within.map { ["\(words($0))"] } ?? []
    facts += step.withinAfter.map { hastened in
      let what = Argument.text(text("outcome.\(hastened.outcome)"))
      return
        "\(say("programmes.withinAfter", ["clock": .text(words(hastened.clock)), "what": what]))"
    }
    if let clock = step.notBefore { facts.append("\(words(clock, "notBefore"))") }
    return facts
  }

  func words(_ clock: Deadline, _ key: String = "within") -> String {
    say(
      "programmes.\(key).\(clock.start.kind.rawValue)",
      ["span": .text(words(clock.span)), "what": .text(text("outcome.\(clock.start.outcome)"))])
  }

  private func words(_ span: Span) -> String {
    say("programmes.span.\(span.unit.rawValue)", ["count": .number(span.count)])
  }

  /// What is due again and again, outside the cases.
  private var duties: HTML {
    let lines: [HTML] = procedure.duties.map { duty in
      let arguments: KeyValuePairs<String, Argument> = [
        "span": .text(words(duty.every)), "what": .text(text("duty.\(duty.id)")),
        "actors": .text(say.list(duty.by.map { .text(text("actor.\($0)")) })),
      ]
      return "<li>\(say("programmes.duty", arguments))\(next(duty))</li>"
    }
    return lines.isEmpty ? .empty : "<h3>\(say("programmes.duties"))</h3><ul>\(lines)</ul>"
  }

  /// When it was last done and by when it is due, for those who see it.
  private func next(_ duty: Duty) -> HTML {
    let clock = reader.view.duties.first {
      $0.programme == programme.id && $0.procedure === procedure && $0.duty.id == duty.id
    }
    guard let clock else { return .empty }
    let place = reader.path("briefings").at("\(programme.id)-\(duty.id)")
    let last = clock.done.last.map { say("briefings.last", ["day": .day($0.on)]) }
    return """
      <br>\(last ?? say("briefings.none")) \
      <a href="\(place)">\(say.due(clock.due, today: reader.today))</a>
      """
  }

  private func words(_ rule: PermissionRule) -> String {
    let actor = rule.by.map { text("actor.\($0)") } ?? ""
    switch rule.rule {
    case .notNeeded: return say("programmes.permission.notNeeded")
    case .consent: return say("programmes.permission.consent", ["actor": .text(actor)])
    case .noObjection(let clock):
      return say(
        "programmes.permission.noObjection",
        ["actor": .text(actor), "clock": .text(words(clock))])
    }
  }

  private func outcomes(_ names: [String]) -> String {
    alternatives(names.map { text("outcome.\($0)") })
  }

  private func alternatives(_ texts: [String]) -> String {
    guard let first = texts.first else { return "" }
    return texts.dropFirst().reduce(first) {
      say("programmes.or", ["first": .text($0), "second": .text($1)])
    }
  }

  private func text(_ key: String) -> String { procedure.text(key, reader.language) }
}
