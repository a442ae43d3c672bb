import HTML
import HTTPTypes
import Hummingbird
import Languages
import NIOCore
import Vocabulary

/// A page for a reader: its title and content, and what stands around it.
struct Page: Sendable {
  let title: String
  let main: HTML
  var status: HTTPResponse.Status = .ok
  /// Whether it shows a form that was refused.
  var isError = false
  var notification: HTML = .empty
  var breadcrumbs: [Link] = []
  var description: String?

  init(_ title: String, _ main: HTML) {
    self.title = title
    self.main = main
  }

  /// The page with what is wrong with the form that it shows again.
  func refused(
    _ reader: Reader, _ status: HTTPResponse.Status = .unprocessableContent
  ) -> Response {
    var page = self
    page.isError = true
    page.status = status
    return page.response(reader)
  }

  /// The page as a reader's browser gets it, in the shell.
  func response(_ reader: Reader) -> Response {
    let say = reader.say
    var shell = Shell(
      reader.language, title: title, texts: ShellTexts(say),
      paths: Dictionary(
        uniqueKeysWithValues: Language.allCases.map {
          ($0, Path(segments: [$0.rawValue] + reader.place, keeping: reader.at))
        }),
      home: reader.path(), stylesheet: reader.site.stylesheetPath, main: main)
    shell.isError = isError
    shell.notification = "\(reader.pastBanner)\(notification)"
    shell.breadcrumbs = breadcrumbs
    shell.description = description
    shell.navigation = Navigation(reader).links
    shell.account = Navigation(reader).account
    shell.footerLinks = Navigation(reader).footer
    if !reader.site.demoAccounts.isEmpty {
      shell.banner = "<p>\(say("shell.demo"))</p>"
    }
    return Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentLanguage: reader.language.rawValue,
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: shell.html.bytes)))
  }
}

extension Response {
  /// Sends the browser on to another page of this site.
  static func seeOther(_ path: Path) -> Response {
    Response(status: .seeOther, headers: [.location: path.text])
  }
}

extension ShellTexts {
  /// The shell's words from the catalogue.
  init(_ say: Speaker) {
    self.init(
      product: say("shell.product"), skip: say("shell.skip"),
      languageBar: say("shell.languageBar"), navigation: say("shell.navigation"),
      breadcrumbs: say("shell.breadcrumbs"), footer: say("shell.footer"),
      footerNote: say("shell.footerNote"), errorPrefix: say("shell.errorPrefix"))
  }
}
