import Vocabulary
import Yams

/// What a procedure says of its threads, and of what lies beyond one case.
extension FileReader {
  /// Reads `{ offer: { opened-by: receive-offer }, country: { each: countries } }`.
  mutating func threads(_ node: Node?, _ lines: inout [String: Int]) -> [String: ThreadRule] {
    var result: [String: ThreadRule] = [:]
    for entry in node.map({ entries($0, of: "threads") }) ?? []
    where named(entry.name, entry.line) {
      lines["thread.\(entry.name)"] = entry.line
      let keys = fields(
        entry.value, of: entry.name, required: [], optional: ["opened-by", "each"])
      switch (keys["opened-by"], keys["each"]) {
      case (let step?, nil):
        result[entry.name] = name(step, of: "opened-by").map { .openedBy($0) }
      case (nil, let each?):
        result[entry.name] = choice(each, of: "each", ThreadRule.Each.self).map { .each($0) }
      default: report(.wrongShape, entry.line, entry.name, "opened-by, each")
      }
    }
    return result
  }

  /// Reads `{ assessment: needs-assessment }`.
  mutating func links(_ node: Node?, _ lines: inout [String: Int]) -> [String: String] {
    var result: [String: String] = [:]
    for entry in node.map({ entries($0, of: "links") }) ?? [] where named(entry.name, entry.line) {
      lines["link.\(entry.name)"] = entry.line
      result[entry.name] = name(entry.value, of: entry.name)
    }
    return result
  }

  /// Reads `{ doses: form.doses }`.
  mutating func stocks(_ node: Node?, _ lines: inout [String: Int]) -> [String: String] {
    var result: [String: String] = [:]
    for entry in node.map({ entries($0, of: "stocks") }) ?? [] where named(entry.name, entry.line) {
      lines["stock.\(entry.name)"] = entry.line
      guard let text = text(entry.value, of: entry.name) else { continue }
      guard text.hasPrefix("form.") else {
        report(.badValue, entry.line, text, "form.FIELD")
        continue
      }
      result[entry.name] = String(text.dropFirst(5))
    }
    return result
  }

  /// Reads `{ briefing: { by: expert, every: 2 months } }`.
  mutating func duties(_ node: Node?) -> [Duty] {
    (node.map { entries($0, of: "duties") } ?? []).compactMap { entry in
      guard named(entry.name, entry.line) else { return nil }
      let keys = fields(entry.value, of: entry.name, required: ["by", "every"])
      guard let by = keys["by"], let every = keys["every"], let text = text(every, of: "every")
      else { return nil }
      guard let span = Span(text), span.unit != .workingDays else {
        report(.badValue, line(every), text, "2 months")
        return nil
      }
      return Duty(id: entry.name, by: names(by, of: "by"), every: span, line: entry.line)
    }
  }
}
