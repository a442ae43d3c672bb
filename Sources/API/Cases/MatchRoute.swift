import Languages
import Clearinghouse
import Matching
import Vocabulary

/// The offers compared with a request: who may, how well, and who has been left out so far.
enum MatchRoute {
  static func show(_ call: Call) async throws -> Reply {
    guard let ranking = try call.found.ranking else {
      throw Problem.refused(.notPermitted, nil, nil)
    }
    return Reply([
      "data": list(ranking.fitting, call), "almost": list(ranking.almost, call),
      "left_out": list(ranking.leftOut, call),
    ])
  }

  private static func list(_ matches: [Match], _ call: Call) -> JSON {
    .array(matches.map { json($0, call) })
  }

  private static func json(_ match: Match, _ call: Call) -> JSON {
    let offer = Reference(match.offer).flatMap { call.view.now.offers[$0] }
    let balance = match.balance.map { json($0, "balance", call) }
    return [
      "offer": .string(match.offer), "title": JSON(offer?.title.text),
      "provider": JSON(offer?.provider.rawValue),
      "provider_name": JSON(offer.map { call.name($0.provider) }),
      "eligible": .bool(match.isEligible), "fit": .int(match.fit), "balance": .array(balance),
      "reasons": .array(
        match.eligibility.map { json($0, "eligibility", call) }
          + match.fitReasons.map { json($0, "fit", call) } + balance),
      "items": JSON(match.items),
    ]
  }

  private static func json(_ reason: Reason, _ group: String, _ call: Call) -> JSON {
    [
      "code": .string(reason.code.rawValue), "group": .string(group),
      "holds": .bool(reason.holds), "wanted": JSON(reason.wanted.map(\.code)),
      "offered": JSON(reason.offered.map(\.code)), "points": JSON(reason.points),
      "text": .string(call.say.reason(reason, terms: call.terms)),
    ]
  }
}

extension Reason.Value {
  /// The value as data.
  var code: String {
    switch self {
    case .topic(let code), .kind(let code), .country(let code), .region(let code),
      .group(let code), .word(let code):
      code
    case .language(let language): language.rawValue
    case .day(let day): "\(day)"
    case .money(let money): "\(money)"
    }
  }
}
