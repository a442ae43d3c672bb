public import Vocabulary

/// An office that a person holds, in a programme or for a party.
public enum Office: String, Sendable, Hashable, CaseIterable {
  /// Runs the programme's day-to-day work.
  case secretariat
  /// Advises on requests and matches.
  case expert
  /// Signs the committee's letters.
  case chair
  /// Holds a seat in the committee.
  case member
  /// Speaks for a party that asks.
  case focalPoint = "focal-point"
  /// Speaks for a party that provides.
  case provider
  /// Looks after the instance.
  case administrator
}

/// The holding of an office, by letter and for a term.
public struct Appointment: Sendable, Hashable {
  /// The office.
  public let office: Office
  /// The party spoken for, with offices that speak for one.
  public let party: PartyID?
  /// The letter of appointment, as its number or symbol.
  public let letter: String
  /// The first day.
  public let from: Day
  /// The last day; nil where the term has no stated end.
  public internal(set) var until: Day?

  /// Whether the office is held on a day.
  public func isHeld(on day: Day) -> Bool {
    day >= from && (until.map { day <= $0 } ?? true)
  }
}

/// Somebody who signs in.
public struct Person: Sendable, Hashable {
  /// The name under which they sign in.
  public let id: PersonID
  /// The offices they hold or held.
  public internal(set) var appointments: [Appointment]

  /// The appointments in force on a day.
  public func held(on day: Day) -> [Appointment] { appointments.filter { $0.isHeld(on: day) } }
}

/// What was done about people.
public enum PersonDeed: Sendable, Hashable, FeatureDeed {
  /// A person was appointed to an office.
  case appointed(PersonID, Office, party: PartyID?, letter: String, from: Day, until: Day?)
  /// An appointment ended early.
  case ended(PersonID, Office, party: PartyID?, on: Day)

  var kind: String {
    switch self {
    case .appointed: "appointed"
    case .ended: "ended"
    }
  }

  var version: Int { 1 }

  var body: JSON {
    switch self {
    case .appointed(let person, let office, let party, let letter, let from, let until):
      .sparse([
        .init("person", .string(person.rawValue)), .init("office", .string(office.rawValue)),
        .init("party", JSON(party?.rawValue)), .init("letter", .string(letter)),
        .init("from", JSON(from)), .init("until", JSON(until)),
      ])
    case .ended(let person, let office, let party, let on):
      .sparse([
        .init("person", .string(person.rawValue)), .init("office", .string(office.rawValue)),
        .init("party", JSON(party?.rawValue)), .init("on", JSON(on)),
      ])
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard version == 1 else { throw .newerVersion("people.\(kind)", version) }
    let person = PersonID(try body.string("person"))
    let office = try body.code("office", Office.self)
    let party = body.optional("party").map { PartyID($0) }
    switch kind {
    case "appointed":
      self = .appointed(
        person, office, party: party, letter: try body.string("letter"),
        from: try body.day("from"), until: body.optionalDay("until"))
    case "ended": self = .ended(person, office, party: party, on: try body.day("on"))
    default: throw .unknownKind("people.\(kind)")
    }
  }
}

extension Register<PersonID, Person> {
  mutating func fold(_ deed: PersonDeed, _ act: Act) {
    switch deed {
    case .appointed(let id, let office, let party, let letter, let from, let until):
      if self[id] == nil { add(Person(id: id, appointments: []), as: id) }
      change(id) {
        $0.appointments.append(
          Appointment(office: office, party: party, letter: letter, from: from, until: until))
      }
    case .ended(let id, let office, let party, let on):
      change(id) { person in
        for index in person.appointments.indices
        where person.appointments[index].office == office
          && person.appointments[index].party == party && person.appointments[index].isHeld(on: on)
        { person.appointments[index].until = on.adding(days: -1) }
      }
    }
  }
}
