/// How a letter left for a recipient, or is to leave.
public struct Transmittal: Sendable, Hashable {
  /// How it stands.
  public enum State: Sendable, Hashable {
    /// It left.
    case left(Dispatch)
    /// It goes by hand, outside the program, where nothing more is recorded.
    case byHand
    /// It would go by e-mail, and no mail server is named here: somebody sends it by hand.
    case unserved
    /// It will leave by e-mail by itself, or be tried again.
    case waiting
    /// It is not tried again until somebody says so.
    case failed

    /// The name of the state where others read it.
    public var code: String {
      switch self {
      case .left: "left"
      case .byHand: "by-hand"
      case .unserved: "unserved"
      case .waiting: "waiting"
      case .failed: "failed"
      }
    }
  }

  /// The recipient.
  public let party: PartyID
  /// How it stands.
  public let state: State
  /// What came of trying, for those who may know.
  public let attempts: Attempts?
}
