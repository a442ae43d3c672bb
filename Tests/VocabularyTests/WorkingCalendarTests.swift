import Testing
@testable import Vocabulary

@Suite struct `A working calendar` {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `leaves out weekends and holidays`() throws {
    let holiday = try day("2026-11-26")
    let calendar = WorkingCalendar(station: "somewhere", holidays: [2026: [holiday]])
    let monday = try day("2026-11-23")
    #expect(try calendar.end(of: Span(2, .workingDays), from: monday) == day("2026-11-25"))
    #expect(try calendar.end(of: Span(3, .workingDays), from: monday) == day("2026-11-27"))
    #expect(try calendar.end(of: Span(4, .workingDays), from: monday) == day("2026-11-30"))
  }

  @Test func `does not guess the holidays of a year it does not know`() throws {
    let calendar = WorkingCalendar(station: "somewhere", holidays: [2026: []])
    let start = try day("2026-12-30")
    #expect(try calendar.end(of: Span(1, .workingDays), from: start) == day("2026-12-31"))
    #expect(throws: WorkingCalendar.HolidaysNotKnown(year: 2027)) {
      try calendar.end(of: Span(2, .workingDays), from: start)
    }
  }

  @Test func `counts calendar days, months and years without holidays`() throws {
    let calendar = WorkingCalendar(station: "somewhere", holidays: [:])
    let start = try day("2024-02-29")
    #expect(try calendar.end(of: Span(7, .days), from: start) == day("2024-03-07"))
    #expect(try calendar.end(of: Span(1, .months), from: start) == day("2024-03-29"))
    #expect(try calendar.end(of: Span(1, .years), from: start) == day("2025-02-28"))
  }

  @Test func `keeps other weekends`() throws {
    let calendar = WorkingCalendar(station: "somewhere", holidays: [2026: []], weekend: [5, 6])
    let thursday = try day("2026-11-26")
    #expect(try calendar.end(of: Span(1, .workingDays), from: thursday) == day("2026-11-29"))
  }
}
