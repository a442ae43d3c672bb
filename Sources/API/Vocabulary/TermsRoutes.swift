import Clearinghouse
import Vocabulary

/// The vocabulary that records are about.
enum TermsRoutes {
  static func topics(_ call: Call) async throws -> Reply {
    list(
      call.terms.topics.all.map { topic in
        [
          "id": .string(topic.id), "parent": JSON(topic.parent),
          "text": .string(topic.name.text(call.language)), "names": topic.name.json,
        ]
      })
  }

  static func kinds(_ call: Call) async throws -> Reply {
    list(
      call.terms.kinds.all.map { kind in
        [
          "id": .string(kind.id), "text": .string(kind.name.text(call.language)),
          "names": kind.name.json,
        ]
      })
  }

  static func participations(_ call: Call) async throws -> Reply {
    list(
      call.terms.participations.all.map { participation in
        [
          "id": .string(participation.id),
          "text": .string(participation.name.text(call.language)),
          "names": participation.name.json, "source": .string(participation.source),
        ]
      })
  }

  static func countries(_ call: Call) async throws -> Reply {
    let day = call.view.day
    let groups = call.terms.groups.all.map { ($0.id, $0.members(on: day)) }
    return list(
      call.terms.countries.all.map { country in
        [
          "code": .string(country.code), "text": .string(country.name.text(call.language)),
          "names": country.name.json, "regions": JSON(country.regions),
          "groups": JSON(groups.filter { $0.1.contains(country.code) }.map(\.0)),
          "nature": .string(country.nature.rawValue),
        ]
      })
  }

  private static func list(_ rows: [JSON]) -> Reply {
    Reply(["data": .array(rows), "next": .null])
  }
}

extension Multilingual {
  /// The texts by language.
  var json: JSON {
    .object(
      Language.allCases.compactMap { language in
        texts[language].map { JSON.Member(language.rawValue, .string($0)) }
      })
  }
}
