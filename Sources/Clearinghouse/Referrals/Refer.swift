import Programmes
public import Vocabulary

/// Records that the party of a request was sent on to another channel.
public struct Refer: Command {
  let request: Reference
  let programme: String
  let on: Day?
  let remark: Passage?

  /// A referral; of today where no day is given.
  public init(_ request: Reference, to programme: String, on: Day? = nil, remark: Passage? = nil) {
    self.request = request
    self.programme = programme
    self.on = on
    self.remark = remark
  }

  /// The referral under a new reference, or why it cannot be.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let today = moment.day
    let record = try now.referrable(request, by: person, on: today)
    guard !record.situation.isClosed else { throw .cases(.closed(request)) }
    guard now.programmes[programme]?.programme != nil else {
      throw .fields([
        .init(field: "programme", code: programme.isEmpty ? "required" : "unknown-option")
      ])
    }
    guard programme != record.programme else { throw .referrals(.ownProgramme(programme)) }
    if let open = now.referrals.all.first(where: {
      $0.request == request && $0.programme == programme && !$0.isEnded
    }) {
      throw .referrals(.notAnsweredYet(open.reference))
    }
    let dates = try Dates(on: on, received: nil, opened: record.lodged, today: today)
    try remark.checkRemark()
    let reference = now.nextReference("RFL", today)
    var decision = Decision(about: "\(reference)")
    decision.add(
      .referrals(.made(reference, request: request, programme: programme, on: dates.on)),
      words: remark.map { ["remark": $0] } ?? [:])
    return decision
  }
}

/// Records what a channel answered to a referral.
public struct AnswerReferral: Command {
  let referral: Reference
  let answer: Referral.Answer
  let on: Day?
  let remark: Passage?

  /// An answer; of today where no day is given.
  public init(
    _ referral: Reference, _ answer: Referral.Answer, on: Day? = nil, remark: Passage? = nil
  ) {
    self.referral = referral
    self.answer = answer
    self.on = on
    self.remark = remark
  }

  /// The answer, or why it cannot be recorded.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard let referral = now.referrals[referral] else { throw .unknown("\(referral)") }
    _ = try now.referrable(referral.request, by: person, on: moment.day)
    guard !referral.isEnded else { throw .referrals(.ended(referral.reference)) }
    let before = referral.answers.last?.on ?? referral.on
    let dates = try Dates(on: on, received: nil, opened: before, today: moment.day)
    try remark.checkRemark()
    var decision = Decision(about: "\(referral.reference)")
    decision.add(
      .referrals(.answered(referral.reference, answer, on: dates.on)),
      words: remark.map { ["remark": $0] } ?? [:])
    return decision
  }
}

/// Why something about a referral was refused.
public enum ReferralRefusal: Sendable, Hashable {
  /// The request goes through this programme already.
  case ownProgramme(String)
  /// An earlier referral to the same programme waits for its answer.
  case notAnsweredYet(Reference)
  /// The channel has given its last answer.
  case ended(Reference)

  var account: Refusal.Account {
    switch self {
    case .ownProgramme(let programme):
      .init(.conflict, "referral-own-programme", ["programme": programme])
    case .notAnsweredYet(let reference):
      .init(.conflict, "referral-not-answered-yet", ["referral": "\(reference)"])
    case .ended(let reference):
      .init(.conflict, "referral-ended", ["referral": "\(reference)"])
    }
  }
}

extension Snapshot {
  /// A case that a person may refer: their own party's, or any where they record for parties.
  func referrable(
    _ reference: Reference, by person: PersonID, on day: Day
  ) throws(Refusal) -> Case {
    let (record, _, _) = try visibleCase(reference, to: person, on: day)
    guard mayRefer(record, person, on: day) else { throw .notPermitted }
    return record
  }

  /// Whether a person may record referrals of a case.
  func mayRefer(_ record: Case, _ person: PersonID, on day: Day) -> Bool {
    may(.recordForParties, person, on: day)
      || parties(.lodge, of: person, on: day).contains(record.requester)
  }
}

extension Passage? {
  fileprivate func checkRemark() throws(Refusal) {
    let problems = FieldProblem.of(
      self?.text ?? "", field: "remark", longest: 4000, isRequired: false)
    guard problems.isEmpty else { throw .fields(problems) }
  }
}
