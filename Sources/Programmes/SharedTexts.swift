import Vocabulary

/// Texts that every procedure of a programme may use: `procedures/texts.yaml`.
struct SharedTexts {
  /// The file they stand in.
  static let path = "procedures/texts.yaml"

  var texts: [String: Multilingual] = [:]
  var lines: [String: Int] = [:]

  /// What no procedure has a name for.
  func findings(among procedures: [Procedure]) -> [Finding] {
    let wanted = procedures.reduce(into: Set<String>()) { $0.formUnion($1.namesForPeople.keys) }
    return texts.keys.filter { !wanted.contains($0) }.sorted().map { key in
      Finding(
        file: Self.path, line: lines[key] ?? 0, code: .unknownKey, subject: key,
        detail: Spelling.nearest(to: key, among: wanted.sorted()) ?? "")
    }
  }
}

extension Procedure {
  /// The keys of the texts that it needs, with the lines of the names that they are for.
  var namesForPeople: [String: Int] {
    var wanted: [String: Int] = [:]
    for step in steps {
      wanted["step.\(step.id)"] = step.line
      for outcome in step.gives { wanted["outcome.\(outcome.name)"] = outcome.line }
    }
    for status in statuses { wanted["status.\(status.code)"] = status.line }
    for duty in duties { wanted["duty.\(duty.id)"] = duty.line }
    for rule in permissions { wanted["permission.\(rule.purpose)"] = rule.line }
    for name in actors.keys { wanted["actor.\(name)"] = lines["actor.\(name)"] ?? 0 }
    return wanted
  }

  /// The procedure with what it needs of the shared texts and does not say itself.
  func with(_ shared: SharedTexts) -> Procedure {
    let wanted = namesForPeople
    let texts = texts.merging(shared.texts.filter { wanted[$0.key] != nil }) { own, _ in own }
    return Procedure(
      id: id, reading: reading, title: title, inForce: inForce, source: source, form: form,
      actors: actors, threads: threads, links: links, stocks: stocks, steps: steps,
      permissions: permissions, statuses: statuses, results: results, duties: duties,
      texts: texts, file: file, lines: lines)
  }
}
