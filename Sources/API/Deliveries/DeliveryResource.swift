import Clearinghouse
import Vocabulary

/// A report of delivered assistance in JSON.
struct DeliveryResource {
  let delivery: Delivery
  let call: Call

  init(_ delivery: Delivery, _ call: Call) {
    self.delivery = delivery
    self.call = call
  }

  var json: JSON {
    let told = delivery.particulars
    return [
      "ref": .string("\(delivery.reference)"), "title": .string(delivery.title.text),
      "description": .string(delivery.description.text),
      "language": .string(delivery.title.language.rawValue),
      "provider": .string(delivery.provider.rawValue),
      "provider_name": .string(call.name(delivery.provider)),
      "recipients": .array(
        call.view.now.recipients(of: delivery).map(recipient) + unregistered.map(country)),
      "countries": JSON(call.view.now.countries(of: delivery)), "topics": JSON(told.topics),
      "kinds": JSON(told.kinds), "from": JSON(told.from?.text), "until": JSON(told.until?.text),
      "request": JSON(call.view.request(of: delivery).map { "\($0.reference)" }),
      "reported": .string("\(delivery.reported)"),
      "state": .string(call.view.now.state(of: delivery).rawValue),
      "publish": .bool(told.mayBePublished), "public": .bool(call.view.now.isPublic(delivery)),
      "document": JSON(document(delivery.document)), "nature": .string(delivery.nature.rawValue),
      "withdrawn": JSON(delivery.withdrawn.map { "\($0)" }), "version": .int(delivery.act),
    ]
  }

  /// The countries named whose State is not registered, so that nobody can confirm for them.
  private var unregistered: [String] {
    delivery.particulars.countries.filter { call.view.now.state(of: $0) == nil }
  }

  private func recipient(_ party: PartyID) -> JSON {
    let confirmation = delivery.confirmation(of: party)
    return [
      "party": .string(party.rawValue), "name": .string(call.name(party)),
      "country": JSON(call.view.now.parties[party]?.country),
      "confirmed": JSON(confirmation.map { "\($0.on)" }),
      "document": JSON(document(confirmation?.document)),
    ]
  }

  private func country(_ code: String) -> JSON {
    [
      "party": .null, "name": .string(call.terms.name(code, call.language)),
      "country": .string(code), "confirmed": .null, "document": .null,
    ]
  }

  /// Which paper shows it is for its parties and for those who record.
  private func document(_ document: Passage?) -> String? {
    call.view.maySeeDocuments(of: delivery) ? document?.text : nil
  }
}
