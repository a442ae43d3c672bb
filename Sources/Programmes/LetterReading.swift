import Vocabulary
import Yams

extension FileReader {
  /// Reads a file of `letters/`; blank lines part the paragraphs of a body.
  mutating func letter(_ node: Node, id: String) -> LetterTemplate? {
    let keys = fields(node, of: "letter", .letter)
    matches(keys["letter"], id)
    guard let series = keys["series"].flatMap({ text($0, of: "series") }),
      let to = keys["to"].flatMap({ choice($0, of: "to", LetterTemplate.Addressee.self) }),
      let body = keys["body"]
    else { return nil }
    let paragraphs = multilingual(body, of: "body").texts.mapValues(Self.paragraphs)
    let count = paragraphs[.en]?.count ?? 0
    for (language, texts) in paragraphs.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where texts.count != count {
      report(.badValue, line(body), "body", "\(language.rawValue): \(texts.count) ≠ \(count)")
    }
    return LetterTemplate(
      id: id, series: series, to: to, subject: multilingual(keys["subject"], of: "subject"),
      paragraphs: (0..<count).map { place in
        Multilingual(paragraphs.compactMapValues { place < $0.count ? $0[place] : nil })
      }, file: path, line: line(body))
  }

  /// The paragraphs of a body; within one, the file's line ends are only spaces.
  private static func paragraphs(_ body: String) -> [String] {
    body.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: " ") }
  }
}
