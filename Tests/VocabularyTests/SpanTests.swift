import Testing
import Vocabulary

@Suite struct `A span` {
  @Test(arguments: [
    ("7 days", Span(7, .days)), ("1 day", Span(1, .days)),
    ("5 working-days", Span(5, .workingDays)),
    ("1 working-day", Span(1, .workingDays)), ("2 months", Span(2, .months)),
    ("1 year", Span(1, .years)),
  ])
  func `is read and written as programmes write it`(_ text: String, _ span: Span) {
    #expect(Span(text) == span)
    #expect("\(span)" == text)
  }

  @Test(arguments: [
    "", "7", "days", "0 days", "-1 days", "1001 days", "7 hours", "7 days x", "x days",
  ])
  func `refuses what is no span`(_ text: String) {
    #expect(Span(text) == nil)
  }
}
