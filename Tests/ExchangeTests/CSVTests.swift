import Exchange
import Testing

@Suite struct `A table of comma-separated values` {
  private func read(_ text: String) throws(CSV.Malformed) -> CSV {
    try CSV(parsing: Array(text.utf8))
  }

  private func text(_ table: CSV) -> String { String(decoding: table.bytes(), as: UTF8.self) }

  @Test func `is written as RFC 4180 says`() {
    let table = CSV(
      header: ["ref", "title"],
      rows: [
        ["A", "plain"], ["B", "a, b"], ["C", "he said \"no\""], ["D", "two\nlines"], ["", ""],
      ])
    #expect(
      text(table)
        == "ref,title\r\nA,plain\r\nB,\"a, b\"\r\nC,\"he said \"\"no\"\"\"\r\n"
        + "D,\"two\nlines\"\r\n,\r\n")
    #expect(text(CSV(header: ["a"], rows: [[""]])) == "a\r\n\"\"\r\n")
    #expect(table.bytes(withMark: true) == [0xEF, 0xBB, 0xBF] + table.bytes())
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "=\u{338}", "'=1", "''=1", "'", "=",
    "＝1", "＋1", "－1", "＠x", " =1", "\u{A0}+1", "\u{202E}-1", " \u{200B}@x", "' =1", "\u{FEFF}=1",
    "\u{3000}＝1",
  ])
  func `gives a spreadsheet no formula, and the reader what was written`(cell: String) throws {
    let table = CSV(header: ["a", "b"], rows: [[cell, "x"]])
    let written = text(table).dropFirst("a,b\r\n".count).drop { $0 == "\"" }
    let first = try #require(written.unicodeScalars.first)
    #expect(first == "'")
    #expect(try CSV(parsing: table.bytes()) == table)
  }

  @Test(arguments: [
    "'tis", "l'eau", "1-1", "a=b", " a=1", "\u{202E}x", "\u{FEFF}", "", "''", "'a'",
  ])
  func `leaves alone what is no formula`(cell: String) throws {
    let table = CSV(header: ["a", "b"], rows: [["x", cell]])
    #expect(text(table) == "a,b\r\nx,\(cell)\r\n")
    #expect(try CSV(parsing: table.bytes()) == table)
  }

  @Test func `keeps a mark with which its header begins`() throws {
    let table = CSV(header: ["\u{FEFF}a", "b"], rows: [["1", "2"]])
    #expect(try CSV(parsing: table.bytes()) == table)
    #expect(try CSV(parsing: table.bytes(withMark: true)) == table)
  }

  @Test func `is read whatever ends its lines, with and without its mark`() throws {
    let table = CSV(header: ["a", "b"], rows: [["1", "2"], ["3", "\r"]])
    for text in [
      "a,b\n1,2\n3,\"\r\"", "a,b\r\n1,2\n3,\"\r\"\n", "\u{FEFF}\"a\",b\r\n1,2\r\n3,\"\r\"\r\n",
    ] {
      #expect(try read(text) == table)
    }
  }

  @Test(arguments: [
    ("", CSV.Malformed.empty), ("\u{FEFF}", .empty), ("a,b\n1,\"2", .unclosedQuote(line: 2)),
    ("a\n\"x\ny\n\nz", .unclosedQuote(line: 2)), ("\"", .unclosedQuote(line: 1)),
    ("a\nx\0y\n", .nul(line: 2)), ("a\n\"\0\"", .nul(line: 2)), ("a\rb\r", .loneReturn(line: 1)),
    ("a\nb\r", .loneReturn(line: 2)), ("a,b\n1\n", .ragged(line: 2, cells: 1)),
    ("a,b\n1,2\n1,2,3\n", .ragged(line: 3, cells: 3)), ("a,b\n\n", .ragged(line: 2, cells: 1)),
    ("a\n\"x\ny\"\nz,z", .ragged(line: 4, cells: 2)), ("a\nx\"y\"\n", .strayQuote(line: 2)),
    ("a\n\"x\"y\n", .strayQuote(line: 2)), ("a\n\"x\" \n", .strayQuote(line: 2)),
  ])
  func `says what is wrong with it, and in which line`(text: String, flaw: CSV.Malformed) {
    #expect(throws: flaw) { try read(text) }
  }

  @Test func `refuses what is not UTF-8, and more than a mebibyte`() throws {
    #expect(throws: CSV.Malformed.notUTF8(line: 2)) {
      try CSV(parsing: Array("a\n".utf8) + [0xFF, 0xFE])
    }
    #expect(throws: CSV.Malformed.notUTF8(line: 1)) { try CSV(parsing: [0xED, 0xA0, 0x80]) }
    let most = [UInt8](repeating: 0x61, count: CSV.mostBytes)
    #expect(try CSV(parsing: most).header.count == 1)
    #expect(throws: CSV.Malformed.tooLarge) { try CSV(parsing: most + [0x61]) }
    let commas = [UInt8](repeating: 0x2C, count: CSV.mostBytes)
    #expect(try CSV(parsing: commas).header.count == CSV.mostBytes + 1)
  }

  @Test func `comes back as it was, whatever its cells hold`() throws {
    var random = SystemRandomNumberGenerator()
    let signs: [Character] = [
      "\"", ",", "\n", "\r", "\r\n", "'", "=", "+", "-", "@", "\t", " ", "a", "é", "ع", "中", "🧪",
      "\u{202E}", "\u{338}", "\u{FEFF}",
    ]
    for _ in 1...500 {
      let width = Int.random(in: 1...4, using: &random)
      func cell() -> String {
        String(
          (0..<Int.random(in: 0...6, using: &random)).map { _ in signs.randomElement() ?? "a" })
      }
      func row() -> [String] { (0..<width).map { _ in cell() } }
      let rows = (0..<Int.random(in: 0...5, using: &random)).map { _ in row() }
      let table = CSV(header: ["h"] + row().dropFirst(), rows: rows)
      #expect(try CSV(parsing: table.bytes()) == table)
      #expect(try CSV(parsing: table.bytes(withMark: true)) == table)
    }
  }
}
