import Languages
import Testing
import Vocabulary

@Suite struct `Reading a catalogue` {
  private func flaw(_ json: String, file: String = "test") -> CatalogueFlaw? {
    do {
      _ = try catalogue(json, file: file)
      return nil
    } catch {
      return error
    }
  }

  @Test func `finds a sentence under the name of its file`() throws {
    let read = try catalogue(#"{"a.b": {"en": "Hello {name}"}}"#, file: "cases")
    #expect(read.keys == ["cases.a.b"])
    #expect(read.contains("cases.a.b") && !read.contains("a.b"))
    #expect(read.placeholders("cases.a.b", .en) == ["name"])
    #expect(read.wordings("cases.a.b", .en) == [.other: "Hello {name}"])
    #expect(read.wordings("cases.a.b", .fr).isEmpty)
  }

  @Test func `tells which sentences lack a language`() throws {
    let read = try catalogue(
      #"{"a": {"en": "A", "zh": "甲", "fr": "A", "es": "A"}, "b": {"en": "B"}}"#)
    #expect(read.missing.filter { $0.key == "test.a" }.map(\.language) == [.ar, .ru])
    #expect(read.missing.filter { $0.key == "test.b" }.count == 5)
  }

  @Test(arguments: [
    (#"{"a": {"en": "A", "de": "A"}}"#, CatalogueFlaw.Problem.unknownLanguage("de")),
    (#"{"a": {"ar": "أ"}}"#, .noEnglish),
    (#"{"a": {"en": ""}}"#, .empty(.en)),
    (#"{"a": {"en": "A", "zh": " \n"}}"#, .empty(.zh)),
    (#"{"a": {"en": 3}}"#, .notAText(.en)),
    (#"{"a": {"en": null}}"#, .notAText(.en)),
    (#"{"a": "A"}"#, .notAnObject),
    (#"{"a": {"en": "{x"}}"#, .unclosedBrace(.en)),
    (#"{"a": {"en": "{x{y}}"}}"#, .unclosedBrace(.en)),
    (#"{"a": {"en": "x}"}}"#, .strayBrace(.en)),
    (#"{"a": {"en": "{}"}}"#, .badPlaceholder(.en)),
    (#"{"a": {"en": "{a b}"}}"#, .badPlaceholder(.en)),
    (#"{"a": {"en": "{Ä}"}}"#, .badPlaceholder(.en)),
    (#"{"a": {"en": "A", "ar": "{x}"}}"#, .unknownPlaceholder("x", .ar)),
    (#"{"a": {"en": {"one": "1"}}}"#, .noOther(.en)),
    (#"{"a": {"en": {}}}"#, .noOther(.en)),
    (#"{"a": {"en": {"few": "3", "other": "x"}}}"#, .unknownForm("few", .en)),
    (#"{"a": {"en": {"other": {"other": "x"}}}}"#, .notAText(.en)),
    (#"{"a b": {"en": "A"}}"#, .badKey), (#"{"": {"en": "A"}}"#, .badKey),
    (#"{"a..b": {"en": "A"}}"#, .badKey), (#"{"a\u0000": {"en": "A"}}"#, .badKey),
  ])
  func `names the key and what is wrong with it`(json: String, problem: CatalogueFlaw.Problem) {
    let found = flaw(json)
    #expect(found?.problem == problem)
    #expect(found?.file == "test")
    #expect(found?.key != nil)
  }

  @Test func `refuses files that are no catalogue`() {
    #expect(flaw("[]")?.problem == .notAnObject)
    #expect(flaw("{}", file: "../x")?.problem == .badFileName)
    #expect(flaw("{}", file: "")?.problem == .badFileName)
    guard case .malformed(let malformed) = flaw(#"{"a": {"en": "A"}, "a": {}}"#)?.problem else {
      Issue.record("a key may not stand twice")
      return
    }
    #expect(malformed.problem == .duplicateKey)
  }

  @Test func `refuses a file that is given twice and a folder that is not there`() {
    let file = (name: "a", bytes: Array("{}".utf8))
    let twice = #expect(throws: CatalogueFlaw.self) { try Catalogue(files: [file, file]) }
    #expect(twice?.file == "a" && twice?.problem == .fileTwice)
    #expect(throws: CatalogueFlaw.self) { try Catalogue(folder: "/nowhere/at/all") }
  }
}

@Suite struct `The catalogues of the program` {
  private static let allowed: Set<String> = ["Causeway", "API"]

  @Test func `have every sentence in six languages`() throws {
    #expect(try catalogues().missing == [])
  }

  @Test func `have all forms of number`() throws {
    let read = try catalogues()
    for key in read.keys {
      let isCounted = read.wordings(key, .en).count > 1
      for language in Language.allCases where isCounted {
        #expect(
          Set(read.wordings(key, language).keys) == Plural.forms(of: language),
          "\(key) \(language)")
      }
    }
  }

  @Test func `have the same arguments in all languages`() throws {
    let read = try catalogues()
    for key in read.keys {
      for language in Language.allCases where !read.wordings(key, language).isEmpty {
        #expect(
          read.placeholders(key, language) == read.placeholders(key, .en), "\(key) \(language)")
      }
    }
  }

  @Test func `are written in the script of their language`() throws {
    let read = try catalogues()
    for key in read.keys {
      for text in read.wordings(key, .ar).values {
        #expect(latinRun(text) <= 1, "\(key) ar: \(text)")
        #expect(
          !hasLetters(text) || text.unicodeScalars.contains(where: isArabic), "\(key): \(text)")
      }
      for text in read.wordings(key, .zh).values {
        #expect(!hasLetters(text) || text.unicodeScalars.contains(where: isHan), "\(key): \(text)")
      }
      for text in read.wordings(key, .ru).values {
        #expect(latinRun(text) <= 1, "\(key) ru: \(text)")
        #expect(
          !hasLetters(text) || text.unicodeScalars.contains(where: isCyrillic), "\(key): \(text)")
      }
      for language in [Language.en, .fr, .es] {
        for text in read.wordings(key, language).values {
          let others = text.unicodeScalars.contains { isArabic($0) || isHan($0) || isCyrillic($0) }
          #expect(!others, "\(key) \(language): \(text)")
        }
      }
    }
  }

  /// A sentence without its arguments and without names that all languages share.
  private func words(_ text: String) -> [Substring] {
    text.replacing(/\{[^}]*\}/, with: " ").split(whereSeparator: \.isWhitespace)
      .filter { !Self.allowed.contains(String($0)) }
  }

  private func hasLetters(_ text: String) -> Bool {
    words(text).contains { $0.contains(where: \.isLetter) }
  }

  /// The most words in Latin letters that stand together; codes in capitals do not count.
  private func latinRun(_ text: String) -> Int {
    var longest = 0
    var run = 0
    for word in words(text) {
      let letters = word.filter(\.isLetter)
      let isLatin = !letters.isEmpty && letters.allSatisfy(\.isASCII)
      if !isLatin { run = 0 } else if letters != letters.uppercased() { run += 1 }
      longest = max(longest, run)
    }
    return longest
  }

  private func isArabic(_ scalar: Unicode.Scalar) -> Bool { (0x600...0x6FF).contains(scalar.value) }

  private func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x4FF).contains(scalar.value)
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}
