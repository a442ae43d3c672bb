import Testing
import Vocabulary

@Suite struct `A text that somebody wrote` {
  @Test(arguments: [
    "", " ", "\u{A0}\n\t", "\u{200B}", "\u{200B}\u{2060}\u{FEFF}", "\u{2800}", "\u{3164}",
    "\u{115F}",
    "\u{AD}", "\u{E0041}", "\u{180E}", "\u{202E} \u{2066}",
    "\u{301}", " \u{301}\u{20DD}\n\u{64B}", "\u{903}",
  ])
  func `is blank where nothing of it can be seen`(text: String) {
    #expect(text.isBlank)
    #expect(!(text + "a").isBlank && !(text + "培").isBlank && !("ن" + text).isBlank)
  }

  @Test(arguments: ["\0", "\u{1B}[31m", "\u{7F}", "\u{9B}", "a\u{202E}b", "\u{202A}"])
  func `cannot be shown with signs of control and of turned order`(text: String) {
    #expect(text.holdsUnshowable)
  }

  @Test(arguments: [
    "two\nlines\tand a tab\r\n", "مرحبا \u{200F}(1540)\u{200E}", "\u{2068}isolated\u{2069}", "👩🏽‍🔬",
    "培训",
  ])
  func `can be shown in every script`(text: String) {
    #expect(!text.holdsUnshowable && !text.isBlank && !text.wasUnreadable)
  }

  @Test(arguments: ["a\nb", "a\rb", "a\r\nb", "a\u{2028}b", "a\u{2029}b", "a\u{85}b", "a\u{0B}b"])
  func `breaks its line at every kind of line end`(text: String) {
    #expect(text.breaksLine)
    #expect(!"a b".breaksLine)
  }

  @Test func `tells that bytes of it were replaced`() {
    #expect(String(decoding: [0x61, 0xFF], as: UTF8.self).wasUnreadable)
  }
}
