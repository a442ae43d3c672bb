import Programmes
public import Vocabulary

/// Gives, refuses or withdraws a permission that a procedure asks for.
public struct AnswerPermission: Command {
  let reference: Reference
  let purpose: String
  let isGiven: Bool
  /// The day it was answered; today where none is given.
  public var on: Day?
  /// The document it rests on, where an officer records it.
  public var document: String?
  /// The reason, where one is given.
  public var reason: Passage?

  /// An answer; saying no to what was given withdraws it.
  public init(_ purpose: String, of reference: Reference, isGiven: Bool) {
    self.reference = reference
    self.purpose = purpose
    self.isGiven = isGiven
  }

  /// The answer with what it takes back, or why it is not taken.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let today = moment.day
    let (record, _, procedure) = try now.visibleCase(reference, to: person, on: today)
    guard let rule = procedure.permission(purpose), rule.rule != .notNeeded, let giver = rule.by
    else { throw .cases(.permissionNotAsked(purpose)) }
    let asked = Step(id: purpose, by: [giver], gives: [])
    guard
      let standing = now.standing(
        of: person, for: asked, in: procedure, requester: record.requester, provider: nil,
        on: today)
    else { throw .cases(.permissionNotYours(purpose)) }
    if standing.isRecorder, document?.isBlank ?? true {
      throw .cases(.documentNeeded(step: purpose))
    }
    if record.situation.isClosed, isGiven { throw .cases(.closed(reference)) }
    let dates = try Dates(on: on, received: nil, opened: record.lodged, today: today)
    let problems =
      FieldProblem.of(reason?.text ?? "", field: "reason", longest: 4000, isRequired: false)
      + FieldProblem.of(
        document ?? "", field: "document", longest: 200, isRequired: false, isLine: true)
    if !problems.isEmpty { throw .fields(problems) }
    let wasGiven = record.situation.permissions[purpose] == .given
    let answer: PermissionAnswer = isGiven ? .given : wasGiven ? .withdrawn : .refused
    let clears = isGiven ? [] : procedure.cleared(byWithdrawing: purpose, in: record.situation)
    var after = record.situation
    after.apply(answer, to: purpose, clearing: clears)
    var words = reason.map { ["reason": $0] } ?? [:]
    if let document { words["document"] = Passage(document, record.language) }
    var decision = Decision(about: "\(reference)")
    decision.add(
      .cases(
        .permissionAnswered(
          reference, purpose, answer, actor: standing.actor, isRecorded: standing.isRecorder,
          on: dates.on, clears: clears.map(\.code), status: procedure.status(of: after))),
      words: words)
    return decision
  }
}
