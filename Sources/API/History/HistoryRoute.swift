import Clearinghouse
import Vocabulary

/// The needs of the past that are told here.
enum HistoryRoute {
  static func list(_ call: Call) async throws -> Reply {
    Reply([
      "data": .array(call.instance.history.all.map { json($0, call) }), "next": .null,
    ])
  }

  private static func json(_ need: PastNeed, _ call: Call) -> JSON {
    [
      "id": .string(need.id), "when": .string(need.when.text), "countries": JSON(need.countries),
      "to": .string(need.addressee.text(call.language)), "programme": JSON(need.programme),
      "title": .string(need.title.text(call.language)), "nature": "sourced",
      "items": .array(
        need.items.map { item in
          [
            "text": .string(item.text.text(call.language)), "topics": JSON(item.topics),
            "kinds": JSON(item.kinds),
          ]
        }),
      "source": [
        "title": .string(need.source.title), "address": .string(need.source.address),
        "read": .string(need.source.read),
      ],
    ]
  }
}
