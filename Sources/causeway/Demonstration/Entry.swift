import Clearinghouse
import Programmes
import Vocabulary

/// The entering of the demonstration's records, each by its person and on its day.
struct Entry {
  let ledger: Ledger
  let today: Day
  /// Sets the clock to a day, or a minute on where that day has begun.
  let turn: @Sendable (Day) -> Void

  func register(_ party: JSON) async throws {
    let names = party["names"]?.members ?? []
    let language = try party.language
    try await perform(
      RegisterParty(
        PartyID(try party.text("id")), try party.code("kind", Party.Kind.self),
        country: party["country"]?.string, members: party["members"]?.strings ?? [],
        language: language,
        names: Dictionary(
          names.compactMap { name in
            Language(rawValue: name.key).flatMap { key in name.value.string.map { (key, $0) } }
          }, uniquingKeysWith: { first, _ in first })), by: .operator, of: party)
    for held in party["participations"]?.elements ?? [] {
      try await perform(
        RecordParticipation(
          try held.text("is"), of: PartyID(try party.text("id")), from: try day(held, "day"),
          document: Passage(try held.text("document"), language)), by: .operator, of: held)
    }
  }

  func appoint(_ person: JSON) async throws {
    try await perform(
      Appoint(
        PersonID(try person.text("person")), to: try person.code("office", Office.self),
        of: person["party"]?.string.map { PartyID($0) }, letter: try person.text("letter"),
        from: try day(person, "from"), until: try day(person, "until")), by: .operator, of: person)
  }

  /// Makes the offers, opens the rounds and takes the requests through their steps, in the order
  /// of their days.
  func tell(
    _ parties: [JSON], _ offers: [JSON], _ rounds: [JSON], _ requests: [JSON],
    _ deliveries: [JSON]
  ) async throws {
    var events = try providerEvents(parties, offers, rounds) + deliveryEvents(deliveries)
    for request in requests {
      events.append(Event(day: try day(request, "day"), what: .lodge(request)))
      for step in request["steps"]?.elements ?? [] {
        events.append(Event(day: try day(step, "day"), what: .step(request, step)))
      }
      for referral in request["referrals"]?.elements ?? [] {
        events.append(Event(day: try day(referral, "day"), what: .refer(request, referral)))
        if referral["answer"] != nil {
          events.append(Event(day: try day(referral, "answered"), what: .referralAnswer(referral)))
        }
      }
    }
    var known = Known()
    let inOrder = events.enumerated().sorted { ($0.1.day, $0.0) < ($1.1.day, $1.0) }
    for (_, event) in inOrder {
      turn(event.day)
      try await enter(event, &known)
    }
  }

  private func enter(_ event: Event, _ known: inout Known) async throws {
    switch event.what {
    case .contact, .partAnswer, .round, .roundLetter: try await enterOfProvider(event, &known)
    case .delivery, .deliveryConfirmed: try await enterDelivery(event, &known)
    case .offer(let offer):
      let subject = try await perform(try newOffer(offer), by: person(offer), of: offer)
      known.references[try offer.text("name")] = Reference(subject)
    case .answer(let offer, let answer):
      let reference = try known.reference(offer, "name")
      try await perform(AnswerForOffer(reference, answer), by: person(offer), of: offer)
    case .lodge(let request):
      let subject = try await perform(try newRequest(request), by: person(request), of: request)
      known.references[try request.text("name")] = Reference(subject)
    case .refer(let request, let referral):
      let subject = try await perform(
        Refer(try known.reference(request, "name"), to: try referral.text("to")),
        by: person(referral), of: referral)
      known.references[try referral.text("name")] = Reference(subject)
    case .referralAnswer(let referral):
      try await perform(
        AnswerReferral(
          try known.reference(referral, "name"),
          try referral.code("answer", Referral.Answer.self)), by: person(referral), of: referral)
    case .step(let request, let step):
      var taking = TakeStep(try step.text("step"), of: try known.reference(request, "name"))
      taking.outcome = step["outcome"]?.string
      taking.thread = step["thread"]?.int ?? 0
      taking.items = step["items"]?.ints ?? []
      taking.document = step["document"]?.string
      taking.provider = step["provider"]?.string.map { PartyID($0) }
      let language = try step["language"] == nil ? request.language : step.language
      taking.reason = step["reason"]?.string.map { Passage($0, language) }
      if step["offer"] != nil { taking.offer = try known.reference(step, "offer") }
      try await perform(taking, by: person(step), of: step)
    }
  }

  private func newOffer(_ offer: JSON) throws -> MakeOffer {
    let language = try offer.language
    var terms = Offer.Terms()
    terms.topics = offer["topics"]?.strings ?? []
    terms.kinds = offer["kinds"]?.strings ?? []
    terms.regions = offer["regions"]?.strings ?? []
    terms.languages = (offer["languages"]?.strings ?? []).compactMap(Language.init)
    terms.from = offer["from"] == nil ? nil : try day(offer, "from")
    terms.until = offer["until"] == nil ? nil : try day(offer, "until")
    terms.ceiling = offer["ceiling"]?.string.flatMap(Money.init)
    terms.onlyGroups = offer["only"]?.strings ?? []
    terms.requires = offer["requires"]?.strings ?? []
    terms.applicants = (offer["applicants"]?.strings ?? []).compactMap(PartyKind.init)
    terms.isSouthSouth = offer["south-south"]?.bool ?? false
    return MakeOffer(
      by: PartyID(try offer.text("provider")),
      with: (offer["partners"]?.strings ?? []).map { PartyID($0) },
      title: Passage(try offer.text("title"), language),
      summary: Passage(try offer.text("summary"), language), terms: terms)
  }

  private func newRequest(_ request: JSON) throws -> OpenCase {
    let programme = try request.text("programme")
    let language = try request.language
    let adopted = ledger.snapshot.programmes[programme]
    guard let form = adopted?.procedure(on: today).flatMap({ adopted?.programme?.forms[$0.form] })
    else {
      throw Failure(.failed, "The demonstration needs the programme \(programme).")
    }
    var answers: [String: Answer] = [:]
    for member in request["answers"]?.members ?? [] {
      answers[member.key] = try answer(
        member.value, form.field(member.key)?.kind, language, of: member.key)
    }
    let items = try (request["items"]?.elements ?? []).map { item in
      NewContent.Item(
        text: try item.text("text"), topics: item["topics"]?.strings ?? [],
        kinds: item["kinds"]?.strings ?? [])
    }
    return OpenCase(
      under: programme, by: PartyID(try request.text("party")),
      NewContent(
        language: language, title: try request.text("title"), items: items,
        countries: request["countries"]?.strings ?? [], answers: answers),
      document: request["document"]?.string)
  }

  private func answer(
    _ value: JSON, _ kind: Form.Kind?, _ language: Language, of field: String
  ) throws -> Answer {
    let found: Answer? =
      switch kind {
      case .text, .paragraph, .email: value.string.map { .words(Passage($0, language)) }
      case .choice: value.string.map { .codes([$0]) }
      case .choices, .countries, .languages: value.strings.map { .codes($0) }
      case .day: value.int.map { .day(today.adding(days: $0)) }
      case .number: value.int.map { .number($0) }
      case .yesNo: value.bool.map { .yes($0) }
      case nil: nil
      }
    guard let found else {
      throw Failure(.failed, "The demonstration's answer to \(field) does not fit the form.")
    }
    return found
  }

  @discardableResult
  func perform(
    _ command: any Command, by person: PersonID, of record: JSON
  ) async throws -> String {
    do throws(Refusal) {
      return try await ledger.perform(command, by: person).subject
    } catch {
      throw Failure(
        .failed, "The demonstration's record \(record.text) was refused: \(Failure(error).message)")
    }
  }

  func person(_ record: JSON) -> PersonID { PersonID(record["by"]?.string ?? "officer") }

  /// The working day that lies so many days from today, or just before it.
  func day(_ record: JSON, _ key: String) throws -> Day {
    guard let days = record[key]?.int else {
      throw Failure(.failed, "The demonstration's record \(record.text) has no day \(key).")
    }
    let day = today.adding(days: days)
    return day.adding(days: min(0, 5 - day.weekday))
  }
}

extension JSON {
  func text(_ key: String) throws(Failure) -> String {
    guard let text = self[key]?.string else {
      throw Failure(.failed, "The demonstration's record \(self.text) has no \(key).")
    }
    return text
  }

  func code<Code: RawRepresentable<String>>(
    _ key: String, _ type: Code.Type
  ) throws(Failure) -> Code {
    guard let code = Code(rawValue: try text(key)) else {
      throw Failure(.failed, "The demonstration's record \(self.text) has another \(key).")
    }
    return code
  }

  var language: Language {
    get throws(Failure) { try code("language", Language.self) }
  }
}
