public import Hummingbird
import HTTPTypes
import Logging

/// Sends with every answer the headers that keep pages from being framed, sniffed or scripted.
public struct Safeguards: RouterMiddleware {
  /// The safeguards.
  public init() {}

  /// Adds the headers to the answer.
  public func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.headers where response.headers[name] == nil {
      response.headers[name] = value
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }

  private static let headers: [(HTTPField.Name, String)] =
    [
      (
        HTTPField.Name("Content-Security-Policy"),
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'"
      ),
      (HTTPField.Name("X-Content-Type-Options"), "nosniff"),
      (HTTPField.Name("Referrer-Policy"), "same-origin"),
      (HTTPField.Name("Cross-Origin-Opener-Policy"), "same-origin"),
    ].compactMap { name, value in name.map { ($0, value) } }
}

/// Writes one line a request: route, status and milliseconds; never a body, query or token.
public struct AccessLog: RouterMiddleware {
  /// The log.
  public init() {}

  /// Passes the request on and logs how it ended.
  public func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    let began = ContinuousClock.now
    let response = try await next(request, context)
    let milliseconds = (ContinuousClock.now - began) / .milliseconds(1)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method)", "route": "\(context.endpointPath ?? "none")",
        "status": "\(response.status.code)", "ms": "\(Int(milliseconds))",
      ])
    return response
  }
}
