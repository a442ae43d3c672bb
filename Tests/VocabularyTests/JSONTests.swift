import Testing
import Vocabulary

@Suite struct `Reading JSON` {
  @Test(arguments: [
    ("", JSON.Malformed.Problem.empty), ("  \n", .empty), ("{", .unfinished), ("[1", .unfinished),
    ("[1,]", .unexpected), ("{\"a\" 1}", .unexpected), ("{a: 1}", .unexpected),
    ("{\"a\":1,}", .unexpected), ("tru", .unexpected), ("True", .unexpected), ("NaN", .unexpected),
    ("{} {}", .trailing), ("1 2", .trailing), ("\"a\"b", .trailing), ("nullx", .trailing),
    ("\u{FEFF}{}", .unexpected), ("// a\n1", .unexpected), ("'a'", .unexpected),
  ])
  func `refuses what is not one value`(_ text: String, _ problem: JSON.Malformed.Problem) {
    #expect(self.problem(text) == problem)
  }

  @Test(arguments: [
    "01", "-", "--1", "1e999", "-1e999", "1.", ".5", "+1", "1e", "1e+", "0x10", "1-2", "1+1",
    "-01", "00", "9223372036854775808", "1.e5", "1.-5", "1.5.5", "1e5e5",
    "123456789012345678901234567890.123",
  ])
  func `refuses what is not a number`(_ text: String) {
    #expect(throws: JSON.Malformed.self) { try JSON(parsing: text) }
    #expect(throws: JSON.Malformed.self) { try JSON(parsing: "[\(text)]") }
  }

  @Test func `reads numbers to their limits`() throws {
    #expect(try JSON(parsing: "-0") == .int(0))
    #expect(try JSON(parsing: "9223372036854775807") == .int(.max))
    #expect(try JSON(parsing: "-9223372036854775808") == .int(.min))
    #expect(try JSON(parsing: "1.50") == .double(1.5))
    #expect(try JSON(parsing: "-2E+2") == .double(-200))
    #expect(try JSON(parsing: "1e-2") == .double(0.01))
  }

  @Test func `refuses a key that stands twice and says which`() {
    let text = "{\n \"a\": 1,\n \"a\": 2}"
    do {
      _ = try JSON(parsing: text)
      Issue.record("read a key that stands twice")
    } catch {
      #expect(error.problem == .duplicateKey)
      #expect(error.key == "a")
      #expect(error.line == 3)
      #expect(error.column == 2)
    }
    #expect(problem("{\"a\": 1, \"\\u0061\": 2}") == .duplicateKey)
  }

  @Test func `refuses more than sixty-four levels`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(problem(nested(64)) == nil)
    #expect(problem(nested(65)) == .tooDeep)
    #expect(problem(String(repeating: "{\"a\":", count: 100_000)) == .tooDeep)
  }

  @Test func `counts levels that are open, not those that were`() {
    let wide = "[" + Array(repeating: "[[]]", count: 100).joined(separator: ",") + "]"
    #expect(problem(wide) == nil)
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE4, 0xBD, 0x22], [0x22, 0x80, 0x22],
    ] as [[UInt8]])
  func `refuses bytes that are not UTF-8`(_ bytes: [UInt8]) {
    do {
      _ = try JSON(parsing: bytes)
      Issue.record("read \(bytes)")
    } catch {
      #expect(error.problem == .notUTF8)
    }
  }

  @Test func `joins surrogates and refuses single ones`() throws {
    #expect(try JSON(parsing: #""\uD83D\uDE00""#) == .string("\u{1F600}"))
    for text in [
      #""\uD83D""#, #""\uDE00""#, #""\uD83Dx""#, #""\uD83D\n""#, #""\uD83D\u0041""#,
      #""\uDE00\uD83D""#,
    ] {
      #expect(problem(text) == .badString)
    }
  }

  @Test(arguments: [
    (#""\x""#, JSON.Malformed.Problem.badString), (#""\u12G4""#, .badString),
    (#""\u+123""#, .badString), ("\"a", .unfinished), ("\"a\\", .unfinished),
    (#""\u12"#, .unfinished),
  ])
  func `refuses what is not a string`(_ text: String, _ problem: JSON.Malformed.Problem) {
    #expect(self.problem(text) == problem)
  }

  @Test func `refuses a line break within a string`() {
    #expect(problem("\"a\nb\"") != nil)
    #expect(problem("\"\\t\nb\"") == .badString)
  }

  @Test func `finds what an object and a list hold`() throws {
    let json = try JSON(
      parsing: #"{"a": "x", "b": [1, 2], "c": ["y"], "d": true, "e": null, "f": ["y", 1]}"#)
    #expect(json["a"]?.string == "x")
    #expect(json["b"]?.ints == [1, 2])
    #expect(json["c"]?.strings == ["y"])
    #expect(json["d"]?.bool == true)
    #expect(json["e"] == .null)
    #expect(json["f"]?.strings == nil)
    #expect(json["g"] == nil)
    #expect(json.members.map(\.key) == ["a", "b", "c", "d", "e", "f"])
  }

  private func problem(_ text: String) -> JSON.Malformed.Problem? {
    do {
      _ = try JSON(parsing: text)
      return nil
    } catch {
      return error.problem
    }
  }
}

@Suite struct `Writing JSON` {
  @Test func `gives back what was read`() throws {
    let values: [JSON] = [
      .null, true, 0, -17, .int(.min), .double(0.1), .double(1e300), "", "a\"b\\c\n\u{01}\u{1F}",
      "مختبر 实验室 \u{1F600}", [], [1, [2, []]], [:], ["b": 1, "a": [["c": .null]]],
    ]
    for value in values { #expect(try JSON(parsing: value.bytes) == value) }
    #expect(try JSON(parsing: JSON.array(values).text) == .array(values))
  }

  @Test func `keeps the order of members and leaves out absent ones`() {
    #expect(
      JSON.sparse([.init("b", 1), .init("a", .null), .init("c", 2)]).text == #"{"b":1,"c":2}"#)
  }

  @Test func `writes no number that JSON does not have`() {
    #expect(JSON.double(.infinity).text == "null")
    #expect(JSON.double(.nan).text == "null")
  }
}
