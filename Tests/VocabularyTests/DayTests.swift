import Testing
import Vocabulary

@Suite struct `A day` {
  @Test func `round-trips through its parts and its text over eight centuries`() throws {
    let first = try #require(Day(1600, 1, 1))
    let last = try #require(Day(2400, 12, 31))
    var expected = first.weekday
    for number in first.number...last.number {
      let day = Day(number: number)
      let (year, month, ofMonth) = day.parts
      guard Day(year, month, ofMonth) == day, Day("\(day)") == day, day.weekday == expected else {
        Issue.record("\(number) does not round-trip")
        return
      }
      expected = expected % 7 + 1
    }
  }

  @Test func `counts from the beginning of 1970, a Thursday`() {
    #expect(Day(1970, 1, 1)?.number == 0)
    #expect(Day(number: 0).weekday == 4)
    #expect(Day(2004, 4, 28)?.weekday == 3)
  }

  @Test(arguments: [
    "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026-01-32",
    "2026-01-01T00:00", "+026-01-01", "2026-01-", "", "2026/01/01", "٢٠٢٦-٠١-٠١", "0000-01-01",
  ])
  func `refuses what is no date`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `takes leap years as the calendar has them`() {
    #expect(Day("2024-02-29") != nil)
    #expect(Day("2000-02-29") != nil)
    #expect(Day("1900-02-29") == nil)
  }

  @Test func `adds months to the last day of a shorter one`() throws {
    let end = try #require(Day("2024-01-31"))
    #expect("\(end.adding(months: 1))" == "2024-02-29")
    #expect("\(end.adding(months: 13))" == "2025-02-28")
    #expect("\(end.adding(months: -2))" == "2023-11-30")
    #expect("\(end.adding(days: 1))" == "2024-02-01")
  }

  @Test func `comes before a later one`() throws {
    #expect(try #require(Day("2024-12-12")) < #require(Day("2024-12-13")))
  }
}
