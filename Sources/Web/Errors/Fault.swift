import Clearinghouse
import HTTPTypes

/// What went wrong, as its page tells it.
enum Fault: Sendable {
  case malformed, notPermitted, forged, notFound, wrongMethod, conflict, tooLarge, invalid
  case unavailable
  /// The next request is taken after so many seconds.
  case tooMany(Int)
  /// Nobody foresaw it; the log has it under this number.
  case failed(String)

  init(_ error: PageError) {
    self =
      switch error {
      case .notFound: .notFound
      case .signIn, .notPermitted: .notPermitted
      case .forged, .sessionEnded: .forged
      case .tooLarge: .tooLarge
      case .tooMany(let seconds): .tooMany(seconds)
      case .refused(let refusal): Fault(refusal)
      }
  }

  init(_ refusal: Refusal) {
    self =
      switch refusal.account.kind {
      case .invalid: .invalid
      case .notFound: .notFound
      case .conflict: .conflict
      case .notPermitted: .notPermitted
      case .unavailable: .unavailable
      }
  }

  /// The fault of a status that the framework gives; nil for those that are our own.
  init?(_ status: HTTPResponse.Status) {
    switch status.code {
    case 403: self = .notPermitted
    case 404: self = .notFound
    case 405: self = .wrongMethod
    case 409: self = .conflict
    case 413: self = .tooLarge
    case 422: self = .invalid
    case 429: self = .tooMany(60)
    case 503: self = .unavailable
    case 400..<500: self = .malformed
    default: return nil
    }
  }

  /// The status it is answered with.
  var status: HTTPResponse.Status {
    switch self {
    case .malformed: .badRequest
    case .notPermitted, .forged: .forbidden
    case .notFound: .notFound
    case .wrongMethod: .methodNotAllowed
    case .conflict: .conflict
    case .tooLarge: .contentTooLarge
    case .invalid: .unprocessableContent
    case .unavailable: .serviceUnavailable
    case .tooMany: .tooManyRequests
    case .failed: .internalServerError
    }
  }

  /// The name under which its words stand in `errors.json`.
  var name: String {
    switch self {
    case .malformed: "malformed"
    case .notPermitted: "notPermitted"
    case .forged: "forged"
    case .notFound: "notFound"
    case .wrongMethod: "wrongMethod"
    case .conflict: "conflict"
    case .tooLarge: "tooLarge"
    case .invalid: "invalid"
    case .unavailable: "unavailable"
    case .tooMany: "tooMany"
    case .failed: "failed"
    }
  }
}
