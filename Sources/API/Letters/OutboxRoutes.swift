import Clearinghouse
import Languages
import Vocabulary

/// The letters that wait to leave by e-mail.
enum OutboxRoutes {
  static func list(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    guard call.view.may(.recordForParties) else { throw Refusal.notPermitted }
    let outbox = call.instance.outbox
    return Reply([
      "served": .bool(outbox.isServed),
      "data": .array(try outbox.waiting(for: call.view).map { json($0, call) }), "next": .null,
    ])
  }

  static func retry(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    guard call.view.may(.recordForParties) else { throw Refusal.notPermitted }
    var sent = try call.sent(try await call.body())
    let key = key(&sent)
    try sent.finish()
    try call.instance.outbox.retry(key, for: call.view)
    let waiting = try call.instance.outbox.waiting(for: call.view)
    return Reply(waiting.first { $0.outgoing.key == key }.map { json($0, call) } ?? .null)
  }

  static func dispatch(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    guard call.view.may(.recordForParties) else { throw Refusal.notPermitted }
    return try await call.write { sent in
      let key = key(&sent)
      try sent.finish()
      // Not in the outbox: whoever says it twice is answered as the first time.
      guard let reference = call.view.now.reference(ofLetter: key.letter) else {
        throw Refusal.unknown("\(key.letter)/\(key.party.rawValue)")
      }
      return DispatchLetter(key.letter, of: reference, to: key.party, by: .hand)
    } reply: { call, subject in
      Reply(["ref": .string(subject), "by": .string(Dispatch.Way.hand.rawValue)])
    }
  }

  private static func key(_ sent: inout Sent) -> Attempts.Key {
    let letter = sent.int("letter")
    if letter == nil, !sent.hasProblem("letter") { sent.report("letter", "required") }
    let party = sent.string("party")
    if party.isEmpty, !sent.hasProblem("party") { sent.report("party", "required") }
    return Attempts.Key(letter: letter ?? 0, party: PartyID(party))
  }

  private static func json(_ waiting: Outbox.Waiting, _ call: Call) -> JSON {
    let outgoing = waiting.outgoing
    return .object(
      [
        .init("letter", .int(outgoing.letter.act)),
        .init("number", .string(outgoing.letter.number)),
        .init("ref", .string("\(outgoing.reference)")),
        .init("party", .string(outgoing.party.rawValue)),
        .init("name", .string(call.name(outgoing.party))),
        .init("nature", .string(outgoing.nature.rawValue)),
        .init("since", .string("\(outgoing.since)")), .init("state", .string(waiting.state.code)),
      ] + call.members(waiting.attempts))
  }
}

extension Call {
  /// What came of trying to send a letter.
  func members(_ attempts: Attempts?) -> [JSON.Member] {
    let fault = attempts?.fault
    return [
      .init("attempts", .int(attempts?.count ?? 0)), .init("fault", JSON(fault?.rawValue)),
      .init("fault_text", JSON(fault.map { say("letters.fault.\($0.rawValue)") })),
      .init("code", JSON(attempts?.code)), .init("next", JSON(attempts?.next.map { "\($0)" })),
    ]
  }
}
