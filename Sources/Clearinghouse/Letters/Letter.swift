public import Vocabulary

/// A letter that was sent: its number, its recipients and its text in each of their languages.
public struct Letter: Sendable, Hashable {
  /// The text of a letter in one language.
  public struct Text: Sendable, Hashable {
    /// The subject.
    public let subject: String
    /// The paragraphs.
    public let paragraphs: [String]

    /// Holds a text.
    public init(subject: String, paragraphs: [String]) {
      self.subject = subject
      self.paragraphs = paragraphs
    }
  }

  /// The template it was drafted from.
  public let template: String
  /// The series it is numbered in, such as `SCA/1540`.
  public let series: String
  /// The year of the number.
  public let year: Int
  /// The number within the series and year.
  public let count: Int
  /// The parties it goes to; none when it goes to the members of the committee.
  public let recipients: [PartyID]
  /// The act that recorded it as sent; 0 while it is a draft.
  public internal(set) var act = 0
  /// The texts of a draft; those of a sent letter are words of its act, read by
  /// ``withTexts(from:)``.
  public internal(set) var texts: [Language: Text] = [:]

  /// The number as it stands on the letter, such as `SCA/1540/2026/7`.
  public var number: String { "\(series)/\(year)/\(count)" }

  var yearSeries: String { "\(series)/\(year)" }
}

extension Letter {
  var members: [JSON.Member] {
    [
      .init("letter", .string(template)), .init("letter-series", .string(series)),
      .init("letter-year", .int(year)), .init("letter-number", .int(count)),
      .init("letter-to", JSON(some: recipients.map(\.rawValue))),
    ]
  }

  init?(_ body: Body) throws(BodyProblem) {
    guard let template = body.optional("letter") else { return nil }
    self.init(
      template: template, series: try body.string("letter-series"),
      year: try body.int("letter-year"), count: try body.int("letter-number"),
      recipients: try body.strings("letter-to").map { PartyID($0) })
  }

  /// The texts as words of an act: `letter.ar.subject`, `letter.ar.body`.
  var words: [String: Passage] {
    var words: [String: Passage] = [:]
    for (language, text) in texts {
      words["letter.\(language.rawValue).subject"] = Passage(text.subject, language)
      words["letter.\(language.rawValue).body"] = Passage(
        text.paragraphs.joined(separator: "\n\n"), language)
    }
    return words
  }

  mutating func fill(from words: [String: Passage]) {
    for language in Language.allCases {
      guard let subject = words["letter.\(language.rawValue).subject"],
        let body = words["letter.\(language.rawValue).body"]
      else { continue }
      texts[language] = Text(
        subject: subject.text,
        paragraphs: body.text.split(separator: "\n\n").map(String.init))
    }
  }

  /// The letter without its texts, as the act holds it.
  var bare: Letter {
    var bare = self
    bare.texts = [:]
    return bare
  }
}

extension Letter {
  /// The letter with its texts: a sent one's are read from the journal, for nothing but its own
  /// page shows them.
  ///
  /// - Throws: ``JournalError`` where the journal cannot be read.
  public func withTexts(from journal: any Journal) throws(JournalError) -> Letter {
    guard act > 0 else { return self }
    var whole = self
    for act in try journal.read(from: act, most: 1) { whole.fill(from: act.passages) }
    return whole
  }
}

extension Instance {
  /// A letter with its texts.
  ///
  /// - Throws: ``Refusal/notRecorded`` where the journal cannot be read.
  public func withTexts(_ letter: Letter) throws(Refusal) -> Letter {
    do throws(JournalError) {
      return try letter.withTexts(from: store)
    } catch {
      throw .notRecorded
    }
  }
}
