import HTML
import Testing
import Vocabulary

@Suite struct `Markup that escapes by itself` {
  @Test func `makes text of what could be markup`() {
    let words = "<script>alert('1' & \"2\")</script>"
    let markup: HTML = "<p title=\"\(words)\">\(words)</p>"
    let escaped = "&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;"
    #expect(markup.text == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test(arguments: [true, false])
  func `keeps a literal inside an interpolation as markup`(isLate: Bool) {
    let markup: HTML = "\(isLate ? "<b>late</b>" : "")"
    #expect(markup.text.isEmpty != isLate)
    #expect(!markup.text.contains("&lt;"))
  }

  @Test func `escapes a text that is built inside an interpolation`() {
    let words = "<i>"
    let perhaps: String? = words
    let markup: HTML = "\("<p>\(words)</p>")\(words + "!")\(perhaps ?? "none")"
    #expect(markup.text == "<p>&lt;i&gt;</p>&lt;i&gt;!&lt;i&gt;")
  }

  @Test func `embeds markup, nothing, pieces and numbers`() {
    let none: HTML? = nil
    let due: String? = "<now>"
    let pieces: [HTML] = ["<li>1</li>", "<li>2</li>"]
    let markup: HTML = "\(none)\(due.map { "<time>\($0)</time>" })\(pieces)\(1540)"
    #expect(markup.text == "<time>&lt;now&gt;</time><li>1</li><li>2</li>1540")
  }

  @Test func `replaces control characters that a parser would drop`() {
    #expect(HTML(text: "a\u{0}b\u{1B}\u{7F}c\td\n").text == "a\u{FFFD}b\u{FFFD}\u{FFFD}c\td\n")
  }

  @Test func `keeps every other letter, line separators and bidirectional marks too`() {
    let words = "a\u{2028}b \u{202E}evil 消息 رسالة 😀"
    #expect(HTML(text: words).text == words)
  }

  @Test func `is the same markup as its bytes`() {
    var markup: HTML = "<b>é</b>"
    #expect(markup.bytes == Array("<b>é</b>".utf8))
    markup += "!"
    #expect(markup == HTML("<b>é</b>!"))
    #expect(HTML.empty.isEmpty && !markup.isEmpty)
  }
}

@Suite struct `Words with a direction of their own` {
  @Test func `keeps an override inside its element`() {
    let name = HTML.written(Passage("\u{202E}<b>", .ar))
    #expect(name.text == "<bdi lang=\"ar\">\u{202E}&lt;b&gt;</bdi>")
    #expect(HTML.isolated("<").text == "<bdi>&lt;</bdi>")
  }

  @Test func `makes a paragraph of each line and leaves empty ones out`() {
    let text = HTML.paragraphs(Passage("One\r\n \r\n<Two>\u{2029}", .en))
    #expect(
      text.text
        == whole(
          "<div class=\"written\" lang=\"en\" dir=\"ltr\"><p dir=\"auto\">One</p>",
          "<p dir=\"auto\">&lt;Two&gt;</p></div>"))
  }

  @Test func `keeps references left to right`() throws {
    let reference = try #require(Reference("REQ-2026-0042"))
    let markup = HTML.reference(reference, to: Path("ar", "requests", "REQ-2026-0042"))
    #expect(
      markup.text
        == whole(
          "<a href=\"/ar/requests/REQ-2026-0042\">",
          "<bdi dir=\"ltr\" class=\"ref\">REQ-2026-0042</bdi></a>"))
  }

  @Test func `gives days and moments a form for machines`() throws {
    let day = try #require(Day(2026, 11, 23))
    #expect(
      HTML.time(day, "23 November 2026").text
        == "<time datetime=\"2026-11-23\">23 November 2026</time>")
    #expect(
      HTML.time(Moment(day), "midnight").text
        == "<time datetime=\"2026-11-23T00:00:00Z\">midnight</time>")
  }
}
