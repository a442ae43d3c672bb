import Clearinghouse
import HTML
import HTTPTypes
import Hummingbird
import Languages
import Logging
import NIOCore
import Reception
import Vocabulary

/// Turns errors into pages in the reader's language, with a way on.
///
/// What is under `/api` answers for itself.
struct ErrorPages: RouterMiddleware {
  let site: Site
  let addresses: Addresses

  init(_ site: Site, _ addresses: Addresses) {
    self.site = site
    self.addresses = addresses
  }

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error where request.isForPages {
      let response = await answer(error, to: request, context)
      return request.method == .head ? response.createHeadResponse() : response
    }
  }

  private func answer(_ error: any Error, to request: Request, _ visit: Visit) async -> Response {
    let reader = (try? Reader(site, request, visit)) ?? atHome(request, visit)
    switch error {
    case PageError.signIn where request.method == .post && request.isFromThisSite:
      guard let typed = try? await request.typed() else { break }
      return SignInPage.resume(KeptForm(request, typed), reader)
    case PageError.signIn:
      return .seeOther(reader.path("sign-in", query: ["return": request.uri.string]))
    case PageError.sessionEnded(let typed):
      return SignInPage.resume(KeptForm(request, typed), reader)
    default: break
    }
    return page(fault(error, request, visit), about: error, reader, request, visit)
  }

  /// What a page says of an error; only what nobody foresaw is logged, under a number.
  private func fault(_ error: any Error, _ request: Request, _ visit: Visit) -> Fault {
    switch error {
    case let error as PageError: return Fault(error)
    case let refusal as Refusal: return Fault(refusal)
    case is NIOTooManyBytesError: return .tooLarge
    case let error as HTTPError where error.status == .notFound:
      return addresses.methods(at: request.uri.path).isEmpty ? .notFound : .wrongMethod
    case let error as HTTPError:
      if let fault = Fault(error.status) { return fault }
    default: break
    }
    let number = String(Access.secret().prefix(8))
    visit.logger.error(
      "failed", metadata: ["reference": "\(number)", "error": "\(String(reflecting: error))"])
    return .failed(number)
  }

  private func page(
    _ fault: Fault, about error: any Error, _ reader: Reader, _ request: Request, _ visit: Visit
  ) -> Response {
    let isNameless = if case .notFound = fault { true } else { false }
    let reader = isNameless ? Reader(site, visit, reader.language, [], reader.query) : reader
    let typed = if case PageError.forged(let typed?) = error { typed } else { Typed([]) }
    var page = ErrorPage(fault, Refusal.of(error), typed, reader).page
    page.status = fault.status
    var response = page.response(reader)
    if case .tooMany(let seconds) = fault { response.headers[.retryAfter] = String(seconds) }
    if case .wrongMethod = fault {
      response.headers[.allow] = addresses.methods(at: request.uri.path).allowed
    }
    return response
  }

  private func atHome(_ request: Request, _ visit: Visit) -> Reader {
    Reader(site, visit, request.preferredLanguage, [], Typed([]))
  }
}

extension Refusal {
  /// The refusal that an error is or carries.
  static func of(_ error: any Error) -> Refusal? {
    if case PageError.refused(let refusal) = error { return refusal }
    return error as? Refusal
  }
}

extension Request {
  /// Whether people read the answer: everything but the JSON interface.
  fileprivate var isForPages: Bool {
    uri.path != "/api" && !uri.path.hasPrefix("/api/")
  }
}
