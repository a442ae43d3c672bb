public import Vocabulary

extension Speaker {
  /// When something is due, seen from a day: the date, and how many days are left or passed.
  public func due(_ day: Day?, today: Day) -> String {
    guard let day else { return self("due.none") }
    let days = day.number - today.number
    let date = Argument.text(weekdayAndDay(day))
    if days == 0 { return self("due.today", ["day": date]) }
    return days > 0
      ? self("due.in", ["day": date, "count": .number(days)])
      : self("due.late", ["day": date, "count": .number(-days)])
  }
}
