/// Somebody who acts in a procedure.
public struct Actor: Sendable, Hashable {
  /// What the actor is in the world.
  public enum Kind: Sendable, Hashable {
    /// The party that asks, or that provides: `requester`, `provider`.
    case party
    /// An office held by appointment: `secretariat`, `chair`, `expert`.
    case office(String)
    /// A seat in a body that members hold one by one.
    case seat(String)
    /// A body that decides as a whole, outside; an office records what it decided.
    case body
  }

  /// The name the procedure uses.
  public let name: String
  /// What it is.
  public let kind: Kind
  /// The office that may record this actor's acts from documents.
  public let recordedBy: String?

  /// Holds an actor.
  public init(name: String, kind: Kind, recordedBy: String? = nil) {
    self.name = name
    self.kind = kind
    self.recordedBy = recordedBy
  }
}
