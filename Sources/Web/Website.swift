import HTML
import HTTPTypes
public import Hummingbird
import NIOCore
public import Reception
import Vocabulary

/// All pages of the site, on one screen.
public struct Website: Sendable {
  let site: Site

  /// The pages of a site.
  public init(_ site: Site) {
    self.site = site
  }

  /// Adds the pages to a router.
  public func addRoutes(to router: Router<Visit>) {
    router.get("/") { request, visit in site.inPreferredLanguage(request, visit) }
    router.get("assets/{name}") { request, visit in try site.asset(request) }
    let pages = router.group("{language}").add(middleware: ErrorPages(site))
    let page = Pages(site, pages)
    page.get("", HomePage.show)
    addCaseRoutes(to: page)
  }
}

/// Adds pages to a group of routes, each with the reader it is for.
struct Pages {
  typealias Handler = @Sendable (Reader, Request) async throws -> Response
  private let site: Site
  private let group: RouterGroup<Visit>

  init(_ site: Site, _ group: RouterGroup<Visit>) {
    self.site = site
    self.group = group
  }

  func get(_ path: RouterPath, _ handler: @escaping Handler) {
    group.get(path) { [site] request, visit in
      try await handler(Reader(site, request, visit), request)
    }
  }

  func post(_ path: RouterPath, _ handler: @escaping Handler) {
    group.post(path) { [site] request, visit in
      try await handler(Reader(site, request, visit), request)
    }
  }
}

extension Site {
  /// Sends a visitor without a language to theirs: by what the browser prefers, else English.
  func inPreferredLanguage(_ request: Request, _ visit: Visit) -> Response {
    let preferred =
      (request.headers[.acceptLanguage] ?? "").split(separator: ",").lazy
      .compactMap {
        Language(rawValue: String($0.drop(while: \.isWhitespace).prefix(2)).lowercased())
      }
      .first ?? .en
    var response = Response(
      status: .found, headers: [.location: Path(preferred.rawValue).text])
    response.headers[.vary] = "Accept-Language"
    return response
  }

  /// The stylesheet, which never changes under its name.
  func asset(_ request: Request) throws -> Response {
    guard request.uri.path == stylesheetPath.text else { throw HTTPError(.notFound) }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/css; charset=utf-8",
        .cacheControl: "public, max-age=31536000, immutable",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: stylesheet)))
  }
}
