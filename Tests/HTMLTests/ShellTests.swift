import HTML
import Testing
import Vocabulary

@Suite struct `The page shell` {
  private func shell(_ language: Language, title: String = "Requests") -> Shell {
    var shell = Shell(
      language, title: title,
      texts: ShellTexts(
        product: "Causeway", skip: "Skip <now>", languageBar: "Languages", navigation: "Main",
        breadcrumbs: "Where", footer: "More", footerNote: "Note", errorPrefix: "Error: "),
      paths: [.ar: Path("ar", "requests"), .en: Path("en", "requests")],
      home: Path(language.rawValue), stylesheet: Path("assets", "causeway.css"),
      main: "<h1>Requests</h1>")
    shell.navigation = [Link("Requests", to: Path("en", "requests"), isCurrent: true)]
    shell.account = PostForm.signOut(
      to: Path("en", "session", "end"), token: "t\"k", words: "Sign out")
    shell.banner = "<p>Demo</p>"
    shell.breadcrumbs = [Link("Home", to: Path("en"))]
    shell.footerLinks = [Link("API", to: Path("api"))]
    return shell
  }

  @Test func `reads from right to left in Arabic`() {
    let page = shell(.ar).html.text
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("<span lang=\"ar\" dir=\"rtl\" aria-current=\"true\">عربي</span>"))
    #expect(
      page.contains("<a lang=\"en\" dir=\"ltr\" hreflang=\"en\" href=\"/en/requests\">English</a>"))
  }

  @Test func `says in its head where its other languages are`() {
    let page = shell(.en).html.text
    #expect(page.contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(page.contains("<link rel=\"alternate\" hreflang=\"ar\" href=\"/ar/requests\">"))
    #expect(page.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"/en/requests\">"))
    #expect(!page.contains("hreflang=\"fr\""))
  }

  @Test func `has landmarks and a way past them`() {
    let page = shell(.en).html.text
    #expect(page.contains("<body>\n<a class=\"skip\" href=\"#main\">Skip &lt;now&gt;</a>"))
    for mark in [
      "<header class=\"masthead\">", "<nav aria-label=\"Main\">",
      "<nav class=\"languages\" aria-label=\"Languages\">",
      "<nav class=\"trail\" aria-label=\"Where\">", "<main id=\"main\" tabindex=\"-1\">",
      "<footer>\n<nav aria-label=\"More\">", "<a href=\"/en/requests\" aria-current=\"page\">",
    ] {
      #expect(page.split(separator: mark, omittingEmptySubsequences: false).count == 2, "\(mark)")
    }
  }

  @Test func `says first that a form was refused`() {
    var page = shell(.en, title: "</title><script>")
    page.description = "\"><script>"
    page.isError = true
    let text = page.html.text
    #expect(text.contains("<title>Error: &lt;/title&gt;&lt;script&gt; · Causeway</title>"))
    #expect(text.contains("content=\"&quot;&gt;&lt;script&gt;\""))
    #expect(!text.contains("<script"))
  }

  @Test func `ends a session with a form that cannot be forged`() {
    #expect(
      shell(.en).html.text.contains(
        whole(
          "<form method=\"post\" action=\"/en/session/end\" novalidate>",
          "<input type=\"hidden\" name=\"csrf\" value=\"t&quot;k\">",
          "<button class=\"button quiet\">Sign out</button></form>")))
  }

  @Test func `leaves out what it was not given`() {
    var page = shell(.en)
    page.banner = .empty
    page.account = .empty
    page.breadcrumbs = []
    let text = page.html.text
    #expect(!text.contains("class=\"phase\""))
    #expect(!text.contains("class=\"account\""))
    #expect(!text.contains("class=\"trail\""))
  }
}
