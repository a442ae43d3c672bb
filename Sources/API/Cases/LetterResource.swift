import Clearinghouse
import Vocabulary

/// A letter in JSON.
struct LetterResource {
  let letter: Letter
  let call: Call
  /// How it left for each recipient; none where that is not told.
  let deliveries: [Transmittal]

  init(_ letter: Letter, _ call: Call, deliveries: [Transmittal] = []) {
    self.letter = letter
    self.call = call
    self.deliveries = deliveries
  }

  var json: JSON {
    [
      "number": .string(letter.number), "template": .string(letter.template),
      "series": .string(letter.series), "to": JSON(letter.recipients.map(\.rawValue)),
      "to_names": JSON(letter.recipients.map(call.name)),
      "texts": .object(
        Language.allCases.compactMap { language in
          letter.texts[language].map { text in
            JSON.Member(
              language.rawValue,
              ["subject": .string(text.subject), "paragraphs": JSON(text.paragraphs)])
          }
        }),
      "deliveries": .array(deliveries.map(delivery)),
    ]
  }

  private func delivery(_ delivery: Transmittal) -> JSON {
    let left: Dispatch? = if case .left(let dispatch) = delivery.state { dispatch } else { nil }
    return .object(
      [
        .init("party", .string(delivery.party.rawValue)),
        .init("state", .string(delivery.state.code)), .init("by", JSON(left?.way.rawValue)),
        .init("left", JSON(left.map { "\($0.on)" })),
      ] + call.members(delivery.attempts))
  }
}
