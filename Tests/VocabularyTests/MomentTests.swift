import Testing
import Vocabulary

@Suite struct `A moment` {
  @Test func `lies on its day in UTC, before 1970 too`() {
    #expect(Moment(milliseconds: -1).day == Day(number: -1))
    #expect(Moment(milliseconds: 0).day == Day(number: 0))
    #expect(Moment(milliseconds: 86_399_999).day == Day(number: 0))
    #expect(Moment(Day(number: 3)).day == Day(number: 3))
  }

  @Test func `is written to the second`() {
    #expect("\(Moment(milliseconds: 1_000 * 3_661))" == "1970-01-01T01:01:01Z")
    #expect("\(Moment(Day(number: 0)).adding(seconds: -1))" == "1969-12-31T23:59:59Z")
  }
}
