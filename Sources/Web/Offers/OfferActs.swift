import Clearinghouse
import HTML
import Languages
import Reception
import Vocabulary

/// What a provider, or an officer for it, may say about its part of an offer.
struct OfferActs {
  private let offer: Offer
  private let reader: Reader

  init(_ offer: Offer, _ reader: Reader) {
    self.offer = offer
    self.reader = reader
  }

  /// A way to confirm and one to withdraw, for each part that the reader may answer for.
  var html: HTML {
    let parts = answerable
    guard !parts.isEmpty else { return .empty }
    let say = reader.say
    return """
      <h2>\(say("offers.yours"))</h2><p>\(say("offers.confirmText"))</p>\(parts.map(acts))
      """
  }

  private var answerable: [Offer.Part] {
    guard !reader.view.isPast, offer.withdrawn == nil, let person = reader.visit.person else {
      return []
    }
    let own = reader.view.now.parties(.answerOffers, of: person, on: reader.today)
    return offer.parts.filter { part in
      part.withdrawn == nil
        && (own.contains(part.party) || reader.view.may(.recordForParties))
    }
  }

  private func acts(_ part: Offer.Part) -> HTML {
    let say = reader.say
    let name: HTML = offer.isJoint ? "<h3>\(reader.markedName(of: part.party))</h3>" : .empty
    return """
      \(name)\(form(part, "confirmation", Button(say("offers.confirm"))))
      \(Details(say("offers.withdraw"), """
        <p>\(say("offers.withdrawText"))</p>\
        \(form(part, "withdrawal", Button(say("offers.withdraw"), .grave)))
        """).html)
      """
  }

  private func form(_ part: Offer.Part, _ place: String, _ button: Button) -> HTML {
    PostForm(
      to: reader.path("offers", "\(offer.reference)", place), token: reader.formToken,
      "\(HiddenField("party", part.party.rawValue).html)\(button.html)"
    ).html
  }
}
