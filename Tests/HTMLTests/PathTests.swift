import HTML
import Testing

@Suite struct `A path on this site` {
  @Test func `encodes whatever is put into it`() {
    let path = Path("en", "a/b?c#d", "é\"<\n", query: ["q": "x&y=1", "page": "2"])
    #expect(path.text == "/en/a%2Fb%3Fc%23d/%C3%A9%22%3C%0A?q=x%26y%3D1&page=2")
  }

  @Test func `cannot be made to lead elsewhere by a segment`() {
    #expect(Path("", "", "evil.example").text == "/evil.example")
    #expect(Path("javascript:alert(1)").text == "/javascript%3Aalert%281%29")
    #expect(Path("en", "..", ".", "requests").text == "/en/requests")
    #expect(Path("en", "%2e%2E").text == "/en")
    #expect(Path().text == "/")
  }

  @Test func `goes further down, asks and points`() {
    let list = Path("en", "requests", query: ["sort": "-due"])
    #expect(list.adding("REQ-2026-0042", "steps").text == "/en/requests/REQ-2026-0042/steps")
    #expect(Path().adding("en").text == "/en")
    #expect(list.adding().text == list.text)
    #expect(list.with(query: [("state", "QMA")]).text == "/en/requests?state=QMA")
    #expect(list.at("need 1").text == "/en/requests?sort=-due#need%201")
  }

  @Test(arguments: ["/", "/en/", "/en/requests?topic=a&page=2#main", "/en/%D8%B9%20x", "/a:b"])
  func `is read back from a text that is ours`(text: String) {
    #expect(Path(parsing: text)?.text == text)
  }

  @Test(arguments: [
    "", "en", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)",
    "/a\nb", "/a\u{0}", "/a b", "/a\u{2028}b", "/%", "/%2", "/%zz", "/%+1", "/%0a", "/%00",
    "/%5Cevil", "/../x", "/en/..", "/en/%2E%2e/x", "/en//evil", "/<x>", "/\"x", "/é",
    "/a\u{7F}", "/#\"><script>", "\u{202E}/a",
  ])
  func `refuses every other text`(text: String) {
    #expect(Path(parsing: text) == nil)
  }

  @Test func `refuses a text that is longer than any address of ours`() {
    #expect(Path(parsing: "/" + String(repeating: "a", count: 2047)) != nil)
    #expect(Path(parsing: "/" + String(repeating: "a", count: 2048)) == nil)
  }
}

@Suite struct `An address elsewhere` {
  @Test func `is kept and encoded`() throws {
    let address = try #require(External("HTTPS://Undocs.org/ar/S/RES/1540(2004)?q=é#p"))
    #expect(address.text == "https://undocs.org/ar/S/RES/1540(2004)?q=%C3%A9#p")
    let link: HTML = "<a href=\"\(address)\">S/RES/1540</a>"
    #expect(link.text.contains("href=\"https://undocs.org"))
    #expect(External("https://example.org:8443")?.text == "https://example.org:8443")
    #expect(External("http://Example.org/a")?.text == "http://example.org/a", "as 2012 cites it")
  }

  @Test(arguments: [
    "", "ftp://example.org", "http:example.org", "http://user@example.org", "javascript:alert(1)",
    "https:example.org", "https://",
    "https://localhost", "https://user@example.org", "https://example.org@evil.example",
    "https://example.org\\@evil", "https://exa mple.org", "https://example..org",
    "https://-a.example", "https://example.org/\"x", "https://example.org/\u{0}",
    "https://example.org/%0d%0a", "https://example.org:99999", "https://exämple.org",
    "https://example.org/a b", " https://example.org",
  ])
  func `refuses everything but a plain address of the web`(text: String) {
    #expect(External(text) == nil)
  }
}
