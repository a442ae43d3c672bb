import HTML
import Hummingbird
import Languages

/// How other programs read and write what stands here, with lines to copy.
enum IntegratorsPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    IntegratorsView(reader, site: request.siteAddress).page.response(reader)
  }
}

/// What the page for integrators shows.
struct IntegratorsView {
  private let reader: Reader
  private let site: String

  init(_ reader: Reader, site: String) {
    self.reader = reader
    self.site = site
  }

  var page: Page {
    let say = reader.say
    return Page(
      say("home.api.title"),
      """
      <h1>\(say("home.api.title"))</h1><p class="lead">\(say("home.api.what"))</p>
      \(part("read", "curl '\(site)/api/v1/requests?limit=5'"))
      \(part("token", token))
      \(part("use", use))
      <h2>\(say("home.api.promises"))</h2><ul>\(promises)</ul>
      """)
  }

  private var promises: [HTML] {
    ["open", "same", "errors", "pages", "keys"].map { "<li>\(reader.say("home.api.\($0)"))</li>" }
  }

  private var token: String {
    """
    curl -X POST '\(site)/api/v1/tokens' \\
      -H 'Content-Type: application/json' \\
      -d '{"user":"NAME","password":"PASSWORD"}'
    """
  }

  private var use: String {
    """
    curl '\(site)/api/v1/requests' \\
      -H 'Authorization: Bearer TOKEN'
    """
  }

  private func part(_ key: String, _ lines: String) -> HTML {
    """
    <h2>\(reader.say("home.api.\(key)"))</h2><p>\(reader.say("home.api.\(key)Text"))</p>
    <pre dir="ltr" lang="en" tabindex="0"><code>\(lines)</code></pre>
    """
  }
}
