public import Matching
public import Vocabulary

extension Speaker {
  /// Why an offer does or does not meet a need, with the two values that were compared.
  public func reason(_ reason: Reason, terms: Terms) -> String {
    say(
      key(of: reason),
      [
        "wanted": .text(values(reason.wanted, of: reason.code, terms)),
        "offered": .text(values(reason.offered, of: reason.code, terms, isOffered: true)),
      ])
  }

  /// The sentence of a comparison: for or against, and worded for what is not said.
  private func key(of reason: Reason) -> String {
    let verdict = "reasons.\(reason.code.rawValue).\(reason.holds ? "for" : "against")"
    switch (reason.code, reason.holds) {
    case (.topic, true) where reason.wanted != reason.offered: return verdict + ".near"
    case (.topic, false) where reason.wanted.isEmpty: return verdict + ".none"
    case (.kind, true) where reason.wanted.isEmpty: return verdict + ".none"
    case (.group, false) where reason.wanted.isEmpty: return verdict + ".none"
    case (.prerequisite, false) where reason.wanted.isEmpty: return verdict + ".none"
    case (.language, true) where reason.offered.isEmpty: return verdict + ".any"
    case (.priorityGroup, _):
      return "reasons.priority-group.for" + (reason.offered.isEmpty ? "" : ".made")
    case (.southSouth, _): return "reasons.south-south.for"
    case (.topic, _), (.kind, _), (.group, _), (.language, _), (.region, _), (.time, _),
      (.applicant, _), (.prerequisite, _), (.amount, _), (.words, _):
      return verdict
    }
  }

  private func values(
    _ values: [Reason.Value], of code: Reason.Code, _ terms: Terms, isOffered: Bool = false
  ) -> String {
    guard code == .time else { return list(values.map { argument($0, terms) }) }
    let days = values.map { argument($0, terms) }
    guard let first = days.first, let last = days.last else { return "" }
    if days.count > 1 { return self("reasons.time.span", ["first": first, "last": last]) }
    return self(isOffered ? "reasons.time.bound" : "reasons.time.from", ["first": first])
  }

  private func argument(_ value: Reason.Value, _ terms: Terms) -> Argument {
    switch value {
    case .topic(let id): .text(withinSentence(terms.topics[id]?.name.text(language) ?? id))
    case .kind(let id): .text(withinSentence(terms.kinds[id]?.name.text(language) ?? id))
    case .group(let id): .text(withinSentence(terms.groups[id]?.name.text(language) ?? id))
    case .party(let kind): .text(self("reasons.party.\(kind.rawValue)"))
    case .participation(let id):
      .text(withinSentence(terms.participations[id]?.name.text(language) ?? id))
    case .country(let code), .region(let code): .text(terms.countries.name(code, language))
    case .language(let language): .text(self("reasons.language.\(language.rawValue)"))
    case .day(let day): .day(day)
    case .money(let money): .reference("\(money)")
    case .word(let word): .text(word)
    }
  }

  /// A name as it stands within a sentence: without its capital, unless it is an abbreviation.
  private func withinSentence(_ name: String) -> String {
    guard language != .ar, language != .zh, let first = name.first,
      name.dropFirst().first?.isLowercase ?? false
    else { return name }
    return first.lowercased() + name.dropFirst()
  }
}
