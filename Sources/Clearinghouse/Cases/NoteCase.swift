import Programmes
public import Vocabulary

/// What is written down about the match-making of a request beside its steps.
public enum CaseNote: String, Sendable, Hashable, CaseIterable {
  /// What an expert or an officer notes; the committee and its offices read it.
  case note
  /// What the requester advised about matching; whoever takes part in the request reads it.
  case advice

  /// The longest text that is taken.
  public static let longest = 4000
}

/// Writes down a note about a request's match-making, or what its requester advised.
///
/// The experts and the secretariat do. Advice has the day on which it was given, and the document
/// that shows it, because it speaks in the requester's name.
public struct NoteCase: Command {
  let reference: Reference
  let kind: CaseNote
  let text: Passage
  let on: Day?
  let document: Passage?

  /// A note or an advice; of today where no day is given.
  public init(
    _ kind: CaseNote, of reference: Reference, _ text: Passage, on: Day? = nil,
    document: Passage? = nil
  ) {
    self.reference = reference
    self.kind = kind
    self.text = text
    self.on = on
    self.document = document
  }

  /// The note, or why it cannot be recorded.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let today = moment.day
    let (record, _, _) = try now.visibleCase(reference, to: person, on: today)
    guard let actor = now.noter(person, on: today) else { throw .notPermitted }
    let problems =
      FieldProblem.of(text.text, field: "text", longest: CaseNote.longest, isRequired: true)
      + document.documentProblems(isRequired: kind == .advice)
    guard problems.isEmpty else { throw .fields(problems) }
    let dates = try Dates(on: on, received: nil, opened: record.lodged, today: today)
    var words = ["reason": text]
    words["document"] = document
    var decision = Decision(about: "\(reference)")
    decision.add(.cases(.noted(reference, kind, actor: actor, on: dates.on)), words: words)
    return decision
  }
}

extension Snapshot {
  /// As which office a person notes something about match-making; nil where they may not.
  func noter(_ person: PersonID, on day: Day) -> String? {
    let offices = Rights.offices(with: .noteMatches)
    return people[person]?.held(on: day).map(\.office).first { offices.contains($0) }?.rawValue
  }
}

extension CaseView {
  /// The notes or the advice of the case that the reader may read, the first first.
  public func notes(_ kind: CaseNote) -> [Case.Entry] {
    timeline.filter { $0.what == .note(kind) }
  }
}
