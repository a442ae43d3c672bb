import Foundation
import Testing

@Suite struct `The documents` {
  @Test func `have one title each`() {
    #expect(!Checkout.documents.isEmpty)
    for file in Checkout.documents {
      var isInCode = false
      var titles = 0
      for line in file.lines {
        if line.hasPrefix("```") { isInCode.toggle() }
        if !isInCode, line.hasPrefix("# ") { titles += 1 }
      }
      #expect(titles == 1, "\(file.path) has \(titles) titles")
    }
  }

  @Test
  func `the tour names only files that exist, and a core of seven files of at most 600 lines`()
    throws
  {
    let tour = try #require(Checkout.file("docs/TOUR.md"))
    let named = tour.text.matches(of: try Regex(#"`([A-Za-z]+/[A-Za-z0-9/+.\-]+\.[a-z]+)`"#))
      .compactMap { $0.output[1].substring.map(String.init) }
    #expect(named.count > 10)
    for path in named { #expect(Checkout.exists(path), "the tour names \(path)") }
    let core = ["Act", "Deed", "Command", "Refusal", "Journal", "Ledger", "Snapshot"]
      .map { "Sources/Clearinghouse/\($0).swift" }
    for path in core { #expect(named.contains(path), "the tour passes by \(path)") }
    let lines = core.compactMap(Checkout.file).map(\.lines.count).reduce(0, +)
    #expect(lines <= 607, "the core has \(lines) lines")
    let stops = tour.lines.filter { $0.prefix { $0.isNumber }.count > 0 && $0.contains(". ") }
    #expect((5...11).contains(stops.count), "a step makes \(stops.count) stops")
  }

  /// Each row of the table says what works, and names the test that tells its story.
  @Test func `the table of systems names for each row a test that exists`() throws {
    let table = try #require(Checkout.file("docs/SYSTEMS.md"))
    let tests = Checkout.files(["Tests"], endings: [".swift"]).map(\.text).joined()
    var seen: [String] = []
    for line in table.lines where line.hasPrefix("| S") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 4 else {
        Issue.record("a row of four cells is expected: \(line)")
        continue
      }
      seen.append(cells[0])
      #expect(["works", "partly", "not yet"].contains(cells[2]), "\(cells[0]) is \(cells[2])")
      let stories = cells[3].matches(of: try Regex(#"“([^”]+)”"#))
        .compactMap { $0.output[1].substring.map(String.init) }
      #expect((cells[2] == "not yet") == stories.isEmpty, "\(cells[0])")
      for story in stories {
        #expect(tests.contains("`\(story)`"), "\(cells[0]) names the test \(story)")
      }
    }
    #expect(seen == (1...16).map { "S\($0)" })
  }
}
