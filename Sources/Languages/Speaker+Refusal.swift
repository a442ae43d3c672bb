public import Clearinghouse
public import Programmes
public import Vocabulary

extension Speaker {
  /// What was refused, why, and what can be done now.
  ///
  /// The procedure's words name its steps and outcomes, the form's labels its fields; `party` knows
  /// the names of parties.
  public func refusal(
    _ refusal: Refusal, terms: Terms, procedure: Procedure? = nil, form: Form? = nil,
    party: (PartyID) -> String? = { _ in nil }
  ) -> String {
    let account = refusal.account
    let names = Names(speaker: self, terms: terms, procedure: procedure, form: form)
    let arguments = Dictionary(
      uniqueKeysWithValues: account.names.map { name, value in
        let known = name == "party" ? party(PartyID(value)) : nil
        return (name, known.map { .text($0) } ?? names.argument(name, value))
      })
    let sentence = say("refusals.\(account.code)", arguments)
    guard let open = account.names["open"], !open.isEmpty else { return sentence }
    return sentences([sentence, say("refusals.open-steps", arguments)])
  }

  /// Sentences one after another, with the space that the language puts between them.
  func sentences(_ sentences: [String]) -> String {
    sentences.joined(separator: language == .zh ? "" : " ")
  }

  /// The name of an office.
  public func office(_ office: Office) -> String { self("refusals.office.\(office.rawValue)") }
}

/// The codes of a refusal, named for people.
private struct Names {
  let speaker: Speaker
  let terms: Terms
  let procedure: Procedure?
  let form: Form?

  func argument(_ name: String, _ value: String) -> Argument {
    switch name {
    case "step": .text(step(value))
    case "open": list(value, step)
    case "outcome": .text(outcome(value))
    case "outcomes": list(value, outcome)
    case "permission": .text(text("permission", value) ?? value)
    case "by": list(value) { text("actor", $0) ?? $0 }
    case "missing": list(value, missing)
    case "field": .text(form?.field(value)?.label.text(speaker.language) ?? value)
    case "country": .text(terms.countries.name(value, speaker.language))
    case "office": .text(Office(rawValue: value).map(speaker.office) ?? value)
    case "day": Day(value).map { .day($0) } ?? .reference(value)
    case "count": Int(value).map { .number($0) } ?? .reference(value)
    default: .reference(value)
    }
  }

  /// A step by its words; a permission is answered under its own name.
  private func step(_ id: String) -> String {
    text("step", id) ?? text("permission", id) ?? id
  }

  private func outcome(_ name: String) -> String { text("outcome", name) ?? name }

  private func text(_ kind: String, _ name: String) -> String? {
    procedure?.texts["\(kind).\(name)"]?.text(speaker.language)
  }

  private func list(_ codes: String, _ name: (String) -> String) -> Argument {
    .text(speaker.list(codes.split(separator: " ").map { .text(name(String($0))) }))
  }

  private func missing(_ placeholder: String) -> String {
    let key = "refusals.missing.\(placeholder)"
    if speaker.catalogue.contains(key) { return speaker(key) }
    if placeholder.hasPrefix("form.") {
      let field = String(placeholder.dropFirst("form.".count))
      return form?.field(field)?.label.text(speaker.language) ?? field
    }
    if let open = placeholder.firstIndex(of: "("), placeholder.hasSuffix(")") {
      let name = String(placeholder[placeholder.index(after: open)...].dropLast())
      return speaker("refusals.missing.date", ["outcome": .text(outcome(name))])
    }
    return placeholder
  }
}
