import Clearinghouse
import Vocabulary

/// A letter in JSON.
struct LetterResource {
  let letter: Letter
  let call: Call

  init(_ letter: Letter, _ call: Call) {
    self.letter = letter
    self.call = call
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
    ]
  }
}
