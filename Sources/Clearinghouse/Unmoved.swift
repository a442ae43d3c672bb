public import Vocabulary

/// A command that is carried out only while a record is at a version that its sender has read.
///
/// It is decided in line with every other command, so that of several that were meant for one
/// version one alone finds it.
public struct Unmoved: Command {
  let reference: Reference
  let versions: Set<Int>
  let command: any Command

  /// A command about a record that was read at one of several versions.
  public init(_ reference: Reference, at versions: Set<Int>, _ command: any Command) {
    self.reference = reference
    self.versions = versions
    self.command = command
  }

  /// What the command decides, or that the record has moved on.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard
      let version = now.cases[reference]?.act ?? now.offers[reference]?.act
        ?? now.deliveries[reference]?.act
    else {
      throw .unknown("\(reference)")
    }
    guard versions.contains(version) else { throw .moved("\(reference)") }
    return try command.decide(on: now, by: person, at: moment)
  }
}
