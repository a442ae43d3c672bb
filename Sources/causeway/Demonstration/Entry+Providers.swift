import Clearinghouse
import Vocabulary

extension Entry {
  /// Something that is entered on its day.
  struct Event {
    enum What {
      case contact(JSON)
      case offer(JSON)
      case answer(JSON, AnswerForOffer.Answer)
      case partAnswer(JSON, JSON)
      case round(JSON)
      case roundLetter(JSON, JSON)
      case lodge(JSON)
      case step(JSON, JSON)
      case refer(JSON, JSON)
      case delivery(JSON)
      case deliveryConfirmed(JSON, JSON)
      case referralAnswer(JSON)
    }

    let day: Day
    let what: What
  }

  /// The references given so far, by the names that the files use.
  struct Known {
    var references: [String: Reference] = [:]

    func reference(_ record: JSON, _ key: String) throws(Failure) -> Reference {
      let name = try record.text(key)
      guard let reference = references[name] else {
        throw Failure(.failed, "The demonstration knows no record \(name) yet.")
      }
      return reference
    }
  }

  /// What providers do, and what is asked of them.
  func providerEvents(
    _ parties: [JSON], _ offers: [JSON], _ rounds: [JSON]
  ) throws -> [Event] {
    var events: [Event] = []
    for party in parties {
      guard let contact = party["contact"] else { continue }
      events.append(Event(day: try day(contact, "day"), what: .contact(party)))
    }
    for offer in offers {
      events.append(Event(day: try day(offer, "day"), what: .offer(offer)))
      let answers: [(String, AnswerForOffer.Answer)] = [
        ("confirmed", .confirmed), ("withdrawn", .withdrawn),
      ]
      for (key, answer) in answers where offer[key] != nil {
        events.append(Event(day: try day(offer, key), what: .answer(offer, answer)))
      }
      for answer in offer["answers"]?.elements ?? [] {
        events.append(Event(day: try day(answer, "day"), what: .partAnswer(offer, answer)))
      }
    }
    for round in rounds {
      events.append(Event(day: try day(round, "day"), what: .round(round)))
      for letter in round["letters"]?.elements ?? [] {
        events.append(Event(day: try day(letter, "day"), what: .roundLetter(round, letter)))
      }
    }
    return events
  }

  /// Enters what providers do beside making and answering for offers.
  func enterOfProvider(_ event: Event, _ known: inout Known) async throws {
    switch event.what {
    case .contact(let party):
      guard let contact = party["contact"] else { return }
      let language = try contact.language
      try await perform(
        RecordContact(
          of: PartyID(try party.text("id")), office: Passage(try contact.text("office"), language),
          address: Passage(try contact.text("address"), language)), by: person(contact),
        of: contact)
    case .partAnswer(let offer, let answer):
      let command = AnswerForOffer(
        try known.reference(offer, "name"), .confirmed, for: PartyID(try answer.text("party")))
      try await perform(command, by: person(answer), of: answer)
    case .round(let round):
      let subject = try await perform(
        OpenRound(of: try round.text("programme")), by: person(round), of: round)
      known.references[try round.text("name")] = Reference(subject)
    case .roundLetter(let round, let letter):
      let command = SendRoundLetter(
        of: try known.reference(round, "name"), to: PartyID(try letter.text("party")))
      try await perform(command, by: person(letter), of: letter)
    case .offer, .answer, .lodge, .step, .refer, .referralAnswer, .delivery, .deliveryConfirmed:
      break
    }
  }
}
