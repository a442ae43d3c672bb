public import Vocabulary

/// A placeholder of a letter, such as `{day(lodged)}` or `{form.subject}`.
enum Placeholder: Hashable {
  case common
  case form(String)
  case date(DateTerm)
  case offer
  case unknown

  init(_ text: String) {
    if LetterTemplate.commonPlaceholders.contains(text) {
      self = .common
    } else if LetterTemplate.offerPlaceholders.contains(text) {
      self = .offer
    } else if text.hasPrefix("form.") {
      self = .form(String(text.dropFirst(5)))
    } else if let term = DateTerm(text) {
      self = .date(term)
    } else {
      self = .unknown
    }
  }
}

extension LetterTemplate {
  /// The placeholders of its subject and paragraphs in a language, as written between braces.
  public func placeholders(_ language: Language) -> [String] {
    ([subject] + paragraphs).flatMap { text -> [String] in
      (text.texts[language] ?? "").split(separator: "{", omittingEmptySubsequences: false)
        .dropFirst().map { String($0.prefix { $0 != "}" }) }
    }
  }
}

extension LetterTemplate {
  /// The placeholders, in any language, that a letter about no case cannot fill.
  var listFindings: [Finding] {
    Language.allCases.flatMap { language in
      Set(placeholders(language)).subtracting(Self.listPlaceholders).sorted().map { name in
        let near = Spelling.nearest(to: name, among: Self.listPlaceholders.sorted()) ?? ""
        return Finding(
          file: file, line: line, code: .unknownPlaceholder, subject: name, detail: near)
      }
    }
  }
}

extension ProcedureCheck {
  /// Every placeholder is known to the form, the procedure or every letter, in every language.
  mutating func checkLetters() {
    var checked: Set<String> = []
    for step in procedure.steps {
      guard let letter = step.letter.flatMap({ programme.letters[$0] }) else { continue }
      let names = Set(letter.placeholders(.en))
      for name in names.sorted() { check(name, letter, step) }
      guard checked.insert(letter.id).inserted else { continue }
      for language in Language.allCases where letter.subject.texts[language] != nil {
        let own = Set(letter.placeholders(language))
        for name in own.symmetricDifference(names).sorted() {
          findings.append(
            Finding(
              file: letter.file, line: letter.line, code: .unknownPlaceholder, subject: name,
              detail: language.rawValue))
        }
      }
    }
  }

  private mutating func check(_ name: String, _ letter: LetterTemplate, _ step: Step) {
    func found(_ code: Finding.Code, _ subject: String, _ detail: String) -> Finding {
      Finding(
        file: letter.file, line: letter.line, code: code, subject: subject, detail: detail)
    }
    switch Placeholder(name) {
    case .common: break
    case .offer:
      if step.forEach != "offer" { findings.append(found(.placeholderNotKnown, name, step.id)) }
    case .form(let id):
      guard let form = programme.forms[procedure.form] else { return }
      guard let field = form.field(id) else {
        let near = Spelling.nearest(to: id, among: form.fields.map(\.id)) ?? ""
        findings.append(found(.unknownField, id, near))
        return
      }
      if !field.isRequired { findings.append(found(.placeholderNotKnown, name, step.id)) }
    case .date(let term):
      guard outcomes.contains(term.outcome) else {
        let near = Spelling.nearest(to: term.outcome, among: outcomes) ?? ""
        findings.append(found(.unknownOutcome, term.outcome, near))
        return
      }
      if let kind = Outcome.thread(of: term.outcome), kind != step.forEach {
        findings.append(found(.unknownThread, kind, term.outcome))
      }
    case .unknown:
      let known = LetterTemplate.commonPlaceholders.union(LetterTemplate.offerPlaceholders)
      let near = Spelling.nearest(to: name, among: known.sorted()) ?? ""
      findings.append(found(.unknownPlaceholder, name, near))
    }
  }
}
