import Clearinghouse
import HTML
import Vocabulary

extension DraftBody {
  /// The body as it is kept.
  var bytes: [UInt8] {
    JSON.sparse([
      .init("language", .string(language.rawValue)), .init("title", .string(title)),
      .init("countries", JSON(countries)),
      .init("items", .array(items.map(\.json))),
      .init(
        "answers",
        .object(answers.sorted { $0.key < $1.key }.map { JSON.Member($0.key, JSON($0.value)) })),
      .init("saved", JSON(saved.sorted())), .init("case", JSON(again?.description)),
      .init("recorded", .bool(isRecorded)), .init("document", .string(document)),
      .init("on", JSON(on.parts)),
      .init("received", JSON(received.parts)),
    ]).bytes
  }

  /// Reads a body; what an older version did not write, or nobody can read, is empty.
  init(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes) else { return }
    language = json["language"]?.string.flatMap(Language.init) ?? .en
    title = json["title"]?.string ?? ""
    countries = json["countries"]?.strings ?? []
    items = (json["items"]?.elements ?? []).map(Item.init)
    for member in json["answers"]?.members ?? [] {
      answers[member.key] = member.value.strings ?? member.value.string.map { [$0] }
    }
    saved = Set(json["saved"]?.strings ?? [])
    again = json["case"]?.string.flatMap(Reference.init)
    isRecorded = json["recorded"]?.bool ?? false
    document = json["document"]?.string ?? ""
    on = TypedDate(json["on"]?.strings ?? [])
    received = TypedDate(json["received"]?.strings ?? [])
  }
}

extension DraftBody.Item {
  var json: JSON {
    [
      "text": .string(text), "topics": JSON(topics), "kinds": JSON(kinds),
      "suggested-for": .string(suggestedFor),
    ]
  }

  init(_ json: JSON) {
    text = json["text"]?.string ?? ""
    topics = json["topics"]?.strings ?? []
    kinds = json["kinds"]?.strings ?? []
    suggestedFor = json["suggested-for"]?.string ?? ""
  }
}
