import Programmes
public import Vocabulary

/// Appoints a person to an office by a letter; for administrators.
public struct Appoint: Command {
  let person: PersonID
  let office: Office
  let party: PartyID?
  let letter: String
  let from: Day
  let until: Day?

  /// An appointment; offices that speak for a party need one, the others have none.
  public init(
    _ person: PersonID, to office: Office, of party: PartyID? = nil, letter: String, from: Day,
    until: Day? = nil
  ) {
    self.person = person
    self.office = office
    self.party = party
    self.letter = letter
    self.from = from
    self.until = until
  }

  /// The appointment, or why it cannot be made.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard now.may(.administer, person, on: moment.day) else { throw .notPermitted }
    var problems: [FieldProblem] = []
    if !self.person.rawValue.isName || PersonID.reserved.contains(self.person) {
      problems.append(.init(field: "person", code: "bad-name"))
    }
    if letter.isEmpty { problems.append(.init(field: "letter", code: "required")) }
    if let until, until < from { problems.append(.init(field: "until", code: "before-start")) }
    let speaksForParty = office == .focalPoint || office == .provider
    if speaksForParty != (party != nil) {
      problems.append(.init(field: "party", code: speaksForParty ? "required" : "not-allowed"))
    }
    guard problems.isEmpty else { throw .fields(problems) }
    if let party, now.parties[party] == nil { throw .unknown(party.rawValue) }
    var decision = Decision(about: self.person.rawValue)
    decision.add(
      .people(
        .appointed(
          self.person, office, party: party, letter: letter, from: from, until: until)))
    return decision
  }
}

/// Ends an appointment early; for administrators.
public struct EndAppointment: Command {
  let person: PersonID
  let office: Office
  let party: PartyID?

  /// The appointment to end today.
  public init(_ person: PersonID, as office: Office, of party: PartyID? = nil) {
    self.person = person
    self.office = office
    self.party = party
  }

  /// The end of the appointment, or why there is none to end.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard now.may(.administer, person, on: moment.day) else { throw .notPermitted }
    let held = now.people[self.person]?.held(on: moment.day) ?? []
    guard held.contains(where: { $0.office == office && $0.party == party }) else {
      throw .people(.notAppointed(self.person, office))
    }
    var decision = Decision(about: self.person.rawValue)
    decision.add(.people(.ended(self.person, office, party: party, on: moment.day)))
    return decision
  }
}

/// Why something about a person was refused.
public enum PersonRefusal: Sendable, Hashable {
  /// The person does not hold the office.
  case notAppointed(PersonID, Office)

  var account: Refusal.Account {
    switch self {
    case .notAppointed(let person, let office):
      .init(
        .conflict, "person-not-appointed", ["person": person.rawValue, "office": office.rawValue])
    }
  }
}
