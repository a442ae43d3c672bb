import Languages
import Clearinghouse
import Vocabulary

/// Who is asking, with the offices they hold and what these allow.
enum MeRoute {
  static func show(_ call: Call) async throws -> Reply {
    let person = try call.signedIn
    return Reply([
      "person": .string(person.rawValue),
      "offices": .array(call.view.held.map { json($0, call) }),
      "rights": JSON(Rights.Right.allCases.filter(call.view.may).map(\.code)),
    ])
  }

  private static func json(_ appointment: Appointment, _ call: Call) -> JSON {
    [
      "office": .string(appointment.office.rawValue),
      "text": .string(call.say.office(appointment.office)),
      "party": JSON(appointment.party?.rawValue),
      "party_name": JSON(appointment.party.map(call.name)),
      "letter": .string(appointment.letter), "from": JSON("\(appointment.from)"),
      "until": JSON(appointment.until.map { "\($0)" }),
    ]
  }
}

extension Call {
  /// The name of a party in the language of the call.
  func name(_ party: PartyID) -> String {
    view.now.parties[party]?.name(language, terms) ?? party.rawValue
  }

  /// The party of a name, or the State of an alpha-3 code.
  func party(_ text: String) -> PartyID? {
    let id = PartyID(text)
    if view.now.parties[id] != nil { return id }
    return view.now.parties.all.first { $0.kind == .state && $0.country == text }?.id
  }
}

extension Rights.Right {
  /// The right's name in data.
  var code: String {
    switch self {
    case .administer: "administer"
    case .seeAllCases: "see-all-cases"
    case .seeCommitteeReasons: "see-committee-reasons"
    case .recordForParties: "record-for-parties"
    case .correctTopics: "correct-topics"
    case .seeDesk: "see-desk"
    case .offer: "offer"
    case .answerOffers: "answer-offers"
    case .lodge: "lodge"
    case .noteMatches: "note-matches"
    case .reportDeliveries: "report-deliveries"
    case .confirmDeliveries: "confirm-deliveries"
    }
  }
}
