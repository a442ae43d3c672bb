/// What must have happened in a case.
public indirect enum Condition: Sendable, Hashable {
  /// Nothing need have happened.
  case always
  /// The outcome is in force; within a thread, in that thread.
  case happened(String)
  /// The outcome is in force in at least one thread.
  case anyThread(String)
  /// Each of these holds.
  case all([Condition])
  /// At least one of these holds.
  case any([Condition])

  /// Whether it holds, given which outcomes are in force.
  public func holds(
    _ isInForce: (String) -> Bool, inAnyThread: (String) -> Bool
  ) -> Bool {
    switch self {
    case .always: true
    case .happened(let name): isInForce(name)
    case .anyThread(let name): inAnyThread(name)
    case .all(let parts): parts.allSatisfy { $0.holds(isInForce, inAnyThread: inAnyThread) }
    case .any(let parts): parts.contains { $0.holds(isInForce, inAnyThread: inAnyThread) }
    }
  }

  /// The outcomes that it names, in order.
  public var outcomes: [String] {
    switch self {
    case .always: []
    case .happened(let name), .anyThread(let name): [name]
    case .all(let parts), .any(let parts): parts.flatMap(\.outcomes)
    }
  }
}
