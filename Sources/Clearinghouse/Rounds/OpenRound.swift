import Programmes
public import Vocabulary

/// Opens a round that asks providers whether their offers still stand; for the secretariat.
public struct OpenRound: Command {
  let programme: String
  let recommendation: Round.Recommendation?

  /// A round of the programme that keeps the list, on the recommendation of a working group
  /// where one is named.
  public init(of programme: String, on recommendation: Round.Recommendation? = nil) {
    self.programme = programme
    self.recommendation = recommendation
  }

  /// The round under a new reference, or why there is none to open.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let day = moment.day
    guard now.may(.recordForParties, person, on: day) else { throw .notPermitted }
    _ = try now.listLetter(of: programme)
    try check(on: day)
    let asked = now.toAsk(on: day).map { provider in
      Round.Asked(
        party: provider.party.id, offers: provider.offers.map(\.reference).sorted(),
        confirmed: provider.confirmed)
    }.sorted { $0.party < $1.party }
    guard !asked.isEmpty else { throw .rounds(.nobodyToAsk) }
    let reference = now.nextReference("RND", day)
    var decision = Decision(about: "\(reference)")
    decision.add(
      .rounds(
        .opened(
          Round(
            reference: reference, programme: programme, opened: day, asked: asked,
            recommendation: recommendation))),
      words: recommendation.map { ["recommendation": $0.document] } ?? [:])
    return decision
  }

  private func check(on today: Day) throws(Refusal) {
    guard let recommendation else { return }
    var problems = FieldProblem.of(
      recommendation.document.text, field: "recommendation", longest: 200, isRequired: true,
      isLine: true)
    if let on = recommendation.on, on > today {
      problems.append(.init(field: "recommended", code: "in-future"))
    }
    guard problems.isEmpty else { throw .fields(problems) }
  }
}

/// Records that the letter of a round was sent to a provider; for the secretariat.
public struct SendRoundLetter: Command {
  let round: Reference
  let party: PartyID

  /// The letter of a round to one of those whom it asks.
  public init(of round: Reference, to party: PartyID) {
    self.round = round
    self.party = party
  }

  /// The letter with its number, or why it cannot be sent.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    let day = moment.day
    guard now.may(.recordForParties, person, on: day) else { throw .notPermitted }
    guard let round = now.rounds[round] else { throw .unknown("\(round)") }
    guard let asked = round.asked.first(where: { $0.party == party }) else {
      throw .unknown(party.rawValue)
    }
    if let letter = asked.letter { throw .rounds(.letterSentBefore(letter.number)) }
    let letter = try now.letter(to: asked, in: round, on: day)
    var decision = Decision(about: "\(round.reference)")
    decision.add(
      .rounds(.letterSent(round.reference, party, letter.bare, on: day)), words: letter.words)
    return decision
  }
}

/// Why something about a round was refused.
public enum RoundRefusal: Sendable, Hashable {
  /// Every provider has confirmed its offers in time, or is being asked already.
  case nobodyToAsk
  /// The programme has no letter for providers on the list.
  case noLetter(programme: String)
  /// The letter was recorded as sent before.
  case letterSentBefore(String)

  var account: Refusal.Account {
    switch self {
    case .nobodyToAsk: .init(.conflict, "round-nobody-to-ask")
    case .noLetter(let programme): .init(.conflict, "round-no-letter", ["programme": programme])
    case .letterSentBefore(let letter):
      .init(.conflict, "round-letter-sent-before", ["letter": letter])
    }
  }
}
