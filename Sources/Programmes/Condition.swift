/// What must have happened in a case.
public indirect enum Condition: Sendable, Hashable {
  /// Nothing need have happened.
  case always
  /// The outcome is in force; within a thread, in that thread.
  case happened(String)
  /// The outcome is in force in at least so many threads: `any offer.accepted`, `2 of
  /// country.supported`.
  case inThreads(Int, String)
  /// The outcome is in force in every thread of its kind, of which there is at least one.
  case everyThread(String)
  /// Another case about each of its countries has come to this outcome: `assessment.adopted`.
  case linked(LinkedOutcome)
  /// Each of these holds.
  case all([Condition])
  /// At least one of these holds.
  case any([Condition])

  /// Whether it holds, given which outcomes are in force, in how many of the threads of their
  /// kind, and what other cases have come to.
  func holds(
    _ isInForce: (String) -> Bool, inThreads count: (String) -> (inForce: Int, all: Int),
    linked: (LinkedOutcome) -> Bool
  ) -> Bool {
    switch self {
    case .always: return true
    case .happened(let name): return isInForce(name)
    case .inThreads(let least, let name): return count(name).inForce >= least
    case .everyThread(let name):
      let threads = count(name)
      return threads.all > 0 && threads.inForce == threads.all
    case .linked(let outcome): return linked(outcome)
    case .all(let parts):
      return parts.allSatisfy { $0.holds(isInForce, inThreads: count, linked: linked) }
    case .any(let parts):
      return parts.contains { $0.holds(isInForce, inThreads: count, linked: linked) }
    }
  }

  /// The outcomes of the procedure itself that it names, in order.
  public var outcomes: [String] {
    switch self {
    case .always, .linked: []
    case .happened(let name), .inThreads(_, let name), .everyThread(let name): [name]
    case .all(let parts), .any(let parts): parts.flatMap(\.outcomes)
    }
  }

  /// The outcomes of other cases that it names, in order.
  public var linked: [LinkedOutcome] {
    switch self {
    case .always, .happened, .inThreads, .everyThread: []
    case .linked(let outcome): [outcome]
    case .all(let parts), .any(let parts): parts.flatMap(\.linked)
    }
  }
}

/// An outcome of another procedure of the same programme, in a case about the same country.
public struct LinkedOutcome: Sendable, Hashable {
  /// The link's name within the procedure, which says which other procedure is meant.
  public let link: String
  /// The outcome's name within that procedure.
  public let outcome: String

  /// Names an outcome of another procedure.
  public init(link: String, outcome: String) {
    self.link = link
    self.outcome = outcome
  }

  /// As programmes write it: `assessment.adopted`.
  public var name: String { "\(link).\(outcome)" }
}
