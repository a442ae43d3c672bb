import Clearinghouse
import Vocabulary

/// A letter in JSON.
struct LetterResource {
  let letter: Letter
  let call: Call
  /// How it left for each recipient; none where that is not told.
  let transmittals: [Transmittal]

  init(_ letter: Letter, _ call: Call, transmittals: [Transmittal] = []) {
    self.letter = letter
    self.call = call
    self.transmittals = transmittals
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
      "transmittals": .array(transmittals.map(transmittal)),
    ]
  }

  private func transmittal(_ transmittal: Transmittal) -> JSON {
    let left: Dispatch? = if case .left(let dispatch) = transmittal.state { dispatch } else { nil }
    return .object(
      [
        .init("party", .string(transmittal.party.rawValue)),
        .init("state", .string(transmittal.state.code)), .init("by", JSON(left?.way.rawValue)),
        .init("left", JSON(left.map { "\($0.on)" })),
      ] + call.members(transmittal.attempts))
  }
}
