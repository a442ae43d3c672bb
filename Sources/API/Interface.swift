public import Clearinghouse
import HTTPTypes
public import Hummingbird
public import Languages
public import Reception

/// The JSON interface under `/api/v1`: the same commands and the same view as the pages.
public struct Interface: Sendable {
  let instance: Instance
  let catalogue: Catalogue
  let description: Description
  let replays = Replays()

  /// The interface of an instance.
  ///
  /// The description is `Assets/openapi.yaml`, served as JSON; one that is no YAML is refused.
  public init(
    _ instance: Instance, catalogue: Catalogue, description: [UInt8]
  ) throws(DescriptionFlaw) {
    self.instance = instance
    self.catalogue = catalogue
    self.description = try Description(yaml: description)
  }

  /// All that can be asked, on one screen.
  var routes: [Route] {
    [
      .get("/healthz", HealthRoutes.isAlive),
      .get("/readyz", HealthRoutes.isReady),
      .post("/api/v1/tokens", TokenRoutes.create),
      .delete("/api/v1/tokens", TokenRoutes.end),
      .get("/api/v1/me", MeRoute.show),
      .inTime("/api/v1/requests", CaseRoutes.list),
      .post("/api/v1/requests", CaseRoutes.lodge),
      .inTime("/api/v1/requests/{ref}", CaseRoutes.show),
      .get("/api/v1/requests/{ref}/matches", MatchRoute.show),
      .post("/api/v1/requests/{ref}/items/{n}/topics", TopicsRoute.correct),
      .get("/api/v1/requests/{ref}/channels", MatchRoute.channels),
      .get("/api/v1/requests/{ref}/referrals", ReferralRoutes.list),
      .post("/api/v1/requests/{ref}/referrals", ReferralRoutes.refer),
      .get("/api/v1/requests/{ref}/referrals/{referral}", ReferralRoutes.show),
      .post("/api/v1/requests/{ref}/referrals/{referral}/answers", ReferralRoutes.answer),
      .post("/api/v1/requests/{ref}/steps", StepRoute.take),
      .post("/api/v1/requests/{ref}/permissions", PermissionRoute.answer),
      .get("/api/v1/requests/{ref}/letters/draft", LetterRoutes.draft),
      .get("/api/v1/requests/{ref}/letters/{n}", LetterRoutes.show),
      .inTime("/api/v1/offers", OfferRoutes.list),
      .post("/api/v1/offers", OfferRoutes.make),
      .inTime("/api/v1/offers/{ref}", OfferRoutes.show),
      .get("/api/v1/offers/{ref}/needs", NeedsRoute.show),
      .post("/api/v1/offers/{ref}/confirmations", OfferRoutes.confirm),
      .post("/api/v1/offers/{ref}/withdrawals", OfferRoutes.withdraw),
      .inTime("/api/v1/providers", ProviderRoutes.list),
      .inTime("/api/v1/providers/{id}", ProviderRoutes.show),
      .post("/api/v1/providers/{id}/contacts", ProviderRoutes.record),
      .get("/api/v1/rounds", RoundRoutes.list),
      .post("/api/v1/rounds", RoundRoutes.open),
      .get("/api/v1/rounds/{ref}", RoundRoutes.show),
      .post("/api/v1/rounds/{ref}/letters", RoundRoutes.send),
      .get("/api/v1/rounds/{ref}/letters/{party}", RoundRoutes.letter),
      .inTime("/api/v1/programmes", ProgrammeRoutes.list),
      .inTime("/api/v1/programmes/{id}", ProgrammeRoutes.show),
      .post("/api/v1/programmes/{id}/readings", ReadingRoute.choose),
      .get("/api/v1/history", HistoryRoute.list),
      .inTime("/api/v1/reports/{year}", ReportRoute.show),
      .get("/api/v1/changes", ChangesRoute.list),
      .get("/api/v1/deadlines", DeadlineRoute.list),
      .get("/api/v1/topics", TermsRoutes.topics),
      .get("/api/v1/countries", TermsRoutes.countries),
      .inTime("/api/v1/countries/{code}", CountryRoute.show),
      .get("/api/v1/participations", TermsRoutes.participations),
      .inTime("/api/v1/parties", PartyRoutes.list),
      .inTime("/api/v1/parties/{id}", PartyRoutes.show),
      .post("/api/v1/parties/{id}/participations", PartyRoutes.record),
      .get("/api/v1/kinds", TermsRoutes.kinds),
      .get("/api/v1/journal", JournalRoute.list),
      .get("/api/v1/openapi.json", DescriptionRoute.show),
    ]
  }

  /// Adds the interface to a router.
  public func addRoutes(to router: Router<Visit>) {
    for route in routes {
      add(route.path, route.method, to: router, inTime: route.isInTime, route.handler)
    }
    for route in routes where route.method == .get {
      router.on(RouterPath(route.path), method: .head) { request, visit in
        let asked = await answer(request, visit, inTime: route.isInTime, route.handler)
        return asked.createHeadResponse()
      }
    }
    addRefusals(to: router)
  }

  /// What is asked by another method, or under no address at all, gets a problem too.
  private func addRefusals(to router: Router<Visit>) {
    let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
    let byPath = Dictionary(grouping: routes, by: \.path).mapValues { routes in
      routes.flatMap { $0.method == .get ? [.get, .head] : [$0.method] }
    }
    for (path, allowed) in byPath {
      for method in methods where !allowed.contains(method) {
        add(path, method, to: router) { _ in throw Problem.wrongMethod(allowed) }
      }
    }
    for method in methods {
      for path in ["/api", "/api/v1", "/api/**"] {
        add(path, method, to: router) { _ in throw Problem.notFound }
      }
    }
  }

  private func add(
    _ path: String, _ method: HTTPRequest.Method, to router: Router<Visit>,
    inTime: Bool = false, _ handler: @escaping Route.Handler
  ) {
    router.on(RouterPath(path), method: method) { request, visit in
      await answer(request, visit, inTime: inTime, handler)
    }
  }
}
