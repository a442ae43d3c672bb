import Vocabulary
import Yams

extension FileReader {
  /// Reads a step.
  mutating func step(_ entry: Entry, isAnyTime: Bool) -> Step? {
    guard named(entry.name, entry.line) else { return nil }
    let keys = fields(entry.value, of: entry.name, .step)
    guard let by = keys["by"], let gives = keys["gives"] else { return nil }
    var step = Step(
      id: entry.name, by: names(by, of: "by"), gives: outcomes(gives, keys, entry.line))
    step.line = entry.line
    step.isAnyTime = isAnyTime
    step.opens = flag(keys["opens"], of: "opens")
    step.after = keys["after"].map { condition($0) } ?? .always
    step.unless = keys["unless"].map { list($0).map { condition($0) } } ?? []
    step.when = keys["when"].flatMap { stepGuard($0) }
    step.forEach = keys["for-each"].flatMap { name($0, of: "for-each") }
    step.opensThread = keys["opens-thread"].flatMap { name($0, of: "opens-thread") }
    step.repeats = flag(keys["repeats"], of: "repeats")
    step.permission = keys["permission"].flatMap { name($0, of: "permission") }
    readClocks(keys, into: &step)
    step.letter = keys["letter"].flatMap { name($0, of: "letter") }
    step.discloses = keys["discloses"].flatMap {
      choice($0, of: "discloses", Step.Disclosure.self)
    }
    step.unpublishes = flag(keys["unpublishes"], of: "unpublishes")
    step.suspends = names(keys["suspends"], of: "suspends")
    step.reason = keys["reason"].flatMap { choice($0, of: "reason", StepReason.self)?.reason }
    step.source = texts(keys["source"], of: "source")
    step.needsDocument = word("document", keys["evidence"])
    step.isDatedByReceipt = word("received", keys["dated"])
    step.answersItems = word("items", keys["answers"])
    step.isSeenByCommitteeOnly = word("committee", keys["seen-by"])
    return step
  }

  /// Reads `within`, one clock or a clock for each outcome, `escalate` and `not-before`.
  private mutating func readClocks(_ keys: [String: Node], into step: inout Step) {
    let calendar = keys["calendar"]
    step.escalate = names(keys["escalate"], of: "escalate")
    if let node = keys["escalate"], keys["within"] == nil {
      report(.missingKey, line(node), "within", "escalate")
    }
    if let node = keys["within"], case .mapping = node {
      for entry in entries(node, of: "within") {
        guard let clock = deadline(entry.value, calendar: calendar) else { continue }
        if entry.name == "otherwise" {
          step.within = clock
        } else if named(entry.name, entry.line) {
          step.withinAfter.append(.init(outcome: entry.name, clock: clock))
        }
      }
    } else {
      step.within = keys["within"].flatMap { deadline($0, calendar: calendar) }
    }
    step.notBefore = keys["not-before"].flatMap { deadline($0, calendar: nil) }
  }

  /// Whether a key is there, with the only word that it takes.
  private mutating func word(_ word: String, _ node: Node?) -> Bool {
    guard let node, let text = text(node, of: word) else { return false }
    if text != word { report(.badValue, line(node), text, word) }
    return text == word
  }

  private enum StepReason: String, CaseIterable {
    case optional, required
    var reason: Step.Reason { self == .optional ? .optional : .required }
  }

  /// What a step gives: a name, a list of names, or names with what each of them does.
  private mutating func outcomes(_ node: Node, _ step: [String: Node], _ stepLine: Int) -> [Outcome]
  {
    let shared = names(step["clears"], of: "clears", dotted: true)
    let sharedEffects = effects(step)
    var given: [Entry] = []
    if case .mapping = node {
      given = entries(node, of: "gives").filter { named($0.name, $0.line, dotted: true) }
    } else {
      given = list(node).compactMap { node in
        name(node, of: "gives", dotted: true).map { Entry(name: $0, value: "", line: line(node)) }
      }
    }
    let all = given.map(\.name)
    let closing = chosen(step["closes"], of: "closes", among: all)
    let final = chosen(step["final"], of: "final", among: all)
    return given.map { entry in
      var own: [String: Node] = [:]
      if case .mapping = entry.value {
        own = fields(entry.value, of: entry.name, .outcome)
      }
      return Outcome(
        name: entry.name, clears: shared + names(own["clears"], of: "clears", dotted: true),
        effects: sharedEffects + effects(own),
        closes: closing.contains(entry.name) || flag(own["closes"], of: "closes"),
        isFinal: final.contains(entry.name) || flag(own["final"], of: "final"),
        line: entry.line)
    }
  }

  /// What `reserves`, `releases` and `draws` name.
  private mutating func effects(_ keys: [String: Node]) -> [Effect] {
    Effect.Kind.allCases.flatMap { kind in
      names(keys[kind.rawValue], of: kind.rawValue).map { Effect(kind, $0) }
    }
  }

  /// The outcomes that a key of a step means: `true` means all of them.
  private mutating func chosen(_ node: Node?, of key: String, among all: [String]) -> [String] {
    guard let node else { return [] }
    if case .scalar(let scalar) = node, ["true", "false"].contains(scalar.string) {
      return scalar.string == "true" ? all : []
    }
    let names = names(node, of: key, dotted: true)
    for name in names where !all.contains(name) {
      report(
        .unknownOutcome, line(node), name, Spelling.nearest(to: name, among: all) ?? "")
    }
    return names
  }

  /// Reads `lodged`, `any offer.in-hand`, `every country.answered`, `2 of country.supported`,
  /// `linked assessment.adopted`, `{ all: [ … ] }` or `{ any: [ … ] }`.
  mutating func condition(_ node: Node) -> Condition {
    switch node {
    case .scalar:
      guard let text = text(node, of: "after") else { return .always }
      return simpleCondition(text, line(node))
    case .mapping:
      let keys = fields(node, of: "after", .condition)
      if keys.count == 1, let parts = keys["all"] {
        return .all(list(parts).map { condition($0) })
      }
      if keys.count == 1, let parts = keys["any"] {
        return .any(list(parts).map { condition($0) })
      }
      report(.wrongShape, line(node), "after", "all, any")
      return .always
    case .sequence, .alias:
      report(.wrongShape, line(node), "after", "{ all: [ … ] }, { any: [ … ] }")
      return .always
    }
  }

  private mutating func simpleCondition(_ text: String, _ line: Int) -> Condition {
    let words = text.split(separator: " ").map(String.init)
    guard let name = words.last, named(words.count == 1 ? text : name, line, dotted: true) else {
      return .always
    }
    let parts = name.split(separator: ".").map(String.init)
    switch (words.count, words[0]) {
    case (1, _): return .happened(text)
    case (2, "any"): return .inThreads(1, name)
    case (2, "every"): return .everyThread(name)
    case (2, "linked") where parts.count == 2:
      return .linked(LinkedOutcome(link: parts[0], outcome: parts[1]))
    case (3, let number) where words[1] == "of":
      if let number = Int(number), (2...Procedure.mostThreads).contains(number) {
        return .inThreads(number, name)
      }
    default: break
    }
    report(.badValue, line, text, "OUTCOME, any T.O, every T.O, 2 of T.O, linked L.O")
    return .always
  }

  private mutating func stepGuard(_ node: Node) -> Step.Guard? {
    guard let text = text(node, of: "when") else { return nil }
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, words[1] == "=", words[0].hasPrefix("form.") else {
      report(.badValue, line(node), text, "form.FIELD = VALUE")
      return nil
    }
    return .init(field: String(words[0].dropFirst(5)), value: words[2])
  }

  /// Reads a clock such as `7 days of receipt(lodged)`.
  mutating func deadline(_ node: Node, calendar: Node?) -> Deadline? {
    guard let text = text(node, of: "within") else { return nil }
    let station = calendar.flatMap { name($0, of: "calendar") }
    let words = text.split(separator: " ")
    guard words.count == 4, words[2] == "of",
      let span = Span(words[0] + " " + words[1]), let start = DateTerm(String(words[3]))
    else {
      report(.badValue, line(node), text, "7 days of receipt(OUTCOME)")
      return nil
    }
    if span.unit == .workingDays, station == nil {
      report(.missingKey, line(node), "calendar", text)
    }
    return Deadline(span, of: start, station: station)
  }
}

extension DateTerm {
  /// The term that a text such as `receipt(lodged)` names.
  init?(_ text: String) {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("),
      let kind = Kind(rawValue: String(text[..<open]))
    else { return nil }
    let outcome = text[text.index(after: open)...].dropLast()
    guard !outcome.isEmpty, !outcome.contains(where: { $0 == "(" || $0 == ")" }) else {
      return nil
    }
    self.init(kind, String(outcome))
  }
}
