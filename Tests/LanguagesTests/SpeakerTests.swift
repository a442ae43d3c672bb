import Languages
import Testing
import Vocabulary

@Suite struct `Speaking a sentence` {
  private let sentences = #"""
    {"open": {"en": {"one": "{count} request of {state}", "other": "{count} requests of {state}"},
              "ar": {"zero": "لا طلبات {state}", "one": "طلب واحد {state}", "two": "طلبان {state}",
                     "few": "{count} طلبات {state}", "many": "{count} طلباً {state}",
                     "other": "{count} طلب {state}"}},
     "due": {"en": "{reference} is due on {day}.", "ar": "{reference} في {day}"},
     "total": {"en": "{sum}", "fr": "{sum}", "ru": "{sum}", "es": "{sum}", "ar": "{sum}"}}
    """#

  private func speaker(_ language: Language) throws -> Speaker {
    Speaker(try catalogue(sentences), language)
  }

  @Test func `puts its arguments in, by number`() throws {
    let speak = try speaker(.en)
    #expect(speak("test.open", ["count": 1, "state": "Amber"]) == "1 request of Amber")
    #expect(speak("test.open", ["count": 1200, "state": "Amber"]) == "1,200 requests of Amber")
  }

  @Test(arguments: [
    (0, "لا طلبات "), (1, "طلب واحد "), (2, "طلبان "), (3, "3 طلبات "), (10, "10 طلبات "),
    (11, "11 طلباً "), (99, "99 طلباً "), (100, "100 طلب "),
  ])
  func `counts in Arabic and isolates every text`(count: Int, words: String) throws {
    let speak = try speaker(.ar)
    let spoken = speak("test.open", ["count": .number(count), "state": "Amber"])
    #expect(spoken == words + "\u{2068}Amber\u{2069}")
  }

  @Test func `isolates a text from right to left in a sentence from left to right`() throws {
    let speak = try speaker(.en)
    #expect(
      speak("test.open", ["count": 2, "state": "عنبر"])
        == "2 requests of \u{2068}عنبر\u{2069}")
    #expect(
      speak("test.open", ["count": 2, "state": "\u{202E}x"])
        == "2 requests of \u{2068}\u{202E}x\u{2069}")
  }

  @Test func `lets no text close the marks around it or leave its own open`() throws {
    let speak = try speaker(.ar)
    #expect(
      speak("test.open", ["count": 1, "state": "\u{2069}\u{202E}x"])
        == "طلب واحد \u{2068}\u{202E}x\u{2069}")
    #expect(
      speak("test.open", ["count": 1, "state": "a\u{2067}b"])
        == "طلب واحد \u{2068}a\u{2067}b\u{2069}\u{2069}")
  }

  @Test func `does not read braces in an argument`() throws {
    let speak = try speaker(.en)
    #expect(speak("test.open", ["count": 1, "state": "{count}"]) == "1 request of {count}")
  }

  @Test func `shows an unknown key and a missing argument instead of stopping`() throws {
    let speak = try speaker(.en)
    #expect(speak("test.nothing") == "⟦test.nothing⟧")
    #expect(speak("") == "⟦⟧")
    #expect(speak("test.open") == "⟦count⟧ requests of ⟦state⟧")
  }

  @Test func `speaks English, in English ways, where a language is due`() throws {
    let speak = try speaker(.ru)
    #expect(speak("test.open", ["count": 5000, "state": "Amber"]) == "5,000 requests of Amber")
  }

  @Test(arguments: [
    (Language.en, 1_234_567, "1,234,567"), (.en, 999, "999"), (.en, 0, "0"),
    (.fr, 12_345, "12\u{202F}345"), (.ru, 1234, "1\u{A0}234"), (.es, 1234, "1234"),
    (.es, 12_345, "12.345"), (.ar, 1234, "1,234"), (.en, -1234, "−1,234"),
    (.ar, -5, "\u{2066}−5\u{2069}"),
  ])
  func `groups numbers as the language does`(language: Language, sum: Int, words: String) throws {
    #expect(try speaker(language)("test.total", ["sum": .number(sum)]) == words)
  }

  @Test func `bears the smallest number`() throws {
    #expect(try speaker(.en).number(.min) == "−9,223,372,036,854,775,808")
  }
}

@Suite struct `Speaking of days and lists` {
  private func speaker(_ language: Language) throws -> Speaker {
    Speaker(try catalogues(), language)
  }

  @Test(arguments: [
    (Language.en, "23 November 2026", "Monday 23 November 2026", "November 2026"),
    (
      .ar, "23 تشرين الثاني/نوفمبر 2026", "الاثنين 23 تشرين الثاني/نوفمبر 2026",
      "تشرين الثاني/نوفمبر 2026"
    ),
    (.zh, "2026年11月23日", "2026年11月23日星期一", "2026年11月"),
    (.fr, "23 novembre 2026", "lundi 23 novembre 2026", "novembre 2026"),
    (.ru, "23 ноября 2026 года", "понедельник, 23 ноября 2026 года", "ноябрь 2026 года"),
    (.es, "23 de noviembre de 2026", "lunes 23 de noviembre de 2026", "noviembre de 2026"),
  ])
  func `writes a date as the language does`(
    language: Language, day: String, near: String, month: String
  ) throws {
    let date = try #require(Day(2026, 11, 23))
    let speak = try speaker(language)
    #expect(speak.day(date) == day)
    #expect(speak.weekdayAndDay(date) == near)
    #expect(speak.month(date) == month)
  }

  @Test func `writes the first of a month as French does`() throws {
    let first = try #require(Day(2026, 5, 1))
    #expect(try speaker(.fr).day(first) == "1er mai 2026")
    #expect(try speaker(.en).day(first) == "1 May 2026")
  }

  @Test(arguments: [
    (Language.en, ["a", "a and b", "a, b and c"]),
    (.zh, ["a", "a和b", "a、b和c"]),
    (.ru, ["a", "a и b", "a, b и c"]),
    (
      .ar,
      [
        "\u{2068}a\u{2069}", "\u{2068}a\u{2069} و\u{2068}b\u{2069}",
        "\u{2068}a\u{2069} و\u{2068}b\u{2069} و\u{2068}c\u{2069}",
      ]
    ),
  ])
  func `enumerates`(language: Language, expected: [String]) throws {
    let speak = try speaker(language)
    #expect(speak.list([]) == "")
    #expect(
      [["a"], ["a", "b"], ["a", "b", "c"]].map { items in speak.list(items.map { .text($0) }) }
        == expected)
  }

  @Test func `puts a day and a reference into a sentence`() throws {
    let date = try #require(Day(2026, 12, 14))
    let speak = try speaker(.ar)
    let name = speak("rounds.one", ["round": .reference("REQ-2026-0042")])
    #expect(name.hasSuffix("\u{2066}REQ-2026-0042\u{2069}"))
    #expect(speak("rounds.letterSent", ["day": .day(date)]).hasSuffix(speak.day(date)))
    #expect(
      try speaker(.en)("rounds.one", ["round": .reference("REQ-2026-0042")])
        == "Round REQ-2026-0042")
  }

  @Test(arguments: Language.allCases)
  func `has a name for every month and day of the week`(language: Language) throws {
    let speak = try speaker(language)
    let names = try (1...12).map { month in
      speak.month(try #require(Day(2026, month, 1)))
    }
    #expect(Set(names).count == 12 && !names.contains { $0.contains("⟦") })
  }
}
