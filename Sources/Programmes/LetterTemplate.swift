public import Vocabulary

/// The letter that a step sends, with its placeholders.
public struct LetterTemplate: Sendable, Hashable {
  /// To whom a letter goes.
  public enum Addressee: String, Sendable, Hashable, CaseIterable {
    case requester
    /// The provider of the thread's offer.
    case provider
    /// Every provider with an offer that fits the request.
    case fittingProviders = "fitting-providers"
    /// The members of the committee.
    case members
    /// A provider on the list that is asked whether its offers still stand.
    case listedProvider = "listed-provider"
  }

  /// The letter's name.
  public let id: String
  /// The series it is numbered in, such as `SCA/1540`.
  public let series: String
  /// To whom it goes.
  public let to: Addressee
  /// Its subject.
  public let subject: Multilingual
  /// Its paragraphs, with `{placeholders}`.
  public let paragraphs: [Multilingual]
  /// The file it was read from.
  public let file: String
  /// The line of the file on which its body stands.
  public let line: Int

  /// Holds a letter.
  public init(
    id: String, series: String, to: Addressee, subject: Multilingual, paragraphs: [Multilingual],
    file: String, line: Int = 0
  ) {
    self.id = id
    self.series = series
    self.to = to
    self.subject = subject
    self.paragraphs = paragraphs
    self.file = file
    self.line = line
  }

  /// The placeholders that every letter may use.
  public static let commonPlaceholders: Set<String> = [
    "number", "today", "reference", "title", "programme", "requester", "addressee", "countries",
    "items",
  ]

  /// The placeholders that a letter to a provider on the list may use, which is about no case.
  public static let listPlaceholders: Set<String> = [
    "number", "today", "programme", "addressee", "offers", "confirmed", "recommendation",
  ]

  /// The placeholders that a letter of a step within an offer's thread may use besides.
  public static let offerPlaceholders: Set<String> = [
    "offer.provider", "offer.text", "offer.items",
  ]

  /// The letter without the paragraphs that name a placeholder for which nothing is there.
  public func without(_ placeholder: String?) -> LetterTemplate {
    guard let placeholder else { return self }
    return LetterTemplate(
      id: id, series: series, to: to, subject: subject,
      paragraphs: paragraphs.filter { text in
        !text.texts.values.contains { $0.contains("{\(placeholder)}") }
      }, file: file, line: line)
  }
}
