import Clearinghouse
import Vocabulary

/// Rounds in which providers are asked whether their offers still stand.
enum RoundRoutes {
  static func list(_ call: Call) async throws -> Reply {
    Reply(["data": .array(call.view.rounds.map { json($0, call) }), "next": .null])
  }

  static func show(_ call: Call) async throws -> Reply { Reply(json(try call.round, call)) }

  static func open(_ call: Call) async throws -> Reply {
    try await call.write { sent in
      let programme = sent.string("programme")
      if programme.isEmpty, !sent.hasProblem("programme") { sent.report("programme", "required") }
      let document = sent.optional("recommendation").map { Passage($0, call.language) }
      let on = sent.day("recommended")
      if on != nil, document == nil { sent.report("recommendation", "required") }
      try sent.finish()
      return OpenRound(
        of: programme, on: document.map { Round.Recommendation(document: $0, on: on) })
    } reply: { call, subject in
      call.reply(aboutRound: subject).created(at: "/api/v1/rounds/\(subject)")
    }
  }

  static func send(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let round = try call.round
    return try await call.write { sent in
      let party = sent.string("party")
      if party.isEmpty, !sent.hasProblem("party") { sent.report("party", "required") }
      try sent.finish()
      return SendRoundLetter(of: round.reference, to: call.party(party) ?? PartyID(party))
    } reply: { call, subject in
      call.reply(aboutRound: subject)
    }
  }

  static func letter(_ call: Call) async throws -> Reply {
    let (round, party) = (try call.round, PartyID(call.part("party")))
    let sent = round.asked.first { $0.party == party }?.letter
    guard let letter = try sent ?? call.view.draft(of: round, to: party) else {
      throw Problem.refused(.unknown(party.rawValue), nil, nil)
    }
    return Reply(LetterResource(try call.instance.withTexts(letter), call).json)
  }

  fileprivate static func json(_ round: Round, _ call: Call) -> JSON {
    [
      "ref": .string("\(round.reference)"), "programme": .string(round.programme),
      "opened": .string("\(round.opened)"),
      "recommendation": JSON(round.recommendation?.document.text),
      "recommended": JSON(round.recommendation?.on.map { "\($0)" }),
      "asked": .array(
        round.asked.map { asked in
          [
            "party": .string(asked.party.rawValue), "name": .string(call.name(asked.party)),
            "letter": JSON(asked.letter?.number), "sent": JSON(asked.sent.map { "\($0)" }),
            "answers": .array(asked.offers.map { answer($0, asked, round, call) }),
          ]
        }),
    ]
  }

  private static func answer(
    _ offer: Reference, _ asked: Round.Asked, _ round: Round, _ call: Call
  ) -> JSON {
    let (answer, on): (String?, Day?) =
      switch call.view.now.answer(of: asked.party, about: offer, in: round) {
      case .confirmed(let day): ("confirmed", day)
      case .withdrawn(let day): ("withdrawn", day)
      case .awaited: (nil, nil)
      }
    return [
      "offer": .string("\(offer)"), "answer": JSON(answer), "on": JSON(on.map { "\($0)" }),
    ]
  }
}

extension Call {
  /// The round that the address names, where the reader may see it.
  fileprivate var round: Round {
    get throws(Problem) {
      let reference = try reference
      guard let round = view.round(reference) else {
        throw .refused(.unknown("\(reference)"), nil, nil)
      }
      return round
    }
  }

  fileprivate func reply(aboutRound subject: String) -> Reply {
    let round = Reference(subject).flatMap { view.round($0) }
    return Reply(round.map { RoundRoutes.json($0, self) } ?? ["ref": .string(subject)])
  }
}
