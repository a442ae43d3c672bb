/// What a step of a procedure can give, such as `verified` or `offer.accepted`.
public struct Outcome: Sendable, Hashable {
  /// The outcome's name; one dot separates the thread it belongs to.
  public let name: String
  /// The outcomes that it takes back, with all that hangs on them.
  public let clears: [String]
  /// What it does to stocks that several cases draw on.
  public let effects: [Effect]
  /// Whether it ends the case.
  public let closes: Bool
  /// Whether nothing need follow from it.
  public let isFinal: Bool
  /// The line of the file on which it stands.
  public let line: Int

  /// Holds an outcome as a programme declares it.
  public init(
    name: String, clears: [String] = [], effects: [Effect] = [], closes: Bool = false,
    isFinal: Bool = false, line: Int = 0
  ) {
    self.name = name
    self.clears = clears
    self.effects = effects
    self.closes = closes
    self.isFinal = isFinal
    self.line = line
  }

  /// The kind of thread it belongs to, such as `offer`; nil for the case itself.
  public var thread: String? { Self.thread(of: name) }

  /// The kind of thread that an outcome's name belongs to.
  public static func thread(of name: String) -> String? {
    let parts = name.split(separator: ".", maxSplits: 1)
    return parts.count == 2 ? String(parts[0]) : nil
  }
}
