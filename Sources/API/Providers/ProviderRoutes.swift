import Clearinghouse
import Reception
import Vocabulary

/// Those with a standing offer, and the offices to write to about what they offer.
enum ProviderRoutes {
  static func list(_ call: Call) async throws -> Reply {
    let query = call.request.typedQuery
    let limit = try Window.limit(query)
    let all = call.view.providers
    let start = all.firstIndex { $0.party.id.rawValue == query["cursor"] }.map { $0 + 1 } ?? 0
    let shown = all[start...].prefix(limit)
    let next = start + shown.count < all.count ? shown.last?.party.id.rawValue : nil
    return Reply(["data": .array(shown.map { json($0, call) }), "next": JSON(next)])
  }

  static func show(_ call: Call) async throws -> Reply {
    let id = PartyID(call.part("id"))
    guard let provider = call.view.provider(id) else {
      throw Problem.refused(.unknown(id.rawValue), nil, nil)
    }
    return Reply(json(provider, call))
  }

  static func record(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let id = PartyID(call.part("id"))
    return try await call.write { sent in
      let language = sent.language("language", or: call.language)
      let (office, address) = (sent.string("office"), sent.string("address"))
      let takesMail = sent.bool("takes_mail") ?? false
      try sent.finish()
      return RecordContact(
        of: id, office: Passage(office, language), address: Passage(address, language),
        takesMail: takesMail)
    } reply: { call, subject in
      Reply(contact(of: call.view.now.parties[PartyID(subject)]))
        .created(at: "/api/v1/providers/\(subject)")
    }
  }

  private static func json(_ provider: Provider, _ call: Call) -> JSON {
    let party = provider.party
    return [
      "id": .string(party.id.rawValue), "kind": .string(party.kind.rawValue),
      "name": .string(call.name(party.id)), "country": JSON(party.country),
      "members": JSON(party.members), "nature": .string(party.nature.rawValue),
      "contact": contact(of: party), "offers": JSON(provider.offers.map { "\($0.reference)" }),
      "topics": JSON(provider.topics), "kinds": JSON(provider.kinds),
      "regions": JSON(provider.regions),
      "languages": JSON(provider.languages.map(\.rawValue)),
      "confirmed": .string("\(provider.confirmed)"), "stale": .bool(provider.isStale),
    ]
  }

  private static func contact(of party: Party?) -> JSON {
    guard let contact = party?.contact else { return .null }
    return [
      "office": .string(contact.office.text), "address": .string(contact.address.text),
      "recorded": .string("\(contact.on)"), "takes_mail": .bool(contact.takesMail),
    ]
  }
}
