public import Programmes
public import Vocabulary

/// Why something about a case was refused.
public enum CaseRefusal: Sendable, Hashable {
  /// The programme is not adopted, or has no procedure in force.
  case noProcedure(String)
  /// The step is not open, and these are.
  case stepNotOpen(step: String, Obstacle, open: [String])
  /// The step belongs to others.
  case notYours(step: String, by: [String])
  /// The step gives one of several outcomes, and one must be chosen.
  case outcomeNeeded(step: String, [String])
  /// A step recorded for somebody rests on a document, which must be named.
  case documentNeeded(step: String)
  /// The step asks for a reason.
  case reasonNeeded(step: String)
  /// An offer answers items of the request, which must be named.
  case itemsNeeded(step: String)
  /// The day is in the future, or before the case began.
  case dayImpossible(Day)
  /// The letter cannot be written yet.
  case letterIncomplete(step: String, missing: [String])
  /// The provider must be named.
  case providerNeeded
  /// The requester may not ask for this country.
  case notItsCountry(String)
  /// The procedure asks nobody for this permission.
  case permissionNotAsked(String)
  /// The permission belongs to somebody else.
  case permissionNotYours(String)
  /// Less is left of a stock than the step would set aside.
  case stockShort(String, asked: Int, left: Int)
  /// The case has ended.
  case closed(Reference)

  var account: Refusal.Account {
    switch self {
    case .noProcedure(let programme):
      .init(.conflict, "case-no-procedure", ["programme": programme])
    case .stepNotOpen(let step, let obstacle, let open):
      .init(
        .conflict, "case-step-\(obstacle.code)",
        ["step": step, "open": open.joined(separator: " ")].merging(obstacle.names) { $1 })
    case .notYours(let step, let by):
      .init(.notPermitted, "case-not-yours", ["step": step, "by": by.joined(separator: " ")])
    case .outcomeNeeded(let step, let outcomes):
      .init(
        .invalid, "case-outcome-needed",
        ["step": step, "outcomes": outcomes.joined(separator: " ")])
    case .documentNeeded(let step): .init(.invalid, "case-document-needed", ["step": step])
    case .reasonNeeded(let step): .init(.invalid, "case-reason-needed", ["step": step])
    case .itemsNeeded(let step): .init(.invalid, "case-items-needed", ["step": step])
    case .dayImpossible(let day): .init(.invalid, "case-day-impossible", ["day": "\(day)"])
    case .letterIncomplete(let step, let missing):
      .init(
        .conflict, "case-letter-incomplete",
        ["step": step, "missing": missing.joined(separator: " ")])
    case .providerNeeded: .init(.invalid, "case-provider-needed")
    case .notItsCountry(let country):
      .init(.invalid, "case-not-its-country", ["country": country])
    case .permissionNotAsked(let purpose):
      .init(.conflict, "case-permission-not-asked", ["permission": purpose])
    case .permissionNotYours(let purpose):
      .init(.notPermitted, "case-permission-not-yours", ["permission": purpose])
    case .stockShort(let stock, let asked, let left):
      .init(
        .conflict, "case-stock-short",
        ["stock": stock, "asked": String(asked), "left": String(left)])
    case .closed(let reference): .init(.conflict, "case-closed", ["case": "\(reference)"])
    }
  }
}

extension Obstacle {
  /// The code of an obstacle.
  public var code: String {
    switch self {
    case .unknownStep: "unknown"
    case .closed: "closed"
    case .notYet: "not-yet"
    case .ruledOut: "ruled-out"
    case .suspended: "suspended"
    case .tooEarly: "too-early"
    case .guarded: "guarded"
    case .taken: "taken"
    case .notPermitted: "not-permitted"
    case .noThread: "no-thread"
    }
  }

  var names: [String: String] {
    switch self {
    case .unknownStep, .closed, .taken: [:]
    case .notYet(let outcomes): ["outcomes": outcomes.joined(separator: " ")]
    case .ruledOut(let outcome), .suspended(let outcome): ["outcome": outcome]
    case .tooEarly(let day): ["day": "\(day)"]
    case .guarded(let field): ["field": field]
    case .notPermitted(let purpose): ["permission": purpose]
    case .noThread(let kind): ["thread": kind]
    }
  }
}
