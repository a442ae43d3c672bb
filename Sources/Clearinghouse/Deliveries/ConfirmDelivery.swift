import Programmes
public import Vocabulary

/// Confirms in the name of a recipient that it received what is reported.
public struct ConfirmDelivery: Command {
  let reference: Reference
  let party: PartyID?
  let document: Passage?

  /// The word of a recipient; of one's own party where none is named.
  ///
  /// An officer who records it names the document that shows it.
  public init(_ reference: Reference, for party: PartyID? = nil, document: Passage? = nil) {
    self.reference = reference
    self.party = party
    self.document = document
  }

  /// The confirmation, or why it cannot be.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let day = moment.day
    let delivery = try now.standingDelivery(reference, for: person, on: day)
    let recipients = now.recipients(of: delivery)
    let own = now.parties(.confirmDeliveries, of: person, on: day)
    let recorded = recipients.count == 1 ? recipients.first : nil
    guard let party = party ?? recipients.first(where: own.contains) ?? recorded else {
      throw .fields([.init(field: "party", code: "required")])
    }
    let isRecorded = try now.recordsDelivery(.confirmDeliveries, of: party, person, on: day)
    guard recipients.contains(party) else {
      throw .fields([.init(field: "party", code: "unknown-option")])
    }
    let problems = document.documentProblems(isRequired: isRecorded)
    guard problems.isEmpty else { throw .fields(problems) }
    guard delivery.confirmation(of: party) == nil else {
      throw .deliveries(.confirmedBefore(reference, party))
    }
    var decision = Decision(about: "\(reference)")
    decision.add(
      .deliveries(.confirmed(reference, by: party, isRecorded: isRecorded, on: day)),
      words: document.map { ["document": $0] } ?? [:])
    return decision
  }
}

/// Takes a report of delivered assistance back.
public struct WithdrawDelivery: Command {
  let reference: Reference
  let document: Passage?

  /// The withdrawal of a report; an officer who records it names the document that shows it.
  public init(_ reference: Reference, document: Passage? = nil) {
    self.reference = reference
    self.document = document
  }

  /// The withdrawal, or why it cannot be.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let day = moment.day
    let delivery = try now.standingDelivery(reference, for: person, on: day)
    let isRecorded = try now.recordsDelivery(
      .reportDeliveries, of: delivery.provider, person, on: day)
    let problems = document.documentProblems(isRequired: isRecorded)
    guard problems.isEmpty else { throw .fields(problems) }
    var decision = Decision(about: "\(reference)")
    decision.add(
      .deliveries(.withdrawn(reference, isRecorded: isRecorded, on: day)),
      words: document.map { ["document": $0] } ?? [:])
    return decision
  }
}

/// Why something about a report of delivered assistance was refused.
public enum DeliveryRefusal: Sendable, Hashable {
  /// It was taken back.
  case withdrawn(Reference)
  /// The recipient has confirmed it already.
  case confirmedBefore(Reference, PartyID)

  var account: Refusal.Account {
    switch self {
    case .withdrawn(let reference):
      .init(.conflict, "delivery-withdrawn", ["delivery": "\(reference)"])
    case .confirmedBefore(let reference, let party):
      .init(
        .conflict, "delivery-confirmed-before",
        ["delivery": "\(reference)", "party": party.rawValue])
    }
  }
}

extension Snapshot {
  /// Whether a person who may do something about a report does it for a party from a document,
  /// being none of its own.
  func recordsDelivery(
    _ right: Rights.Right, of party: PartyID, _ person: PersonID, on day: Day
  ) throws(Refusal) -> Bool {
    if parties(right, of: person, on: day).contains(party) { return false }
    guard may(.recordForParties, person, on: day) else { throw .notPermitted }
    return true
  }

  /// A report that a person may see, and that was not taken back.
  func standingDelivery(
    _ reference: Reference, for person: PersonID, on day: Day
  ) throws(Refusal) -> Delivery {
    guard let delivery = view(for: person, on: day).delivery(reference) else {
      throw .unknown("\(reference)")
    }
    guard delivery.withdrawn == nil else { throw .deliveries(.withdrawn(reference)) }
    return delivery
  }
}
