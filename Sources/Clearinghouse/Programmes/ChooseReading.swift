import Programmes
public import Vocabulary

/// A reading of a programme's procedure, and from which day on cases follow it.
public struct ReadingChoice: Sendable, Hashable {
  /// The reading.
  public let reading: String
  /// The first day; nil for the beginning.
  public let from: Day?

  /// Holds a choice.
  public init(reading: String, from: Day?) {
    self.reading = reading
    self.from = from
  }
}

/// Chooses which of several sourced readings the cases received from a day on follow.
///
/// Cases that are open keep the reading that they began under.
public struct ChooseReading: Command {
  let programme: String
  let choice: ReadingChoice

  /// A choice for the cases of a programme.
  public init(_ reading: String, of programme: String, from: Day? = nil) {
    self.programme = programme
    choice = ReadingChoice(reading: reading, from: from)
  }

  /// The choice, or why it cannot be made.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard let adopted = now.programmes[programme] else { throw .unknown(programme) }
    guard now.may(.administer, person, on: moment.day) else { throw .notPermitted }
    let procedures = adopted.programme?.procedures ?? []
    guard let procedure = procedures.first(where: { $0.reading == choice.reading }) else {
      throw .programmes(.unknownReading(choice.reading))
    }
    if let from = choice.from, from < procedure.inForce.from.earliest {
      throw .fields([.init(field: "from", code: "before-in-force")])
    }
    var decision = Decision(about: programme)
    if adopted.choices.last != choice {
      decision.add(.programmes(.readingChosen(programme, choice)))
    }
    return decision
  }
}
