import HTML
import HTTPTypes
import Hummingbird
import Languages
import Reception
import Vocabulary

/// Turns errors into pages in the reader's language, with a way on.
struct ErrorPages: RouterMiddleware {
  let site: Site

  init(_ site: Site) {
    self.site = site
  }

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    try await next(request, context)
  }
}
