import Programmes
import Vocabulary

/// What is open under one person's offices: what whoever follows them must know.
public struct Handover: Sendable {
  /// A step that waits for the person.
  public struct Task: Sendable {
    /// The case.
    public let seen: CaseView
    /// The step, with in whose name it is taken.
    public let next: CaseView.Next
    /// Whether a letter takes it.
    public var isLetter: Bool { next.open.step.letter != nil }
  }

  /// A permission that waits for the person's answer.
  public struct Asked: Sendable {
    /// The case.
    public let seen: CaseView
    /// What is asked.
    public let permission: CaseView.Permission
  }

  /// The appointments held, with their letters and terms.
  public let appointments: [Appointment]
  /// The steps that wait for the person, the first due first.
  public let tasks: [Task]
  /// The permissions that wait for the person's answer.
  public let permissions: [Asked]
  /// The clocks that run for the person, the first to end first.
  public let clocks: [View.Clock]
  /// The recurring duties of the person.
  public let duties: [DutyClock]
  /// The rounds of which some letter was not sent, where the person sends them.
  public let rounds: [Round]
  /// The offers that name one of the person's parties, which has not answered.
  public let offers: [Offer]
  /// The reports of delivered assistance that one of the person's parties has not confirmed.
  public let deliveries: [Delivery]

  /// What is open for a reader today.
  public init(_ view: View) {
    let cases = view.openCases(most: .max).cases
    let parties = Set(view.held.compactMap(\.party))
    appointments = view.held
    tasks = cases.flatMap { seen in seen.tasks.map { Task(seen: seen, next: $0) } }
      .sorted { ($0.due, $0.seen.reference) < ($1.due, $1.seen.reference) }
    permissions = cases.flatMap { seen in
      seen.permissions.filter(\.awaitsReader).map { Asked(seen: seen, permission: $0) }
    }
    clocks = cases.flatMap { seen in
      seen.clocks.filter(\.isMine).map { View.Clock(seen: seen, clock: $0) }
    }.sorted { ($0.clock.day, $0.seen.reference) < ($1.clock.day, $1.seen.reference) }
    duties = view.duties.filter(\.isMine)
    rounds =
      view.may(.recordForParties)
      ? view.rounds.filter { $0.asked.contains { $0.letter == nil } } : []
    offers = view.offersAwaiting(parties)
    deliveries = view.deliveriesAwaiting(parties)
  }
}

extension Handover.Task {
  /// The number of the day by which it is due; the last of all where there is none.
  fileprivate var due: Int { next.open.due?.number ?? Int.max }
}

extension CaseView.Permission {
  /// Whether the reader is asked for it and has not answered.
  public var awaitsReader: Bool {
    if case .consent = rule.rule { mayAnswer && answer == nil } else { false }
  }
}

extension CaseView {
  /// The open steps that wait for the reader.
  ///
  /// A step that may be taken again and again waits for nobody, unless a clock runs; one that is
  /// only recorded for a party waits for that party.
  public var tasks: [Next] {
    open.filter { next in
      let step = next.open.step
      guard let standing = next.standing, !step.isAnyTime,
        !step.isAtWill || next.open.due != nil, !hasTaken(next.open)
      else { return false }
      guard standing.isRecorder else { return true }
      return switch procedure?.actors[standing.actor]?.kind {
      case .office: true
      case .party, .seat, .body, nil: false
      }
    }
  }

  /// Whether a step was taken in its thread before.
  private func hasTaken(_ open: OpenStep) -> Bool {
    timeline.contains { entry in
      guard case .step(let step, _, let thread) = entry.what else { return false }
      return step == open.step.id && thread == open.thread
    }
  }
}

extension View {
  /// The offers that name one of these parties as giving a part, which has not answered.
  public func offersAwaiting(_ parties: Set<PartyID>) -> [Offer] {
    now.offers.all.filter { offer in
      parties.contains { party in
        offer.part(of: party).map { $0.confirmed == nil && $0.withdrawn == nil } ?? false
      }
    }
  }

  /// The reports of delivered assistance that one of these parties received and has not confirmed.
  public func deliveriesAwaiting(_ parties: Set<PartyID>) -> [Delivery] {
    list(DeliveryQuery().with(.state, Delivery.State.awaited.rawValue)).filter { delivery in
      now.recipients(of: delivery).contains {
        parties.contains($0) && delivery.confirmation(of: $0) == nil
      }
    }
  }
}
