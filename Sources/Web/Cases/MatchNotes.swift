import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// What was noted about a request's match-making, and what its requester advised; below the match
/// sheet, where experts and the secretariat write it.
struct MatchNotes {
  let words: CaseWords
  var typed = Typed([])
  var mended = Mended()

  /// Records a note or an advice, or shows the sheet again with what is wrong.
  static func send(_ reader: Reader, _ request: Request) async throws -> Response {
    let typed = try await reader.typed(request)
    let words = try CaseWords(reader)
    var notes = MatchNotes(words: words)
    notes.typed = typed
    let date = typed.date("on")
    do throws(Refusal) {
      guard let kind = CaseNote(rawValue: typed["kind"]) else {
        throw .fields([.init(field: "kind", code: "unknown-note")])
      }
      if !date.isEmpty, date.known == nil {
        throw .fields([.init(field: "on", code: "bad-day")])
      }
      let command = NoteCase(
        kind, of: words.seen.reference, Passage(typed["text"], reader.language), on: date.known,
        document: typed["document"].isEmpty ? nil : Passage(typed["document"], reader.language))
      _ = try await reader.site.instance.ledger.perform(
        command, by: reader.visit.person ?? .operator,
        key: typed.key([
          "\(words.seen.reference)", typed["kind"], typed["text"], typed["document"], date.day,
          date.month, date.year,
        ]))
    } catch {
      switch error {
      case .fields, .cases(.dayImpossible):
        notes.mended = Mended(
          error, terms: reader.terms, reader.say, procedure: words.procedure, form: nil)
      default: throw PageError.refused(error)
      }
      return try MatchesPage.page(reader, words, notes).refused(reader)
    }
    return .seeOther(words.path.adding("matches").at("notes"))
  }

  private var say: Speaker { words.say }

  var html: HTML {
    let seen = words.seen
    guard seen.level >= .participant else { return .empty }
    let (advice, notes) = (seen.notes(.advice), seen.notes(.note))
    let isOffice = seen.level == .committee
    guard isOffice || !advice.isEmpty else { return .empty }
    return """
      <h2 id="advice">\(say("matches.advice"))</h2>\
      \(advice.isEmpty ? "<p>\(say("matches.noAdvice"))</p>" : "\(advice.map(entry))")\
      \(seen.mayNote ? form(.advice) : .empty)\(isOffice ? noted(notes) : .empty)
      """
  }

  private func noted(_ notes: [Case.Entry]) -> HTML {
    """
    <h2 id="notes">\(say("matches.notes"))</h2><p class="hint">\(say("cases.committeeOnly"))</p>\
    \(notes.isEmpty ? "<p>\(say("matches.noNotes"))</p>" : "\(notes.map(entry))")\
    \(words.seen.mayNote ? form(.note) : .empty)
    """
  }

  private func entry(_ entry: Case.Entry) -> HTML {
    """
    <section><p>\(words.words.day(entry.on)) · \(words.actor(entry.actor))</p>\
    \(entry.reason.map(HTML.paragraphs))</section>
    """
  }

  /// The question for the paper by which the requester advised.
  private func document(_ error: String?, _ isTyped: Bool) -> HTML {
    TextField(
      Field(
        "document", label: say("cases.documentField"), hint: say("cases.documentWhy"), error: error),
      value: isTyped ? typed["document"] : ""
    ).html
  }

  private func form(_ kind: CaseNote) -> HTML {
    let isTyped = typed["kind"] == kind.rawValue
    func error(_ name: String) -> String? { isTyped ? mended.errors[name] : nil }
    let text = TextArea(
      Field(
        "text", label: say("matches.ask.\(kind.rawValue)"),
        hint: say("matches.hint.\(kind.rawValue)"), error: error("text")),
      value: isTyped ? typed["text"] : "", language: words.words.language, lines: 4)
    let date = words.words.date(
      words.words.field(
        "on", say("referrals.on"), hint: say("referrals.onHint"), isOptional: true,
        error: error("on")), isTyped ? typed.date("on") : TypedDate())
    let content: HTML = """
      \(HiddenField("kind", kind.rawValue).html)\(text.html)\(date)\
      \(kind == .advice ? document(error("document"), isTyped) : .empty)\
      \(Button(say("matches.record.\(kind.rawValue)")).html)
      """
    return Details(
      say("matches.record.\(kind.rawValue)"), isOpen: isTyped,
      words.words.form(to: words.path.adding("notes"), content)
    ).html
  }
}
