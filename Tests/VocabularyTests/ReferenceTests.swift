import Testing
import Vocabulary

@Suite struct `A reference` {
  @Test func `is read in either case and written in capitals with four digits`() throws {
    let reference = try #require(Reference("req-2026-0042"))
    #expect("\(reference)" == "REQ-2026-0042")
    #expect(reference == Reference(series: "REQ", year: 2026, number: 42))
    #expect(Reference("OFR-2026-123456").map { "\($0)" } == "OFR-2026-123456")
  }

  @Test(arguments: [
    "", "REQ", "REQ-2026", "REQ-2026-42", "REQ-26-0042", "R-2026-0042", "REQQQ-2026-0042",
    "REQ-2026-0000", "REQ-0000-0001", "RÉQ-2026-0042", "R1Q-2026-0042", "REQ-2026-00 42",
    "REQ-2026-0042-1", "REQ-2026-12345678", "REQ-2026--042", "REQ-+026-0042", "REQ-2026-٠٠٤٢",
  ])
  func `refuses what is no reference`(_ text: String) {
    #expect(Reference(text) == nil)
  }

  @Test func `comes in the order in which it was given`() throws {
    let early = try #require(Reference("REQ-2025-9999"))
    #expect(try early < #require(Reference("REQ-2026-0001")))
  }
}
