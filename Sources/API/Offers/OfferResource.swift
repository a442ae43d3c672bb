import Clearinghouse
import Vocabulary

/// An offer in JSON.
struct OfferResource {
  let offer: Offer
  let call: Call

  init(_ offer: Offer, _ call: Call) {
    self.offer = offer
    self.call = call
  }

  var json: JSON {
    let terms = offer.terms
    return [
      "ref": .string("\(offer.reference)"), "title": .string(offer.title.text),
      "summary": .string(offer.summary.text),
      "language": .string(offer.title.language.rawValue),
      "provider": .string(offer.provider.rawValue),
      "provider_name": .string(call.name(offer.provider)),
      "parts": .array(call.view.parts(of: offer).map(part)), "topics": JSON(terms.topics),
      "kinds": JSON(terms.kinds), "regions": JSON(terms.regions),
      "languages": JSON(terms.languages.map(\.rawValue)),
      "from": JSON(terms.from.map { "\($0)" }), "until": JSON(terms.until.map { "\($0)" }),
      "ceiling": JSON(terms.ceiling.map { "\($0)" }), "only": JSON(terms.onlyGroups),
      "requires": JSON(terms.requires),
      "applicants": JSON(terms.applicants.map(\.rawValue)),
      "south_south": .bool(terms.isSouthSouth), "nature": .string(offer.nature.rawValue),
      "confirmed": .string("\(offer.confirmed)"),
      "withdrawn": JSON(offer.withdrawn.map { "\($0)" }), "version": .int(offer.act),
    ]
  }

  /// What a party gives of it, and what it has said of its part.
  private func part(_ part: Offer.Part) -> JSON {
    [
      "party": .string(part.party.rawValue), "name": .string(call.name(part.party)),
      "confirmed": JSON(part.confirmed.map { "\($0)" }),
      "withdrawn": JSON(part.withdrawn.map { "\($0)" }),
    ]
  }
}
