public import Vocabulary

/// A party sent on to another channel for a need: who was sent where, and with what answer.
public struct Referral: Sendable, Hashable {
  /// What a channel answered.
  public enum Answer: String, Sendable, Hashable, CaseIterable {
    /// It takes the matter up.
    case takenUp = "taken-up"
    /// It asks for more before it decides.
    case moreAsked = "more-asked"
    /// It does not take the matter up.
    case declined
  }

  /// An answer with its date and what was written with it.
  public struct Answered: Sendable, Hashable {
    /// What was answered.
    public let answer: Answer
    /// The day of the answer.
    public let on: Day
    /// What was written with it, or the document that shows it.
    public let remark: Passage?
  }

  /// Its public name.
  public let reference: Reference
  /// The request that was referred.
  public let request: Reference
  /// The programme to which it was referred.
  public let programme: String
  /// The day of the referral.
  public let on: Day
  /// What was written with it.
  public let remark: Passage?
  /// The answers received, the first first.
  public internal(set) var answers: [Answered] = []

  /// Whether the channel has taken the matter up or declined it.
  public var isEnded: Bool {
    switch answers.last?.answer {
    case .takenUp, .declined: true
    case .moreAsked, nil: false
    }
  }
}

/// What was done about referrals.
public enum ReferralDeed: Sendable, Hashable, FeatureDeed {
  /// A request was referred to a programme; the remark is the act's words.
  case made(Reference, request: Reference, programme: String, on: Day)
  /// The programme answered; the remark is the act's words.
  case answered(Reference, Referral.Answer, on: Day)

  var kind: String {
    switch self {
    case .made: "made"
    case .answered: "answered"
    }
  }

  var version: Int { 1 }

  var numbers: [String: Int] {
    if case .made(let reference, _, _, _) = self { reference.taken } else { [:] }
  }

  var body: JSON {
    switch self {
    case .made(let reference, let request, let programme, let on):
      [
        "referral": .string("\(reference)"), "case": .string("\(request)"),
        "programme": .string(programme), "on": JSON(on),
      ]
    case .answered(let reference, let answer, let on):
      [
        "referral": .string("\(reference)"), "answer": .string(answer.rawValue), "on": JSON(on),
      ]
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard version == 1 else { throw .newerVersion("referrals.\(kind)", version) }
    let reference = try body.reference("referral")
    let on = try body.day("on")
    switch kind {
    case "made":
      self = .made(
        reference, request: try body.reference("case"), programme: try body.string("programme"),
        on: on)
    case "answered":
      self = .answered(reference, try body.code("answer", Referral.Answer.self), on: on)
    default: throw .unknownKind("referrals.\(kind)")
    }
  }
}

extension Register<Reference, Referral> {
  mutating func fold(_ deed: ReferralDeed, _ act: Act) {
    switch deed {
    case .made(let reference, let request, let programme, let on):
      add(
        Referral(
          reference: reference, request: request, programme: programme, on: on,
          remark: act.words["remark"]), as: reference)
    case .answered(let reference, let answer, let on):
      change(reference) {
        $0.answers.append(.init(answer: answer, on: on, remark: act.words["remark"]))
      }
    }
  }
}
