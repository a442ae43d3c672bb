import Vocabulary
import Yams

extension FileReader {
  /// Reads a file of `procedures/`, which is named after the procedure and its reading.
  mutating func procedure(_ node: Node, file: String) -> Procedure? {
    let keys = fields(
      node, of: "procedure",
      required: [
        "procedure", "reading", "title", "in-force", "source", "form", "actors", "steps",
        "permissions", "public-status",
      ], optional: ["threads", "links", "stocks", "any-time", "results", "duties", "texts"])
    guard let id = keys["procedure"].flatMap({ name($0, of: "procedure") }),
      let reading = keys["reading"].flatMap({ name($0, of: "reading") }),
      let span = keys["in-force"].flatMap({ inForce($0) }),
      let form = keys["form"].flatMap({ name($0, of: "form") })
    else { return nil }
    if file != "\(id).\(reading)", !file.hasPrefix("\(id).\(reading).") {
      report(.badValue, line(keys["procedure"] ?? node), "\(id).\(reading)", file)
    }
    var lines = keys.mapValues { line($0) }
    let actors = actors(keys["actors"], &lines)
    let threads = threads(keys["threads"], &lines)
    let links = links(keys["links"], &lines)
    let stocks = stocks(keys["stocks"], &lines)
    return Procedure(
      id: id, reading: reading, title: multilingual(keys["title"], of: "title"), inForce: span,
      source: texts(keys["source"], of: "source"), form: form, actors: actors, threads: threads,
      links: links, stocks: stocks,
      steps: steps(keys["steps"], isAnyTime: false) + steps(keys["any-time"], isAnyTime: true),
      permissions: permissions(keys["permissions"]), statuses: statuses(keys["public-status"]),
      results: results(keys["results"]), duties: duties(keys["duties"]),
      texts: texts(of: keys["texts"]),
      file: path, lines: lines)
  }

  private mutating func inForce(_ node: Node) -> ImpreciseSpan? {
    let keys = fields(node, of: "in-force", required: ["from", "until"])
    guard let from = keys["from"].flatMap({ impreciseDay($0) }) else { return nil }
    guard let until = keys["until"], let text = text(until, of: "until"), text != "unknown" else {
      return ImpreciseSpan(from: from, until: nil)
    }
    return impreciseDay(until).map { ImpreciseSpan(from: from, until: $0) }
  }

  mutating func impreciseDay(_ node: Node) -> ImpreciseDay? {
    guard let text = text(node, of: "in-force") else { return nil }
    let day = ImpreciseDay(text)
    if day == nil { report(.badValue, line(node), text, "2010, 2010-10, 2010-10-05") }
    return day
  }

  private mutating func actors(_ node: Node?, _ lines: inout [String: Int]) -> [String: Actor] {
    let found = node.map { entries($0, of: "actors") } ?? []
    let bodies = found.filter { $0.value.mapping?["body"] != nil }.map(\.name)
    var result: [String: Actor] = [:]
    for entry in found where named(entry.name, entry.line) {
      lines["actor.\(entry.name)"] = entry.line
      result[entry.name] = actor(entry, bodies)
    }
    return result
  }

  /// Reads `office`, `{ office: chair, recorded-by: secretariat }` and their like.
  private mutating func actor(_ entry: Entry, _ bodies: [String]) -> Actor? {
    var word = ""
    var value = ""
    var recordedBy: String?
    if case .scalar = entry.value {
      word = text(entry.value, of: entry.name) ?? ""
      value = word == "seat" ? bodies.first ?? "" : word == "body" ? "outside" : entry.name
    } else {
      let keys = fields(
        entry.value, of: entry.name, required: [],
        optional: ["party", "office", "seat", "body", "recorded-by"])
      recordedBy = keys["recorded-by"].flatMap { name($0, of: "recorded-by") }
      let kinds = keys.filter { $0.key != "recorded-by" }
      if kinds.count == 1, let kind = kinds.first {
        word = kind.key
        value = name(kind.value, of: entry.name) ?? ""
      }
    }
    let kind: Actor.Kind? =
      switch word {
      case "party" where value == entry.name: .party
      case "office": .office(value)
      case "seat" where bodies.contains(value): .seat(value)
      case "body" where value == "outside": .body
      default: nil
      }
    guard let kind else {
      report(.badValue, entry.line, entry.name, "party, office, seat, body")
      return nil
    }
    return Actor(name: entry.name, kind: kind, recordedBy: recordedBy)
  }

  private mutating func steps(_ node: Node?, isAnyTime: Bool) -> [Step] {
    guard let node else { return [] }
    return entries(node, of: "steps").compactMap { step($0, isAnyTime: isAnyTime) }
  }

  private mutating func permissions(_ node: Node?) -> [PermissionRule] {
    (node.map { entries($0, of: "permissions") } ?? []).compactMap { permission($0) }
  }

  private mutating func permission(_ entry: Entry) -> PermissionRule? {
    guard named(entry.name, entry.line) else { return nil }
    let keys = fields(
      entry.value, of: entry.name, required: ["rule"], optional: ["by", "for", "calendar"])
    guard let word = keys["rule"].flatMap({ choice($0, of: "rule", RuleWord.self) }) else {
      return nil
    }
    if word != .noObjection, let stray = keys["for"] ?? keys["calendar"] {
      report(.unknownKey, line(stray), "for", RuleWord.noObjection.rawValue)
    }
    let by = keys["by"].flatMap { name($0, of: "by") }
    switch word {
    case .notNeeded:
      return PermissionRule(purpose: entry.name, rule: .notNeeded, by: by, line: entry.line)
    case .consent:
      return PermissionRule(purpose: entry.name, rule: .consent, by: by, line: entry.line)
    case .noObjection:
      guard let span = keys["for"] else {
        report(.missingKey, entry.line, "for", entry.name)
        return nil
      }
      guard let clock = deadline(span, calendar: keys["calendar"]) else { return nil }
      return PermissionRule(
        purpose: entry.name, rule: .noObjection(clock), by: by, line: entry.line)
    }
  }

  private enum RuleWord: String, CaseIterable {
    case notNeeded = "not-needed"
    case consent
    case noObjection = "no-objection"
  }

  private mutating func statuses(_ node: Node?) -> [Procedure.Status] {
    (node.map { entries($0, of: "public-status") } ?? [])
      .filter { named($0.name, $0.line) }
      .map { .init(code: $0.name, condition: condition($0.value), line: $0.line) }
  }

  /// The lines of the register's results, each named by one of the codes that it knows.
  private mutating func results(_ node: Node?) -> [Procedure.Status] {
    (node.map { entries($0, of: "results") } ?? []).compactMap { entry in
      guard CaseResult(rawValue: entry.name) != nil else {
        let known = CaseResult.allCases.map(\.rawValue)
        report(
          .badValue, entry.line, entry.name,
          Spelling.nearest(to: entry.name, among: known) ?? known.joined(separator: ", "))
        return nil
      }
      return .init(code: entry.name, condition: condition(entry.value), line: entry.line)
    }
  }

  private mutating func texts(of node: Node?) -> [String: Multilingual] {
    node.map { sharedTexts($0).texts } ?? [:]
  }

  /// Reads the texts of names, kind by kind.
  mutating func sharedTexts(_ node: Node) -> SharedTexts {
    let kinds = ["step", "outcome", "status", "permission", "actor", "duty"]
    var result = SharedTexts()
    for (kind, names) in fields(node, of: "texts", required: [], optional: kinds)
      .sorted(by: { $0.key < $1.key })
    {
      for entry in entries(names, of: kind) {
        let key = "\(kind).\(entry.name)"
        result.lines[key] = entry.line
        result.texts[key] = multilingual(entry.value, of: key)
      }
    }
    return result
  }
}
