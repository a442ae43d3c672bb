import Clearinghouse
import Matching
import Vocabulary

/// One country: the groups it belongs to, and what each channel asks of it.
enum CountryRoute {
  static func show(_ call: Call) async throws -> Reply {
    let code = call.part("code")
    guard let country = call.terms.countries[code],
      country.nature == .sourced || call.view.now.isDemonstration
    else { throw Problem.refused(.unknown(code), nil, nil) }
    let day = call.view.day
    let groups = call.terms.groups.all.filter { $0.contains(country.code, on: day) }
    return Reply([
      "code": .string(country.code), "text": .string(country.name.text(call.language)),
      "names": country.name.json, "regions": JSON(country.regions),
      "groups": .array(
        groups.map { group in
          [
            "id": .string(group.id), "text": .string(group.name.text(call.language)),
            "source": .string(group.source),
          ]
        }),
      "participations": JSON(call.view.now.state(of: country.code)?.holds(on: day).sorted() ?? []),
      "channels": .array(
        call.view.now.programmes.all.compactMap { channel($0.id, country.code, call) }),
    ])
  }

  private static func channel(_ programme: String, _ country: String, _ call: Call) -> JSON? {
    guard let reasons = call.view.openness(of: programme, to: country) else { return nil }
    return [
      "programme": .string(programme), "open": .bool(reasons.allSatisfy(\.holds)),
      "reasons": .array(reasons.map { MatchRoute.json($0, "eligibility", call) }),
    ]
  }
}
