public import Vocabulary

extension Speaker {
  /// A day as the language writes dates, such as "23 November 2026".
  public func day(_ day: Day) -> String {
    let parts = day.parts
    let number = parts.day == 1 ? self("calendar.first") : String(parts.day)
    return fill(
      "calendar.day",
      ["day": number, "month": self("calendar.month.\(parts.month)"), "year": String(parts.year)])
  }

  /// A day with its day of the week, for dates that are near.
  public func weekdayAndDay(_ day: Day) -> String {
    fill(
      "calendar.weekdayAndDay",
      ["weekday": self("calendar.weekday.\(day.weekday)"), "date": self.day(day)])
  }

  /// The month and year of a day, such as "November 2026".
  public func month(_ day: Day) -> String {
    let parts = day.parts
    return fill(
      "calendar.monthAndYear",
      ["month": self("calendar.monthAlone.\(parts.month)"), "year": String(parts.year)])
  }

  /// Puts in words of the same language, which need no marks around them.
  private func fill(_ key: String, _ words: [String: String]) -> String {
    guard let found = catalogue.template(key, nil, language) else { return "⟦\(key)⟧" }
    return found.template.pieces.map { piece in
      switch piece {
      case .words(let text): text
      case .place(let name): words[name] ?? "⟦\(name)⟧"
      }
    }.joined()
  }
}
