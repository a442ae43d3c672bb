import Vocabulary

extension Form {
  /// Everything that is wrong with the answers to the form's questions.
  public func problems(answers: [String: Answer]) -> [FieldProblem] {
    let known = Set(fields.map(\.id))
    let strangers = answers.keys.filter { !known.contains($0) }.sorted()
      .map { FieldProblem(field: "answers/\($0)", code: "unknown-field") }
    return fields.flatMap { $0.problems(answers[$0.id]) } + strangers
  }
}

extension Form.Field {
  fileprivate func problems(_ answer: Answer?) -> [FieldProblem] {
    guard let answer, !answer.isEmpty else {
      return isRequired ? [problem("required")] : []
    }
    switch (kind, answer) {
    case (.text, .words(let passage)), (.paragraph, .words(let passage)):
      return problems(in: passage.text)
    case (.email, .words(let passage)):
      return isAddress(passage.text) ? problems(in: passage.text) : [problem("bad-email")]
    case (.choice, .codes(let codes)):
      return codes.count == 1 ? unknown(codes) : [problem("wrong-kind")]
    case (.choices, .codes(let codes)): return unknown(codes)
    case (.languages, .codes(let codes)):
      return codes.allSatisfy { Language(rawValue: $0) != nil } ? [] : [problem("unknown-option")]
    case (.countries, .codes), (.day, .day), (.yesNo, .yes): return []
    case (.number, .number(let number)): return number < 0 ? [problem("bad-number")] : []
    case (.text, _), (.paragraph, _), (.email, _), (.choice, _), (.choices, _), (.languages, _),
      (.countries, _), (.day, _), (.yesNo, _), (.number, _):
      return [problem("wrong-kind")]
    }
  }

  private func problems(in text: String) -> [FieldProblem] {
    FieldProblem.of(
      text, field: "answers/\(id)", longest: longest, isRequired: false,
      isLine: kind != .paragraph)
  }

  private func unknown(_ codes: [String]) -> [FieldProblem] {
    let known = Set(options.map(\.id))
    return codes.allSatisfy(known.contains) ? [] : [problem("unknown-option")]
  }

  private func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
      && !text.contains(where: { $0.isWhitespace || $0 == "," || $0 == "<" })
  }

  private func problem(_ code: String) -> FieldProblem {
    FieldProblem(field: "answers/\(id)", code: code)
  }
}

extension Answer {
  /// Whether nothing was answered.
  public var isEmpty: Bool {
    switch self {
    case .words(let passage): passage.text.isBlank
    case .codes(let codes): codes.isEmpty
    case .day, .number, .yes: false
    }
  }
}
