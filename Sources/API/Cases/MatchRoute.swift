import Languages
import Clearinghouse
import Matching
import Reception
import Programmes
import Vocabulary

/// The offers compared with a request: who may, how well, and who has been left out so far.
enum MatchRoute {
  static func show(_ call: Call) async throws -> Reply {
    guard let ranking = try call.found.ranking else {
      throw Problem.refused(.notPermitted, nil, nil)
    }
    let limit = try Window.limit(call.request.typedQuery)
    func list(_ matches: [Match]) -> JSON { .array(matches.prefix(limit).map { offer($0, call) }) }
    return Reply([
      "data": list(ranking.fitting), "almost": list(ranking.almost),
      "left_out": list(ranking.leftOut),
      "counts": [
        "data": .int(ranking.fitting.count), "almost": .int(ranking.almost.count),
        "left_out": .int(ranking.leftOut.count),
      ],
    ])
  }

  /// The channels compared with a request, with how to apply to each and how long it took before.
  static func channels(_ call: Call) async throws -> Reply {
    guard let ranking = try call.found.channels else {
      throw Problem.refused(.notPermitted, nil, nil)
    }
    let paces = call.view.paces
    func list(_ matches: [Match]) -> JSON {
      .array(matches.map { channel($0, paces[$0.offer], call) })
    }
    return Reply([
      "data": list(ranking.fitting), "almost": list(ranking.almost),
      "left_out": list(ranking.leftOut),
    ])
  }

  private static func offer(_ match: Match, _ call: Call) -> JSON {
    let offer = Reference(match.offer).flatMap { call.view.now.offers[$0] }
    return .object(
      [
        .init("offer", .string(match.offer)), .init("title", JSON(offer?.title.text)),
        .init("provider", JSON(offer?.provider.rawValue)),
        .init("provider_name", JSON(offer.map { call.name($0.provider) })),
      ] + compared(match, call))
  }

  private static func channel(_ match: Match, _ pace: Pace?, _ call: Call) -> JSON {
    let entry = call.view.now.programmes[match.offer]?.programme?.entry
    return .object(
      [
        .init("programme", .string(match.offer)),
        .init("title", JSON(entry?.title.text(call.language))),
        .init("mode", JSON(entry?.mode.rawValue)),
      ] + compared(match, call) + [
        .init("how_to_apply", JSON((entry?.howToApply ?? []).map { $0.text(call.language) })),
        .init(
          "past_cases",
          pace.map { ["count": .int($0.count), "median_days": .int($0.medianDays)] } ?? .null),
      ])
  }

  static func compared(_ match: Match, _ call: Call) -> [JSON.Member] {
    let balance = match.balance.map { json($0, "balance", call) }
    return [
      .init("eligible", .bool(match.isEligible)), .init("fit", .int(match.fit)),
      .init("balance", .array(balance)),
      .init(
        "reasons",
        .array(
          match.eligibility.map { json($0, "eligibility", call) }
            + match.fitReasons.map { json($0, "fit", call) } + balance)),
      .init("items", JSON(match.items)),
    ]
  }

  static func json(_ reason: Reason, _ group: String, _ call: Call) -> JSON {
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
      .group(let code), .participation(let code), .word(let code):
      code
    case .party(let kind): kind.rawValue
    case .language(let language): language.rawValue
    case .day(let day): "\(day)"
    case .money(let money): "\(money)"
    }
  }
}
