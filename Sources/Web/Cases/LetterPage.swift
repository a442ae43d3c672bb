import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// A letter of a case on a page that prints well: as it was sent, or as it would be.
enum LetterPage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    let words = try CaseWords(reader)
    guard let number = Int(reader.place[3]),
      let sealed = words.seen.letters.first(where: { words.place(of: $0) == number })
    else { throw PageError.notFound }
    let letter = try reader.site.instance.withTexts(sealed)
    let sent = words.seen.timeline.first { $0.letter == letter.number }?.on
    let transmittals = try reader.site.instance.outbox.transmittals(of: letter, for: reader.view)
    return page(letter, words, on: sent, transmittals: transmittals, note: .empty).response(reader)
  }

  static func showDraft(_ reader: Reader, _ request: Request) async throws -> Response {
    _ = try reader.person
    let words = try CaseWords(reader)
    let draft = try words.seen.draft(
      step: reader.query["step"], thread: Int(reader.query["thread"]) ?? 0,
      on: words.words.today)
    guard let draft else { throw PageError.notFound }
    let note = NotificationBanner(
      .notice, words.say("letters.draft"), "<p>\(words.say("letters.draftNote"))</p>")
    let transmittals = try reader.site.instance.outbox.transmittals(of: draft, for: reader.view)
    return page(
      draft, words, on: words.words.today, isDraft: true, transmittals: transmittals,
      note: note.html
    )
    .response(reader)
  }

  private static func page(
    _ letter: Letter, _ words: CaseWords, on day: Day?, isDraft: Bool = false,
    transmittals: [Transmittal], note: HTML
  ) -> Page {
    var page = Page(
      words.say("letters.title", ["number": .reference(letter.number)]),
      """
      <h1>\(words.say("letters.title", ["number": .reference(letter.number)]))</h1>\
      \(LetterText(letter, of: words, on: day, isDraft: isDraft).html)\
      \(LetterTransmittals(transmittals: transmittals, words: words.words).html)
      """)
    page.notification = note
    page.breadcrumbs = words.breadcrumbs
    return page
  }

  /// To whom a letter goes, by name.
  static func recipients(of letter: Letter, _ words: Wording) -> HTML {
    letter.recipients.isEmpty
      ? "\(words.say("letters.toMembers"))" : "\(words.list(letter.recipients.map(words.party)))"
  }
}

/// A letter: number, date, recipients, and its text in each language side by side.
struct LetterText {
  let letter: Letter
  let words: Wording
  let nature: Nature
  let on: Day?
  /// The record that it is about.
  let about: HTML
  /// Whether it is not sent yet, and there in languages that no recipient reads, to be compared.
  var isDraft = false

  var html: HTML {
    let rows = [
      SummaryList.Row(words.say("letters.number"), HTML.isolated(letter.number)),
      on.map { SummaryList.Row(words.say("letters.date"), words.day($0)) },
      SummaryList.Row(words.say("letters.to"), LetterPage.recipients(of: letter, words)),
      SummaryList.Row(words.say("letters.about"), about),
    ].compactMap { $0 }
    return """
      \(specimen)\(SummaryList(rows).html)\
      \(texts(letter.texts.keys.filter(isRead)))\(others)
      """
  }

  /// What stands beside the languages of those who get it.
  private var others: HTML {
    let languages = letter.texts.keys.filter { !isRead($0) }
    guard !languages.isEmpty else { return .empty }
    return Details(
      words.say("letters.otherLanguages"),
      "<p>\(words.say("letters.otherLanguagesNote"))</p>\(texts(languages))"
    ).html
  }

  /// Whether a recipient reads the language; the members read English.
  private func isRead(_ language: Language) -> Bool {
    guard isDraft else { return true }
    let read = letter.recipients.compactMap { words.now.parties[$0]?.language }
    return read.isEmpty ? language == .en : read.contains(language)
  }

  private func texts(_ languages: [Language]) -> HTML {
    let known = Language.allCases.filter(languages.contains)
    return "\(known.compactMap { language in letter.texts[language].map { text(language, $0) } })"
  }

  private var specimen: HTML {
    switch nature {
    case .illustrative:
      NotificationBanner(
        .notice, words.say("letters.specimen"), "<p>\(words.say("letters.specimenNote"))</p>"
      ).html
    case .sourced, .operational: .empty
    }
  }

  /// The mark of a made-up letter, in the letter's own language.
  private func mark(_ language: Language) -> HTML {
    guard nature == .illustrative else { return .empty }
    let mark = Speaker(words.say.catalogue, language)("letters.specimen")
    return "<p><strong>\(mark)</strong></p>"
  }

  private func text(_ language: Language, _ text: Letter.Text) -> HTML {
    """
    <article lang="\(language.rawValue)" dir="\(language.direction)">\
    <h2>\(text.subject)</h2>\(mark(language))\
    \(text.paragraphs.map { "\(HTML.paragraphs(Passage($0, language)))" as HTML })</article>
    """
  }
}

extension LetterText {
  /// A letter about a case.
  init(_ letter: Letter, of words: CaseWords, on day: Day?, isDraft: Bool = false) {
    self.init(
      letter: letter, words: words.words, nature: words.seen.nature, on: day,
      about: HTML.reference(words.seen.reference, to: words.path), isDraft: isDraft)
  }
}
