import Clearinghouse
import Vocabulary

/// The parties: States, organizations, institutions, and what they are or have taken part in.
enum PartyRoutes {
  static func list(_ call: Call) async throws -> Reply {
    Reply(["data": .array(call.view.now.parties.all.map { json($0, call) }), "next": .null])
  }

  static func show(_ call: Call) async throws -> Reply { Reply(json(try party(call), call)) }

  static func record(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let party = try party(call)
    return try await call.write { sent in
      let code = sent.string("participation")
      let from = sent.day("from")
      if from == nil, !sent.hasProblem("from") { sent.report("from", "required") }
      let until = sent.day("until")
      let document = Passage(sent.string("document"), call.language)
      try sent.finish()
      return RecordParticipation(
        code, of: party.id, from: from ?? call.view.day, until: until, document: document)
    } reply: { call, subject in
      Reply(json(try PartyRoutes.party(call), call)).created(at: "/api/v1/parties/\(subject)")
    }
  }

  private static func party(_ call: Call) throws(Problem) -> Party {
    let id = call.part("id")
    guard let party = call.view.now.parties[PartyID(id)] else {
      throw .refused(.unknown(id), nil, nil)
    }
    return party
  }

  private static func json(_ party: Party, _ call: Call) -> JSON {
    // Which paper shows it is for those who record it and for the party itself.
    let isOffice =
      call.view.may(.recordForParties) || call.view.may(.administer)
      || call.view.held.contains { $0.party == party.id }
    return [
      "id": .string(party.id.rawValue), "kind": .string(party.kind.rawValue),
      "name": .string(party.name(call.language, call.terms)), "country": JSON(party.country),
      "members": JSON(party.members), "language": .string(party.language.rawValue),
      "nature": .string(party.nature.rawValue),
      "participations": .array(
        party.participations.map { held in
          [
            "participation": .string(held.participation),
            "text": .string(call.terms.name(held.participation, call.language)),
            "from": .string("\(held.from)"), "until": JSON(held.until.map { "\($0)" }),
            "document": JSON(isOffice ? held.document?.text : nil),
          ]
        }),
    ]
  }
}
