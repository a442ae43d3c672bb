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
      .get("/api/v1/me/handover", HandoverRoute.show),
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
      .post("/api/v1/requests/{ref}/notes", NoteRoute.write),
      .get("/api/v1/requests/{ref}/letters/draft", LetterRoutes.draft),
      .get("/api/v1/requests/{ref}/letters/{n}", LetterRoutes.show),
      .get("/api/v1/outbox", OutboxRoutes.list),
      .post("/api/v1/outbox/retries", OutboxRoutes.retry),
      .post("/api/v1/outbox/dispatches", OutboxRoutes.dispatch),
      .inTime("/api/v1/offers", OfferRoutes.list),
      .post("/api/v1/offers", OfferRoutes.make),
      .inTime("/api/v1/offers/{ref}", OfferRoutes.show),
      .get("/api/v1/offers/{ref}/needs", NeedsRoute.show),
      .post("/api/v1/offers/{ref}/confirmations", OfferRoutes.confirm),
      .post("/api/v1/offers/{ref}/withdrawals", OfferRoutes.withdraw),
      .inTime("/api/v1/deliveries", DeliveryRoutes.list),
      .post("/api/v1/deliveries", DeliveryRoutes.report),
      .inTime("/api/v1/deliveries/{ref}", DeliveryRoutes.show),
      .post("/api/v1/deliveries/{ref}/corrections", DeliveryRoutes.correct),
      .post("/api/v1/deliveries/{ref}/confirmations", DeliveryRoutes.confirm),
      .post("/api/v1/deliveries/{ref}/withdrawals", DeliveryRoutes.withdraw),
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
      .post("/api/v1/programmes/{id}/duties", DutyRoutes.record),
      .get("/api/v1/duties", DutyRoutes.list),
      .get("/api/v1/briefings/{day}", BriefingRoute.show),
      .get("/api/v1/history", HistoryRoute.list),
      .inTime("/api/v1/reports/{year}", ReportRoute.show),
      .get("/api/v1/changes", ChangesRoute.list),
      .get("/api/v1/deadlines", DeadlineRoute.list),
      .get("/api/v1/calendars", CalendarRoutes.list),
      .post("/api/v1/calendars/{station}/years", CalendarRoutes.record),
      .get("/api/v1/topics", TermsRoutes.topics),
      .get("/api/v1/countries", TermsRoutes.countries),
      .inTime("/api/v1/countries/{code}", CountryRoute.show),
      .get("/api/v1/participations", TermsRoutes.participations),
      .inTime("/api/v1/parties", PartyRoutes.list),
      .inTime("/api/v1/parties/{id}", PartyRoutes.show),
      .post("/api/v1/parties/{id}/participations", PartyRoutes.record),
      .get("/api/v1/kinds", TermsRoutes.kinds),
      .get("/api/v1/journal", JournalRoute.list),
      .post("/api/v1/timekeeper/runs", TimekeeperRoute.run),
      .get("/api/v1/openapi.json", DescriptionRoute.show),
    ]
  }

  /// Adds the interface to a router.
  public func addRoutes(to router: Router<Visit>) {
    router.add(middleware: Strays(interface: self))
    for route in routes {
      router.on(RouterPath(route.path), method: route.method) { request, visit in
        await answer(request, visit, inTime: route.isInTime, route.handler)
      }
      guard route.method == .get else { continue }
      router.on(RouterPath(route.path), method: .head) { request, visit in
        await answer(request, visit, inTime: route.isInTime, route.handler).createHeadResponse()
      }
    }
  }

  /// Every address with its methods.
  var addresses: Addresses {
    routes.reduce(into: Addresses()) { $0.add($1.path, $1.method) }
  }
}

/// Answers what is asked by another method, or under no address at all, with a problem.
private struct Strays: RouterMiddleware {
  private let interface: Interface
  private let addresses: Addresses

  init(interface: Interface) {
    self.interface = interface
    addresses = interface.addresses
  }

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      let methods = addresses.methods(at: request.uri.path)
      let isHere = request.uri.path == "/api" || request.uri.path.hasPrefix("/api/")
      guard isHere || !methods.isEmpty else { throw error }
      let response = await interface.answer(request, context) { _ in
        throw methods.isEmpty ? Problem.notFound : .wrongMethod(methods)
      }
      return request.method == .head ? response.createHeadResponse() : response
    }
  }
}
