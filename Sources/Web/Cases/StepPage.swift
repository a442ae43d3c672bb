import Clearinghouse
import HTML
import HTTPTypes
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The page on which one step of a case is taken, or recorded for who took it.
struct StepPage {
  let words: CaseWords
  let next: CaseView.Next
  let standing: Standing
  /// What was typed, where the form was refused.
  var typed = Typed([])
  var mended = Mended()
  var key = Access.secret()

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    _ = try reader.person
    let words = try CaseWords(reader)
    let step = reader.place[3]
    guard words.procedure.step(step) != nil else { throw PageError.notFound }
    let thread = Int(reader.query["thread"]) ?? 0
    guard let page = try StepPage(words, step, thread) else {
      return ClosedStep(words: words, step: step, thread: thread).page.response(reader)
    }
    return page.page.response(reader)
  }

  static func take(_ reader: Reader, _ request: Request) async throws -> Response {
    let person = try reader.person
    let typed = try await reader.typed(request)
    let words = try CaseWords(reader)
    let form = StepForm(typed, words.words)
    guard words.procedure.step(form.step) != nil else { throw PageError.notFound }
    guard var page = try StepPage(words, form.step, form.thread) else {
      return ClosedStep(words: words, step: form.step, thread: form.thread).page.response(reader)
    }
    page.typed = typed
    page.key = typed["key"].isEmpty ? page.key : typed["key"]
    do throws(Refusal) {
      if !form.problems.isEmpty { throw .fields(form.problems) }
      let receipt = try await reader.site.instance.ledger.perform(
        form.command(words.seen.reference), by: person,
        key: .init(page.key, request: form.digest))
      return .seeOther(words.path.with(query: [("act", String(receipt.act))]))
    } catch {
      page.mended = page.words.mended(error)
      return page.page.refused(reader, error.status)
    }
  }

  /// The page of an open step; nil where it is not open.
  ///
  /// - Throws: `PageError.notPermitted` where it is open, and belongs to others.
  init?(_ words: CaseWords, _ step: String, _ thread: Int) throws(PageError) {
    guard
      let next = words.seen.open.first(where: {
        $0.open.step.id == step && (thread == 0 || $0.open.thread == thread)
      })
    else { return nil }
    guard let standing = next.standing else { throw .notPermitted }
    self.words = words
    self.next = next
    self.standing = standing
  }

  private var say: Speaker { words.say }
  private var step: Step { next.open.step }

  var page: Page {
    let title = words.step(step.id)
    var page = Page(
      "\(title) · \(words.seen.reference)",
      """
      <h1>\(title)</h1>\
      <p>\(HTML.reference(words.seen.reference, to: words.path)) · \
      \(HTML.written(words.seen.title))\(words.words.mark(words.seen.nature))</p>\
      \(mended.summary(say, order: StepQuestions.order))\(facts)\(letter)\(preview)\
      \(lodgesAgain ? againForm : form)
      """)
    page.breadcrumbs = words.breadcrumbs
    return page
  }

  private var facts: HTML {
    SummaryList([
      .init(
        say("cases.inWhoseName"),
        standing.isRecorder
          ? "\(say("cases.recordedFor", ["actor": .text(words.actor(standing.actor))]))"
          : "\(words.actor(standing.actor))"),
      .init(say("cases.byWhen"), words.due(next.open)),
      .init(say("cases.under"), words.source(step)),
    ]).html
  }

  // MARK: The letter

  private var letter: HTML {
    guard step.letter != nil, words.seen.level == .committee else { return .empty }
    do throws(Refusal) {
      let draft = try words.seen.draft(
        step: step.id, thread: next.open.thread, on: words.words.today)
      return draft.map { draft in
        """
        <h2>\(say("letters.draft"))</h2><p>\(say("letters.draftNote"))</p>\
        \(LetterText(draft, of: words, on: words.words.today, isDraft: true).html)
        """
      } ?? .empty
    } catch {
      return NotificationBanner(
        .notice, say("letters.incomplete"), "<p>\(words.refusal(error))</p>"
      ).html
    }
  }

  /// Who will see what, before a summary goes to everybody.
  private var preview: HTML {
    [.summaryToPublic, .requestToPublic].contains(step.discloses)
      ? AudiencePreview(words: words).html : .empty
  }

  // MARK: The forms

  private var form: HTML {
    words.words.form(
      to: words.path.adding("steps"),
      """
      \(HiddenField("step", step.id).html)\
      \(HiddenField("thread", String(next.open.thread)).html)\
      \(StepQuestions(self).html)\(Button(buttonWords).html)
      """, key: key)
  }

  private var buttonWords: String {
    if step.letter != nil { return say("cases.recordAsSent") }
    return standing.isRecorder ? say("cases.recordThis") : words.step(step.id)
  }

  /// Whether it gives again what opened the case, with the request filled in anew.
  private var lodgesAgain: Bool {
    step.gives.first?.name == words.procedure.opening?.gives.first?.name && !step.opens
  }

  private var againForm: HTML {
    words.words.form(
      to: words.words.path("drafts"),
      """
      <p>\(say("cases.againText"))</p>\
      \(HiddenField("case", "\(words.seen.reference)").html)\
      \(HiddenField("programme", words.seen.programme).html)\
      \(HiddenField("party", words.seen.requester.rawValue).html)\
      \(Button(say("cases.again")).html)
      """)
  }
}

extension CaseWords {
  /// Refuses a page on which something would be added to a case that has ended.
  func checkOpen() throws(PageError) {
    if seen.isClosed { throw .refused(.cases(.closed(seen.reference))) }
  }

  /// A refusal in the words of the case's procedure and form.
  func refusal(_ refusal: Refusal) -> String {
    say.refusal(refusal, terms: words.terms, procedure: procedure, form: form)
  }

  /// What a refusal says of a form on a page of the case.
  func mended(_ refusal: Refusal) -> Mended {
    Mended(refusal, terms: words.terms, say, procedure: procedure, form: form)
  }

  /// The form with which the case was opened.
  var form: Form? { seen.programmeVersion?.forms[procedure.form] }
}

extension Refusal {
  /// The status with which a form that was refused is shown again.
  var status: HTTPResponse.Status {
    switch account.kind {
    case .invalid: .unprocessableContent
    case .notFound: .notFound
    case .conflict: .conflict
    case .notPermitted: .forbidden
    case .unavailable: .serviceUnavailable
    }
  }
}
