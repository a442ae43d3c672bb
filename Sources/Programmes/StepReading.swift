import Vocabulary
import Yams

extension FileReader {
  private static let stepKeys = [
    "after", "unless", "when", "clears", "closes", "final", "opens", "opens-thread", "for-each",
    "repeats", "permission", "within", "calendar", "letter", "evidence", "dated", "answers",
    "discloses", "unpublishes", "suspends", "reason", "seen-by", "source",
  ]

  /// Reads a step.
  mutating func step(_ entry: Entry, isAnyTime: Bool) -> Step? {
    guard named(entry.name, entry.line) else { return nil }
    let keys = fields(
      entry.value, of: entry.name, required: ["by", "gives"], optional: Self.stepKeys)
    guard let by = keys["by"], let gives = keys["gives"] else { return nil }
    var step = Step(
      id: entry.name, by: names(by, of: "by"), gives: outcomes(gives, keys, entry.line))
    step.line = entry.line
    step.isAnyTime = isAnyTime
    step.opens = flag(keys["opens"], of: "opens")
    step.after = keys["after"].map { condition($0) } ?? .always
    step.unless = names(keys["unless"], of: "unless", dotted: true)
    step.when = keys["when"].flatMap { stepGuard($0) }
    step.forEach = keys["for-each"].flatMap { name($0, of: "for-each") }
    step.opensThread = keys["opens-thread"].flatMap { name($0, of: "opens-thread") }
    step.repeats = flag(keys["repeats"], of: "repeats")
    step.permission = keys["permission"].flatMap { name($0, of: "permission") }
    step.within = keys["within"].flatMap { deadline($0, calendar: keys["calendar"]) }
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
        own = fields(
          entry.value, of: entry.name, required: [], optional: ["clears", "closes", "final"])
      }
      return Outcome(
        name: entry.name, clears: shared + names(own["clears"], of: "clears", dotted: true),
        closes: closing.contains(entry.name) || flag(own["closes"], of: "closes"),
        isFinal: final.contains(entry.name) || flag(own["final"], of: "final"),
        line: entry.line)
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

  /// Reads `lodged`, `any offer.in-hand`, `{ all: [ … ] }` or `{ any: [ … ] }`.
  mutating func condition(_ node: Node) -> Condition {
    switch node {
    case .scalar:
      guard let text = text(node, of: "after") else { return .always }
      let words = text.split(separator: " ").map(String.init)
      if words.count == 2, words[0] == "any", named(words[1], line(node), dotted: true) {
        return .anyThread(words[1])
      }
      return named(text, line(node), dotted: true) ? .happened(text) : .always
    case .mapping:
      let keys = fields(node, of: "after", required: [], optional: ["all", "any"])
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
