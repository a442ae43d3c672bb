public import Vocabulary

/// What was done about rounds of re-confirmation.
public enum RoundDeed: Sendable, Hashable, FeatureDeed {
  /// A round was opened.
  case opened(Round)
  /// A letter was recorded as sent to a provider; its texts are the act's words.
  case letterSent(Reference, PartyID, Letter, on: Day)

  var kind: String {
    switch self {
    case .opened: "opened"
    case .letterSent: "letter-sent"
    }
  }

  var version: Int { 1 }

  var numbers: [String: Int] {
    switch self {
    case .opened(let round): round.reference.taken
    case .letterSent(_, _, let letter, _): [letter.yearSeries: letter.count]
    }
  }

  var body: JSON {
    switch self {
    case .opened(let round):
      .sparse([
        .init("round", .string("\(round.reference)")),
        .init("programme", .string(round.programme)), .init("on", JSON(round.opened)),
        .init("recommended", JSON(round.recommendation?.on)),
        .init(
          "asked",
          .array(
            round.asked.map { asked in
              [
                "party": .string(asked.party.rawValue), "confirmed": JSON(asked.confirmed),
                "offers": JSON(asked.offers.map { "\($0)" }),
              ]
            })),
      ])
    case .letterSent(let reference, let party, let letter, let on):
      .sparse(
        [
          .init("round", .string("\(reference)")), .init("party", .string(party.rawValue)),
          .init("on", JSON(on)),
        ] + letter.members)
    }
  }

  init(kind: String, version: Int, body: Body) throws(BodyProblem) {
    guard version == 1 else { throw .newerVersion("rounds.\(kind)", version) }
    let reference = try body.reference("round")
    let on = try body.day("on")
    switch kind {
    case "opened":
      var asked: [Round.Asked] = []
      for part in try body.bodies("asked") { asked.append(try Round.Asked(part)) }
      self = .opened(
        Round(
          reference: reference, programme: try body.string("programme"), opened: on,
          asked: asked,
          recommendation: .init(
            document: Passage("", .en), on: body.optionalDay("recommended"))))
    case "letter-sent":
      guard let letter = try Letter(body) else { throw .member("letter") }
      self = .letterSent(reference, PartyID(try body.string("party")), letter, on: on)
    default: throw .unknownKind("rounds.\(kind)")
    }
  }
}

extension Round.Asked {
  fileprivate init(_ body: Body) throws(BodyProblem) {
    self.init(
      party: PartyID(try body.string("party")),
      offers: try body.strings("offers").compactMap { Reference($0) },
      confirmed: try body.day("confirmed"))
  }
}

extension Register<Reference, Round> {
  mutating func fold(_ deed: RoundDeed, _ act: Act) {
    switch deed {
    case .opened(var round):
      round.recommendation = act.words["recommendation"].map {
        Round.Recommendation(document: $0, on: round.recommendation?.on)
      }
      add(round, as: round.reference)
    case .letterSent(let reference, let party, var letter, let on):
      letter.act = act.number
      change(reference) { round in
        for place in round.asked.indices where round.asked[place].party == party {
          round.asked[place].letter = letter
          round.asked[place].sent = on
        }
      }
    }
  }
}
