public import Programmes
public import Vocabulary

/// Who may do what, and see what: the one table, reviewed as a whole.
///
/// Steps of a procedure are not in it: their `by` names who may take them (see `Standing`).
public enum Rights {
  /// What somebody may want to do outside a procedure's steps.
  public enum Right: Sendable, Hashable, CaseIterable {
    /// Register parties, appoint people, adopt programmes.
    case administer
    /// See every case, with the committee's reasons.
    case seeAllCases
    /// See the committee's reasons for holding a request.
    case seeCommitteeReasons
    /// Record what a party sent on paper.
    case recordForParties
    /// Correct the topics of what others wrote.
    case correctTopics
    /// Work at the desk, where what is due is listed.
    case seeDesk
    /// Make offers for one's own party.
    case offer
    /// Say of one's own party's part of an offer whether it stands.
    case answerOffers
    /// Lodge requests for one's own party.
    case lodge
    /// Note what bears on the match-making of a request.
    case noteMatches
    /// Report the assistance that one's own party delivered.
    case reportDeliveries
    /// Confirm for one's own party that it received what others report.
    case confirmDeliveries
  }

  /// The offices that hold each right.
  public static func offices(with right: Right) -> Set<Office> {
    switch right {
    case .administer: [.administrator]
    case .seeAllCases: [.secretariat, .expert, .chair, .member]
    case .seeCommitteeReasons: [.secretariat, .expert, .chair, .member]
    case .recordForParties: [.secretariat]
    case .correctTopics: [.secretariat, .expert]
    case .seeDesk: [.secretariat, .expert, .chair]
    case .offer: [.provider]
    case .answerOffers: [.provider, .focalPoint]
    case .lodge: [.focalPoint]
    case .noteMatches: [.secretariat, .expert]
    case .reportDeliveries: [.provider, .focalPoint]
    case .confirmDeliveries: [.focalPoint]
    }
  }
}

extension Snapshot {
  /// Whether a person holds a right on a day; the machine's operator administers.
  public func may(_ right: Rights.Right, _ person: PersonID, on day: Day) -> Bool {
    if person == .operator { return right == .administer }
    let offices = Rights.offices(with: right)
    return people[person]?.held(on: day).contains { offices.contains($0.office) } ?? false
  }

  /// The parties for which a person may use a right on a day.
  public func parties(_ right: Rights.Right, of person: PersonID, on day: Day) -> [PartyID] {
    let offices = Rights.offices(with: right)
    return (people[person]?.held(on: day) ?? []).filter { offices.contains($0.office) }
      .compactMap(\.party)
  }
}

/// In whose name a person takes a step: their own office or party, or one they record for.
public struct Standing: Sendable, Hashable {
  /// The actor of the procedure.
  public let actor: String
  /// Whether the person records what the actor did, from a document.
  public let isRecorder: Bool
}

extension Snapshot {
  /// In whose name a person may take a step of a case on a day; nil where they may not.
  public func standing(
    of person: PersonID, for step: Step, in procedure: Procedure, requester: PartyID,
    provider: PartyID?, on day: Day
  ) -> Standing? {
    let held = people[person]?.held(on: day) ?? []
    let actors = step.by.compactMap { procedure.actors[$0] }
    for actor in actors
    where held.contains(where: { appointment in
      switch actor.kind {
      case .office(let office): appointment.office.rawValue == office
      case .seat: appointment.office == .member
      case .body: false
      case .party where actor.name == "requester":
        appointment.office == .focalPoint && appointment.party == requester
      case .party:
        appointment.office == .provider
          && (provider.map { $0 == appointment.party } ?? true)
      }
    }) {
      return Standing(actor: actor.name, isRecorder: false)
    }
    for actor in actors {
      if let office = actor.recordedBy, held.contains(where: { $0.office.rawValue == office }) {
        return Standing(actor: actor.name, isRecorder: true)
      }
    }
    return nil
  }
}
