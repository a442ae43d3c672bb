import Clearinghouse
import HTTPTypes
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// Why a call was not answered as asked; each becomes `application/problem+json`.
enum Problem: Error {
  case notFound
  case wrongMethod([HTTPRequest.Method])
  case notAcceptable
  case notSignedIn
  case wrongPassword
  case tooMany(seconds: Int)
  case tooLarge
  case notJSON
  case malformed(JSON.Malformed)
  case fields([FieldProblem], Form?)
  case refused(Refusal, Procedure?, Form?)
  case badKey
  case failed

  /// The problem that an error is; what nobody foresaw is not shown.
  init(_ error: any Error, isSignedIn: Bool) {
    switch error {
    case let problem as Problem: self = problem
    case let refusal as Refusal: self = .refused(refusal, nil, nil)
    case let error as HTTPError where error.status == .contentTooLarge: self = .tooLarge
    default: self = .failed
    }
    if case .refused(let refusal, _, _) = self, refusal.account.kind == .notPermitted, !isSignedIn {
      self = .notSignedIn
    }
    if case .refused(.fields(let problems), _, let form) = self { self = .fields(problems, form) }
  }

  var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .wrongMethod: .methodNotAllowed
    case .notAcceptable: .notAcceptable
    case .notSignedIn, .wrongPassword: .unauthorized
    case .tooMany: .tooManyRequests
    case .tooLarge: .contentTooLarge
    case .notJSON: .unsupportedMediaType
    case .malformed, .badKey: .badRequest
    case .fields: .unprocessableContent
    case .failed: .internalServerError
    case .refused(.moved, _, _): .preconditionFailed
    case .refused(let refusal, _, _):
      switch refusal.account.kind {
      case .invalid: .unprocessableContent
      case .notFound: .notFound
      case .conflict: .conflict
      case .notPermitted: .forbidden
      case .unavailable: .serviceUnavailable
      }
    }
  }

  /// The code for machines, which never changes its meaning.
  var code: String {
    switch self {
    case .notFound: "no-such-address"
    case .wrongMethod: "wrong-method"
    case .notAcceptable: "not-acceptable"
    case .notSignedIn: "not-signed-in"
    case .wrongPassword: "wrong-password"
    case .tooMany: "too-many-tries"
    case .tooLarge: "too-large"
    case .notJSON: "not-json"
    case .malformed: "malformed-json"
    case .fields: "fields"
    case .badKey: "bad-key"
    case .failed: "failed"
    case .refused(let refusal, _, _): refusal.account.code
    }
  }

  var headers: HTTPFields {
    switch self {
    case .wrongMethod(let allowed):
      [.allow: allowed.allowed]
    case .notSignedIn, .wrongPassword: [.wwwAuthenticate: "Bearer"]
    case .tooMany(let seconds): [.retryAfter: String(seconds)]
    case .refused(let refusal, _, _) where refusal.account.kind == .unavailable:
      [.retryAfter: "60"]
    case .notFound, .notAcceptable, .tooLarge, .notJSON, .malformed, .fields, .badKey, .failed,
      .refused:
      [:]
    }
  }
}
