public import Programmes

/// Why a command was not carried out; its words are in the catalogues under `refusal.CODE`.
public enum Refusal: Error, Sendable, Hashable {
  case parties(PartyRefusal)
  case people(PersonRefusal)
  case programmes(ProgrammeRefusal)
  case cases(CaseRefusal)
  case offers(OfferRefusal)
  case referrals(ReferralRefusal)
  case rounds(RoundRefusal)
  case deliveries(DeliveryRefusal)
  /// Fields were filled in wrongly.
  case fields([FieldProblem])
  /// There is no such record, or the person may not know of it.
  case unknown(String)
  /// The person holds no office that may do this.
  case notPermitted
  /// The record has changed since it was read.
  case moved(String)
  /// The same idempotency key came before with another request.
  case keyReused
  /// The disk refused; nothing was recorded.
  case notRecorded
  /// Too many wait in line; nothing was recorded.
  case busy

  /// The class of a refusal, from which status and exit codes follow.
  public enum Kind: Sendable, Hashable {
    case invalid, notFound, conflict, notPermitted, unavailable
  }

  /// What a refusal says: its class, its code, and what its words name.
  public struct Account: Sendable, Hashable {
    /// Its class.
    public let kind: Kind
    /// Its code, which never changes its meaning.
    public let code: String
    /// The values that its words name, by placeholder.
    public let names: [String: String]

    init(_ kind: Kind, _ code: String, _ names: [String: String] = [:]) {
      self.kind = kind
      self.code = code
      self.names = names
    }
  }

  /// What the refusal says.
  public var account: Account {
    switch self {
    case .parties(let refusal): refusal.account
    case .people(let refusal): refusal.account
    case .programmes(let refusal): refusal.account
    case .cases(let refusal): refusal.account
    case .offers(let refusal): refusal.account
    case .referrals(let refusal): refusal.account
    case .rounds(let refusal): refusal.account
    case .deliveries(let refusal): refusal.account
    case .fields: Account(.invalid, "fields")
    case .unknown(let name): Account(.notFound, "unknown", ["name": name])
    case .notPermitted: Account(.notPermitted, "not-permitted")
    case .moved(let name): Account(.conflict, "moved", ["record": name])
    case .keyReused: Account(.invalid, "key-reused")
    case .notRecorded: Account(.unavailable, "not-recorded")
    case .busy: Account(.unavailable, "busy")
    }
  }
}
