import Programmes
public import Vocabulary

/// How a letter left for one of its recipients, and when.
public struct Dispatch: Sendable, Hashable {
  /// The way it took.
  public enum Way: String, Sendable, Hashable {
    /// The mail system took it over.
    case mail
    /// Somebody sent it outside the program.
    case hand
  }

  /// The way it took.
  public let way: Way
  /// The day on which it left.
  public let on: Day
}

/// Records that a letter left for a recipient to whom it goes by e-mail.
///
/// The courier records what the mail system took; the secretariat what it sent by hand instead.
public struct DispatchLetter: Command {
  let act: Int
  let reference: Reference
  let party: PartyID
  let way: Dispatch.Way

  /// The letter that an act sent, for one of its recipients.
  public init(_ act: Int, of reference: Reference, to party: PartyID, by way: Dispatch.Way) {
    self.act = act
    self.reference = reference
    self.party = party
    self.way = way
  }

  /// The record, or why it cannot be made; nothing where it was made before.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let isAllowed =
      switch way {
      case .mail: person == .courier
      case .hand: now.may(.recordForParties, person, on: moment.day)
      }
    guard isAllowed else { throw .notPermitted }
    guard let letter = now.cases[reference]?.letters.first(where: { $0.act == act }),
      letter.byMail.contains(party)
    else { throw .unknown("\(act)/\(party.rawValue)") }
    var decision = Decision(about: "\(reference)")
    guard letter.dispatches[party] == nil else { return decision }
    decision.add(
      .cases(.letterDispatched(reference, letter: act, to: party, way, on: moment.day)))
    return decision
  }
}

extension Case {
  mutating func dispatch(_ act: Int, to party: PartyID, _ dispatch: Dispatch) {
    for place in letters.indices where letters[place].act == act {
      letters[place].dispatches[party] = dispatch
    }
  }
}
