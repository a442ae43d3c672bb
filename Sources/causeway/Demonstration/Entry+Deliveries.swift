import Clearinghouse
import Vocabulary

extension Entry {
  /// What is reported of delivered assistance, and who confirms it.
  func deliveryEvents(_ deliveries: [JSON]) throws -> [Event] {
    try deliveries.flatMap { delivery in
      [Event(day: try day(delivery, "day"), what: .delivery(delivery))]
        + (try (delivery["confirmed"]?.elements ?? []).map {
          Event(day: try day($0, "day"), what: .deliveryConfirmed(delivery, $0))
        })
    }
  }

  /// Enters a report, or the word of one who received what it tells of.
  func enterDelivery(_ event: Event, _ known: inout Known) async throws {
    switch event.what {
    case .delivery(let delivery):
      let subject = try await perform(
        try newDelivery(delivery), by: person(delivery), of: delivery)
      known.references[try delivery.text("name")] = Reference(subject)
    case .deliveryConfirmed(let delivery, let confirmed):
      let command = ConfirmDelivery(
        try known.reference(delivery, "name"), for: PartyID(try confirmed.text("party")),
        document: confirmed["document"]?.string.map { Passage($0, .en) })
      try await perform(command, by: person(confirmed), of: confirmed)
    case .contact, .offer, .answer, .partAnswer, .round, .roundLetter, .lodge, .step, .refer,
      .referralAnswer:
      break
    }
  }

  /// Its dates are given by the month, as many reports give them.
  private func newDelivery(_ delivery: JSON) throws -> ReportDelivery {
    func month(_ key: String) throws -> ImpreciseDay? {
      guard delivery[key] != nil else { return nil }
      return ImpreciseDay(String("\(try day(delivery, key))".prefix(7)))
    }
    let language = try delivery.language
    var told = Delivery.Particulars()
    told.topics = delivery["topics"]?.strings ?? []
    told.kinds = delivery["kinds"]?.strings ?? []
    told.from = try month("from")
    told.until = try month("until")
    told.mayBePublished = delivery["publish"]?.bool ?? false
    return ReportDelivery(
      by: PartyID(try delivery.text("provider")),
      DeliveryAccount(
        title: Passage(try delivery.text("title"), language),
        description: Passage(try delivery.text("description"), language),
        to: delivery["recipients"]?.strings ?? [], told,
        document: delivery["document"]?.string.map { Passage($0, language) }))
  }
}
