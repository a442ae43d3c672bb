import Clearinghouse
import HTML
import Languages
import Programmes
import Reception
import Vocabulary

/// What was typed about a referral: one choice, a day and a remark, right or wrong.
struct ReferralForm {
  let words: CaseWords
  /// The name of the choice: `programme` or `answer`.
  let choice: String
  /// The referral that is answered; empty for a new one.
  var referral = ""
  var typed = Typed([])
  var mended = Mended()
  var key = Access.secret()

  private var say: Speaker { words.say }

  /// The day typed; today where none was.
  ///
  /// - Throws: A refusal that names the field.
  var day: Day? {
    get throws(Refusal) {
      if date.isEmpty { return nil }
      guard let day = date.known else {
        throw .fields([FieldProblem(field: "on", code: "bad-day")])
      }
      return day
    }
  }

  var remark: Passage? {
    typed["remark"].isEmpty ? nil : Passage(typed["remark"], words.words.language)
  }

  var digest: String {
    digestOf([
      words.path.text, referral, choice, typed[choice], date.day, date.month, date.year,
      typed["remark"],
    ])
  }

  private var date: TypedDate { TypedDate(typed, "on") }

  /// The form with its choices, or what is wrong with what was typed.
  func html(to action: Path, _ question: HTML, button: String) -> HTML {
    """
    \(mended.summary(say, order: [choice, "on", "remark"]))\
    \(words.words.form(
      to: action,
      """
      \(question)\
      \(words.words.date(
        words.words.field(
          "on", say("referrals.on"), hint: say("referrals.onHint"), isOptional: true,
          error: mended.errors["on"]), date))\
      \(TextArea(
        words.words.field(
          "remark", say("referrals.remark"), hint: say("referrals.remarkHint"), isOptional: true,
          error: mended.errors["remark"]),
        value: typed["remark"], language: words.words.language, lines: 4).html)\
      \(Button(button).html)
      """, key: key))
    """
  }

  /// A page of the case around the form.
  func page(_ title: String, _ form: HTML) -> Page {
    var page = Page(
      "\(title) · \(words.seen.reference)",
      """
      <h1>\(title)</h1>\
      <p>\(HTML.reference(words.seen.reference, to: words.path)) · \
      \(HTML.written(words.seen.title))</p>\(form)
      """)
    page.breadcrumbs = words.breadcrumbs
    return page
  }
}

extension Reader {
  /// Sends a command about referrals, and shows the form again with what is wrong with it.
  func send(
    _ form: inout ReferralForm, _ command: (ReferralForm) throws(Refusal) -> any Command
  ) async throws -> Refusal? {
    let key = form.typed["key"]
    if !key.isEmpty { form.key = key }
    do throws(Refusal) {
      _ = try await site.instance.ledger.perform(
        try command(form), by: visit.person ?? .operator,
        key: .init(form.key, request: form.digest))
      return nil
    } catch {
      form.mended = form.words.mended(error)
      return error
    }
  }
}
