public import Clearinghouse
public import Hummingbird
import HTTPTypes

/// Recognises who is asking: by the cookie of a browser, by a token, or as the owner.
public struct Recognition: RouterMiddleware {
  /// The name of the cookie; its prefix makes browsers keep it to this host and to HTTPS.
  public static let cookie = "__Host-causeway"

  private let access: Access

  /// Recognition by an instance's sessions and tokens.
  public init(_ access: Access) {
    self.access = access
  }

  /// Puts the session into the visit and passes it on.
  public func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    var visit = context
    if let secret = request.cookies[Self.cookie]?.value {
      visit.session = access.session(secret, .cookie)
      visit.secret = visit.session == nil ? nil : secret
    }
    if let header = request.headers[.authorization], header.hasPrefix("Bearer ") {
      visit.session = access.session(String(header.dropFirst("Bearer ".count)), .token)
      visit.secret = nil
    }
    if visit.isOwner, let name = request.headers[.actsAs] {
      visit.actsAs = PersonID(name)
    }
    return try await next(request, visit)
  }
}

extension HTTPField.Name {
  /// As whom the owner of the data folder acts; read on its socket only.
  public static let actsAs = HTTPField.Name("Causeway-Acts-As") ?? .from
}
