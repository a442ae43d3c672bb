import Clearinghouse
import Exchange
import Hummingbird
import Programmes
import Reception
import Vocabulary

/// Offers of assistance; a withdrawn one is seen by its provider and by officers alone.
enum OfferRoutes {
  static func list(_ call: Call) async throws -> Reply {
    try ListRoute<Offer>(
      json: { OfferResource($0, call).json },
      table: { RegisterTable(call.view, call.say).offers($0) }
    ).reply(call)
  }

  static func show(_ call: Call) async throws -> Reply {
    let offer = try call.offer
    return Reply(OfferResource(offer, call).json, version: offer.act)
  }

  static func make(_ call: Call) async throws -> Reply {
    try await call.write { sent in
      let language = sent.language("language", or: nil)
      let (title, summary) = (sent.string("title"), sent.string("summary"))
      let named = sent.optional("provider").map { call.party($0) ?? PartyID($0) }
      let own = call.person.map {
        call.view.now.parties(.offer, of: $0, on: call.view.day)
      }
      let partners = sent.strings("partners").map { call.party($0) ?? PartyID($0) }
      let terms = sent.offerTerms()
      let provider = named ?? (own?.count == 1 ? own?.first : nil)
      if provider == nil, !sent.hasProblem("provider") { sent.report("provider", "required") }
      try sent.finish()
      return MakeOffer(
        by: provider ?? PartyID(""), with: partners, title: Passage(title, language),
        summary: Passage(summary, language), terms: terms)
    } reply: { call, subject in
      call.reply(aboutOffer: subject)
    }
  }

  static func confirm(_ call: Call) async throws -> Reply { try await answer(call, .confirmed) }

  static func withdraw(_ call: Call) async throws -> Reply { try await answer(call, .withdrawn) }

  private static func answer(_ call: Call, _ answer: AnswerForOffer.Answer) async throws -> Reply {
    _ = try call.signedIn
    let offer = try call.offer
    return try await call.write(about: offer.reference) { sent in
      let party = sent.optional("party").map { call.party($0) ?? PartyID($0) }
      try sent.finish()
      return AnswerForOffer(offer.reference, answer, for: party)
    } reply: { call, subject in
      call.reply(aboutOffer: subject)
    }
  }
}

extension Call {
  /// The offer that the address names, where the reader may see it.
  var offer: Offer {
    get throws(Problem) {
      let reference = try reference
      guard let offer = view.now.offers[reference], view.maySee(offer) else {
        throw .refused(.unknown("\(reference)"), nil, nil)
      }
      return offer
    }
  }

  fileprivate func reply(aboutOffer subject: String) -> Reply {
    let offer = Reference(subject).flatMap { view.now.offers[$0] }
    let json = offer.map { OfferResource($0, self).json } ?? ["ref": .string(subject)]
    return Reply(json, version: offer?.act).created(at: "/api/v1/offers/\(subject)")
  }
}

extension Sent {
  /// The coverage and conditions of an offer.
  fileprivate mutating func offerTerms() -> Offer.Terms {
    var terms = Offer.Terms()
    terms.topics = strings("topics")
    terms.kinds = strings("kinds")
    terms.regions = strings("regions")
    for (index, code) in strings("languages").enumerated() {
      if let language = Language(rawValue: code) {
        terms.languages.append(language)
      } else {
        report("languages/\(index)", "unknown-option")
      }
    }
    terms.from = day("from")
    terms.until = day("until")
    terms.ceiling = read("ceiling", "bad-amount", Money.init)
    terms.onlyGroups = strings("only")
    terms.requires = strings("requires")
    for (index, code) in strings("applicants").enumerated() {
      if let kind = PartyKind(rawValue: code) {
        terms.applicants.append(kind)
      } else {
        report("applicants/\(index)", "unknown-option")
      }
    }
    terms.isSouthSouth = bool("south_south") ?? false
    return terms
  }
}
