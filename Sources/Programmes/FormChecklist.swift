extension Form {
  /// The specificity checklist with the lines that have an answer; it advises, and never blocks.
  ///
  /// The items are the texts of what the request asks.
  public func checklist(
    answers: [String: Answer], items: [String]
  ) -> [(check: Check, isClear: Bool)] {
    let hasItems = items.contains { !$0.allSatisfy(\.isWhitespace) }
    return checklist.map { check in
      let isClear = check.looksAt.contains { field in
        field == "items" ? hasItems : answers[field].map { !$0.isEmpty } ?? false
      }
      return (check, isClear)
    }
  }
}
