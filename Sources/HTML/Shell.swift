public import Vocabulary

/// The page around the content: head, header, navigation and footer.
///
/// It has no language of its own; every word is passed in.
public struct Shell: Sendable {
  /// The language of the page.
  public var language: Language
  /// The title of the page, without the name of the product.
  public var title: String
  /// What the page holds, in a sentence, for search engines and previews.
  public var description: String?
  /// Whether a form was refused, so that the title says so first.
  public var isError = false
  /// The words of the shell.
  public var texts: ShellTexts
  /// Where this page stands in each language it exists in.
  public var paths: [Language: Path]
  /// Where the name of the product leads.
  public var home: Path
  /// The stylesheet.
  public var stylesheet: Path
  /// The main navigation.
  public var navigation: [Link] = []
  /// Who is signed in, or the way to sign in.
  public var account: HTML = .empty
  /// A line above everything, such as that this is a demonstration.
  public var banner: HTML = .empty
  /// The one notification of the page, before its heading.
  public var notification: HTML = .empty
  /// The places above this one, the nearest last.
  public var breadcrumbs: [Link] = []
  /// The content, beginning with its `h1`.
  public var main: HTML
  /// The links in the footer.
  public var footerLinks: [Link] = []

  /// A page with its content; the other parts are set as needed.
  public init(
    _ language: Language, title: String, texts: ShellTexts, paths: [Language: Path],
    home: Path, stylesheet: Path, main: HTML
  ) {
    self.language = language
    self.title = title
    self.texts = texts
    self.paths = paths
    self.home = home
    self.stylesheet = stylesheet
    self.main = main
  }

  /// The whole page.
  public var html: HTML {
    """
    <!doctype html>
    <html lang="\(language.rawValue)" dir="\(language.direction)">
    \(head)
    <body>
    <a class="skip" href="#main">\(texts.skip)</a>
    \(header)
    \(trail)
    <main id="main" tabindex="-1">
    \(notification)
    \(main)
    </main>
    \(footer)
    </body>
    </html>

    """
  }

  private var head: HTML {
    let spoken: [HTML] = languages.map { language, path in
      """
      <link rel="alternate" hreflang="\(language.rawValue)" href="\(path)">

      """
    }
    return """
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(isError ? texts.errorPrefix : "")\(title) · \(texts.product)</title>
      \(description.map { "<meta name=\"description\" content=\"\($0)\">" })
      \(spoken)<link rel="stylesheet" href="\(stylesheet)">
      \(Self.icon)
      </head>
      """
  }

  /// The causeway of the masthead, small; it comes with the page and costs no request.
  private static let icon: HTML = """
    <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 \
    viewBox=%270 0 16 16%27%3E%3Cpath fill=%27%231a6fb5%27 \
    d=%27M0 4h16v3H0zM1 7h2v6H1zM7 7h2v6H7zM13 7h2v6h-2z%27/%3E%3C/svg%3E">
    """

  private var header: HTML {
    let bar: [HTML] = languages.map { other, path in
      let name: HTML = "lang=\"\(other.rawValue)\" dir=\"\(other.direction)\""
      return other == language
        ? "<li><span \(name) aria-current=\"true\">\(other.ownName)</span></li>"
        : """
        <li><a \(name) hreflang="\(other.rawValue)" href="\(path)">\(other.ownName)</a></li>
        """
    }
    return """
      <header class="masthead">
      \(banner.isEmpty ? "" : "<div class=\"phase\">\(banner)</div>")
      <div class="brand"><a href="\(home)"><bdi>\(texts.product)</bdi></a>\
      <nav class="languages" aria-label="\(texts.languageBar)"><ul>\(bar)</ul></nav></div>
      <div class="ways"><nav aria-label="\(texts.navigation)"><ul>\
      \(navigation.map { "<li>\($0.html)</li>" })</ul></nav>\
      \(account.isEmpty ? "" : "<div class=\"account\">\(account)</div>")</div>
      </header>
      """
  }

  private var trail: HTML {
    guard !breadcrumbs.isEmpty else { return .empty }
    return """
      <nav class="trail" aria-label="\(texts.breadcrumbs)"><ol>\
      \(breadcrumbs.map { "<li>\($0.html)</li>" })</ol></nav>
      """
  }

  private var footer: HTML {
    """
    <footer>
    <nav aria-label="\(texts.footer)"><ul>\
    \(footerLinks.map { "<li>\($0.html)</li>" })</ul></nav>
    <p>\(texts.footerNote)</p>
    </footer>
    """
  }

  /// The languages of the page in the order of the official list.
  private var languages: [(Language, Path)] {
    Language.allCases.compactMap { language in paths[language].map { (language, $0) } }
  }
}
