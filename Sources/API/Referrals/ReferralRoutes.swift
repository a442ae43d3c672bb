import Clearinghouse
import Vocabulary

/// The referrals of a request to other channels, and the answers to them.
enum ReferralRoutes {
  static func list(_ call: Call) async throws -> Reply {
    Reply(["data": .array(try call.found.referrals.map(json)), "next": .null])
  }

  static func show(_ call: Call) async throws -> Reply {
    Reply(json(try call.referral(call.part("referral"))))
  }

  static func refer(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let seen = try call.found
    return try await call.write(about: seen.reference) { sent in
      let programme = sent.string("programme")
      if programme.isEmpty, !sent.hasProblem("programme") { sent.report("programme", "required") }
      let on = sent.day("on")
      let remark = sent.optional("remark").map { Passage($0, seen.language) }
      try sent.finish()
      return Refer(seen.reference, to: programme, on: on, remark: remark)
    } reply: { call, subject in
      Reply(json(try call.referral(subject))).created(
        at: "/api/v1/requests/\(seen.reference)/referrals/\(subject)")
    }
  }

  static func answer(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let (seen, referral) = (try call.found, try call.referral(call.part("referral")))
    return try await call.write { sent in
      let answer = sent.read("answer", "unknown-option", Referral.Answer.init)
      if answer == nil, !sent.hasProblem("answer") { sent.report("answer", "required") }
      let on = sent.day("on")
      let remark = sent.optional("remark").map { Passage($0, seen.language) }
      try sent.finish()
      return AnswerReferral(referral.reference, answer ?? .declined, on: on, remark: remark)
    } reply: { call, subject in
      Reply(json(try call.referral(subject)))
    }
  }

  private static func json(_ referral: Referral) -> JSON {
    [
      "ref": .string("\(referral.reference)"), "request": .string("\(referral.request)"),
      "programme": .string(referral.programme), "on": .string("\(referral.on)"),
      "remark": JSON(referral.remark?.text),
      "answers": .array(
        referral.answers.map { answered in
          [
            "answer": .string(answered.answer.rawValue), "on": .string("\(answered.on)"),
            "remark": JSON(answered.remark?.text),
          ]
        }),
    ]
  }
}

extension Call {
  /// A referral of the request that the address names.
  fileprivate func referral(_ name: String) throws -> Referral {
    guard let referral = try found.referrals.first(where: { "\($0.reference)" == name }) else {
      throw Problem.refused(.unknown(name), nil, nil)
    }
    return referral
  }
}
