import Programmes
public import Vocabulary

/// Records the office to write to for a party; for those who speak for it and the secretariat.
public struct RecordContact: Command {
  let party: PartyID
  let office: Passage
  let address: Passage
  let takesMail: Bool

  /// An office by what it does, never by a person's name, where it is written to, and whether it
  /// agreed to get letters by e-mail.
  public init(of party: PartyID, office: Passage, address: Passage, takesMail: Bool = false) {
    self.party = party
    self.office = office
    self.address = address
    self.takesMail = takesMail
  }

  /// The record, or what is wrong with it.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard now.parties[party] != nil else { throw .unknown(party.rawValue) }
    guard now.mayRecordContact(of: party, person, on: moment.day) else { throw .notPermitted }
    let problems =
      FieldProblem.of(
        office.text, field: "office", longest: 200, isRequired: true, isLine: true)
      + addressProblems
    guard problems.isEmpty else { throw .fields(problems) }
    var decision = Decision(about: party.rawValue)
    decision.add(
      .parties(.contactRecorded(party, on: moment.day, takesMail: takesMail)),
      words: ["office": office, "address": address])
    return decision
  }

  /// Letters, mail and pages reach an office; nothing that a browser would run does.
  private var addressProblems: [FieldProblem] {
    let problems = FieldProblem.of(
      address.text, field: "address", longest: 200, isRequired: true, isLine: true)
    if problems.isEmpty, takesMail, MailAddress(address.text) == nil {
      return [FieldProblem(field: "address", code: "bad-email")]
    }
    let schemes = ["http", "https", "mailto", "tel"]
    guard problems.isEmpty,
      let scheme = address.text.prefixMatch(of: /\s*([A-Za-z][A-Za-z0-9+.\-]*):\S/)?.1,
      !schemes.contains(scheme.lowercased())
    else { return problems }
    return [FieldProblem(field: "address", code: "bad-address")]
  }
}

extension Snapshot {
  /// Whether a person may record the office to write to: whoever answers for the party, or the
  /// secretariat.
  func mayRecordContact(of party: PartyID, _ person: PersonID, on day: Day) -> Bool {
    may(.recordForParties, person, on: day)
      || parties(.answerOffers, of: person, on: day).contains(party)
  }
}

extension View {
  /// Whether the reader may record the office to write to about a party's offers.
  public func mayRecordContact(of party: PartyID) -> Bool {
    person.map { now.mayRecordContact(of: party, $0, on: day) } ?? false
  }
}
