import Clearinghouse
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

  /// Adds the pages to a router, after whatever recognises visitors.
  public func addRoutes(to router: Router<Visit>) {
    var page = Pages(site)
    addPages(to: &page)
    router.add(middleware: ErrorPages(site, page.addresses))
    page.addRoutes(to: router)
  }

  private func addPages(to page: inout Pages) {
    page.add("") { request, _ in .inPreferredLanguage(of: request, to: []) }
    page.add("r/{reference}") { [site] request, visit in try site.permalink(request, visit) }
    page.add("assets/{name}") { [site] request, _ in try site.asset(request) }
    page.get("", HomePage.show)
    page.get("sign-in", SignInPage.show)
    page.post("sign-in", SignInPage.send)
    page.post("sign-out", SignInPage.signOut)
    page.get("requests", inTime: true, RequestsPage.show)
    page.get("requests.csv", inTime: true, isLong: true, RequestsPage.table)
    page.get("offers", inTime: true, OffersPage.show)
    page.get("offers.csv", inTime: true, isLong: true, OffersPage.table)
    page.get("offers/new", NewOfferPage.show)
    page.post("offers/new", NewOfferPage.send)
    page.get("offers/{reference}", inTime: true, OfferPage.show)
    page.post("offers/{reference}/confirmation", OfferPage.confirm)
    page.post("offers/{reference}/withdrawal", OfferPage.withdraw)
    addDeliveryRoutes(to: &page)
    page.get("programmes", inTime: true, ProgrammesPage.show)
    page.get("programmes/{id}", inTime: true, ProgrammePage.show)
    page.post("programmes/{id}/readings", ProgrammePage.choose)
    page.get("countries", inTime: true, CountriesPage.show)
    page.get("countries/{code}", inTime: true, CountryPage.show)
    page.get("reports", inTime: true, ReportsPage.show)
    page.get("reports/{year}", inTime: true, ReportPage.show)
    page.get("history", HistoryPage.list)
    page.get("history/{id}", HistoryPage.show)
    page.get("parties/{id}", inTime: true, PartyPage.show)
    page.get("changes", isLong: true, ChangesPage.show)
    page.get("my", MyCountryPage.show)
    page.get("my/deadlines.ics", isLong: true, DeadlineFeed.show)
    page.get("calendars", CalendarsPage.show)
    page.post("calendars", CalendarsPage.send)
    page.get("simulation", SimulationPage.show)
    page.get("api", IntegratorsPage.show)
    addProviderRoutes(to: &page)
    addCaseRoutes(to: &page)
    addLetterRoutes(to: &page)
    addOfficeRoutes(to: &page)
  }
}

/// The pages, each with the reader it is for.
struct Pages {
  typealias Handler = @Sendable (Reader, Request) async throws -> Response
  private typealias Answer = @Sendable (Request, Visit) async throws -> Response

  private let site: Site
  private var routes: [(path: String, method: HTTPRequest.Method, answer: Answer)] = []

  init(_ site: Site) {
    self.site = site
  }

  /// Adds what has no language of its own.
  mutating func add(
    _ path: String, _ answer: @escaping @Sendable (Request, Visit) throws -> Response
  ) {
    routes.append((path, .get, answer))
  }

  /// Adds a page, which may show past days, or may take long to make; such pages are made one at
  /// a time, so that the others never wait for them.
  mutating func get(
    _ path: String, inTime: Bool = false, isLong: Bool = false, _ handler: @escaping Handler
  ) {
    add(.get, path) { [site] request, visit in
      let isPast = inTime && request.typedQuery.has("at")
      return try await Workbench.apart(isLong || isPast) {
        try await handler(Reader(site, request, visit, inTime: inTime), request)
      }
    }
  }

  mutating func post(_ path: String, _ handler: @escaping Handler) {
    add(.post, path) { [site] request, visit in
      try await handler(Reader(site, request, visit), request)
    }
  }

  private mutating func add(
    _ method: HTTPRequest.Method, _ path: String, _ answer: @escaping Answer
  ) {
    routes.append(("{language}/" + path, method, answer))
  }

  /// Every address with its methods.
  var addresses: Addresses {
    routes.reduce(into: Addresses()) { $0.add($1.path, $1.method) }
  }

  func addRoutes(to router: Router<Visit>) {
    for (path, method, answer) in routes {
      router.on(RouterPath(path), method: method, use: answer)
      guard method == .get else { continue }
      router.on(RouterPath(path), method: .head) { request, visit in
        try await answer(request, visit).createHeadResponse()
      }
    }
  }
}

extension Site {
  /// Sends a record's address without a language on to the record, in the reader's language.
  ///
  /// A referral stands on the page of its request, for those who may read of it there.
  func permalink(_ request: Request, _ visit: Visit) throws -> Response {
    let name = request.uri.path.split(separator: "/").last.map(String.init) ?? ""
    guard let reference = Reference(name) else { throw PageError.notFound }
    if reference.series == "RFL" {
      let view = instance.view(for: visit.person)
      guard let record = view.now.referrals[reference]?.request,
        view.find(record)?.referrals.contains(where: { $0.reference == reference }) == true
      else { throw PageError.notFound }
      return .inPreferredLanguage(of: request, to: ["requests", "\(record)"], at: "referrals")
    }
    let list =
      ["OFR": "offers", "RND": "rounds", "DLV": "deliveries"][reference.series] ?? "requests"
    return .inPreferredLanguage(of: request, to: [list, "\(reference)"])
  }

  /// The stylesheet, which never changes under its name.
  func asset(_ request: Request) throws -> Response {
    guard request.uri.path == stylesheetPath.text else { throw PageError.notFound }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/css; charset=utf-8",
        .cacheControl: "public, max-age=31536000, immutable",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: stylesheet)))
  }
}

extension Response {
  /// Sends a visitor without a language to a place in theirs.
  static func inPreferredLanguage(
    of request: Request, to place: [String], at part: String? = nil
  ) -> Response {
    var path = Path(segments: [request.preferredLanguage.rawValue] + place)
    if let part { path = path.at(part) }
    return Response(
      status: .found, headers: [.location: path.text, .vary: "Accept-Language"])
  }
}

extension Request {
  /// The first of the six languages that the browser prefers, else English.
  var preferredLanguage: Language {
    (headers[.acceptLanguage] ?? "").split(separator: ",").prefix(20).lazy
      .compactMap { Language(rawValue: $0.drop(while: \.isWhitespace).prefix(2).lowercased()) }
      .first ?? .en
  }
}
