import Vocabulary

/// Checks one procedure: first what it names, then every state it can reach.
struct ProcedureCheck {
  let procedure: Procedure
  let programme: Programme
  let outcomes: [String]
  var findings: [Finding] = []

  init(_ procedure: Procedure, of programme: Programme) {
    self.procedure = procedure
    self.programme = programme
    outcomes = procedure.index.names
  }

  mutating func run() -> [Finding] {
    checkNames()
    checkStatuses()
    for step in procedure.steps { check(step) }
    for rule in procedure.permissions { check(rule) }
    checkLetters()
    let isResolved = findings.isEmpty
    checkTexts()
    checkUses()
    // States of a procedure that names what does not exist would show the same fault again.
    if isResolved { checkStates() }
    return findings
  }

  mutating func report(
    _ code: Finding.Code, _ line: Int, _ subject: String, _ detail: String = "",
    _ sequence: [String] = []
  ) {
    findings.append(
      Finding(
        file: procedure.file, line: line, code: code, subject: subject, detail: detail,
        sequence: sequence))
  }

  private mutating func checkNames() {
    let ids = procedure.steps.map(\.id)
    for (place, step) in procedure.steps.enumerated() where ids[..<place].contains(step.id) {
      report(.duplicateName, step.line, step.id)
    }
    let opening = procedure.steps.filter(\.opens)
    if opening.count != 1 {
      report(
        .noOpening, opening.dropFirst().first?.line ?? procedure.lines["steps"] ?? 0,
        opening.map(\.id).joined(separator: ", "), "\(opening.count)")
    }
    if programme.forms[procedure.form] == nil {
      let near = Spelling.nearest(to: procedure.form, among: programme.forms.keys.sorted())
      report(.unknownForm, procedure.lines["form"] ?? 0, procedure.form, near ?? "")
    }
    for (name, actor) in procedure.actors.sorted(by: { $0.key < $1.key }) {
      guard let office = actor.recordedBy else { continue }
      checkActor(office, procedure.lines["actor.\(name)"] ?? 0)
    }
    for (kind, rule) in procedure.threads.sorted(by: { $0.key < $1.key }) {
      guard case .openedBy(let id) = rule else { continue }
      let line = procedure.lines["thread.\(kind)"] ?? 0
      guard let step = procedure.step(id) else {
        report(.unknownStep, line, id, Spelling.nearest(to: id, among: ids) ?? "")
        continue
      }
      if step.opensThread != kind { report(.unknownThread, step.line, kind, id) }
    }
    for duty in procedure.duties {
      for name in duty.by { checkActor(name, duty.line) }
    }
    checkLinks()
    checkStocks()
  }

  private mutating func checkActor(_ name: String, _ line: Int) {
    guard procedure.actors[name] == nil else { return }
    let near = Spelling.nearest(to: name, among: procedure.actors.keys.sorted())
    report(.unknownActor, line, name, near ?? "")
  }

  /// Somebody with a desk of their own, to whom a step can be brought.
  private mutating func checkOffice(_ name: String, _ line: Int) {
    checkActor(name, line)
    guard let kind = procedure.actors[name]?.kind else { return }
    if case .office = kind { return }
    let offices = procedure.actors.values.filter {
      if case .office = $0.kind { true } else { false }
    }
    report(.badValue, line, name, offices.map(\.name).sorted().joined(separator: ", "))
  }

  private mutating func check(_ step: Step) {
    let ids = procedure.steps.map(\.id)
    for name in step.by { checkActor(name, step.line) }
    for name in step.escalate { checkOffice(name, step.line) }
    for id in step.suspends where !ids.contains(id) {
      report(.unknownStep, step.line, id, Spelling.nearest(to: id, among: ids) ?? "")
    }
    checkThreads(of: step)
    check(step.after, step.line, within: step.forEach)
    for condition in step.unless { check(condition, step.line, within: step.forEach) }
    for outcome in step.gives {
      for name in outcome.clears { checkOutcome(name, outcome.line, within: step.forEach) }
    }
    for start in (step.clocks + [step.notBefore].compactMap(\.self)).map(\.start.outcome)
      + step.withinAfter.map(\.outcome)
    {
      checkOutcome(start, step.line, within: step.forEach)
    }
    if let field = step.when { check(field, step.line) }
    checkDisclosure(of: step)
  }

  private mutating func checkThreads(of step: Step) {
    for kind in [step.forEach, step.opensThread].compactMap(\.self)
    where procedure.threads[kind] == nil {
      let near = Spelling.nearest(to: kind, among: procedure.threads.keys.sorted())
      report(.unknownThread, step.line, kind, near ?? "")
    }
    for outcome in step.gives {
      if let kind = outcome.thread, kind != step.forEach, kind != step.opensThread {
        report(.unknownThread, outcome.line, kind, outcome.name)
      }
    }
  }

  private mutating func checkDisclosure(of step: Step) {
    let letter = step.letter.flatMap { programme.letters[$0] }
    if let name = step.letter, letter == nil {
      let near = Spelling.nearest(to: name, among: programme.letters.keys.sorted())
      report(.unknownLetter, step.line, name, near ?? "")
    }
    if letter?.to == .listedProvider {
      report(.badValue, step.line, "letter", LetterTemplate.Addressee.listedProvider.rawValue)
    }
    if letter?.to == .provider, step.forEach != "offer" {
      report(.unknownThread, step.line, "offer", step.id)
    }
    guard let purpose = step.permission else {
      if step.discloses != nil || letter?.to == .fittingProviders {
        report(.disclosureWithoutPermission, step.line, step.id)
      }
      return
    }
    if procedure.permission(purpose) == nil {
      let near = Spelling.nearest(to: purpose, among: procedure.permissions.map(\.purpose))
      report(.unknownPermission, step.line, purpose, near ?? "")
    }
  }

  private mutating func check(_ field: Step.Guard, _ line: Int) {
    guard let form = programme.forms[procedure.form] else { return }
    guard let asked = form.field(field.field) else {
      let near = Spelling.nearest(to: field.field, among: form.fields.map(\.id))
      report(.unknownField, line, field.field, near ?? "")
      return
    }
    let options = asked.kind == .yesNo ? ["yes", "no"] : asked.options.map(\.id)
    if !options.contains(field.value) {
      let near = Spelling.nearest(to: field.value, among: options)
      report(.unknownOption, line, field.value, near ?? options.joined(separator: ", "))
    }
  }

  private mutating func check(_ rule: PermissionRule) {
    if let by = rule.by { checkActor(by, rule.line) }
    switch rule.rule {
    case .notNeeded: return
    case .consent: break
    case .noObjection(let clock): checkOutcome(clock.start.outcome, rule.line, within: nil)
    }
    if rule.by == nil { report(.permissionWithoutGiver, rule.line, rule.purpose) }
  }

  private mutating func checkStatuses() {
    for line in procedure.statuses + procedure.results {
      check(line.condition, line.line, within: nil)
    }
  }

  private mutating func check(_ condition: Condition, _ line: Int, within kind: String?) {
    switch condition {
    case .always: break
    case .happened(let name): checkOutcome(name, line, within: kind)
    case .inThreads(_, let name), .everyThread(let name):
      guard known(name, line) else { return }
      if Outcome.thread(of: name) == nil { report(.unknownThread, line, name) }
    case .linked(let outcome): check(outcome, line)
    case .all(let parts), .any(let parts):
      for part in parts { check(part, line, within: kind) }
    }
  }

  /// An outcome must be given by some step; one of a thread is met only within that thread.
  mutating func checkOutcome(_ name: String, _ line: Int, within kind: String?) {
    guard known(name, line) else { return }
    if let thread = Outcome.thread(of: name), thread != kind {
      report(.unknownThread, line, thread, name)
    }
  }

  private mutating func known(_ name: String, _ line: Int) -> Bool {
    if outcomes.contains(name) { return true }
    report(.unknownOutcome, line, name, Spelling.nearest(to: name, among: outcomes) ?? "")
    return false
  }
}
