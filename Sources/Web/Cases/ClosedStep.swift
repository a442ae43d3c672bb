import Clearinghouse
import HTML
import HTTPTypes
import Languages
import Programmes
import Vocabulary

/// The page of a step that cannot be taken now: why, and which can.
struct ClosedStep {
  let words: CaseWords
  let step: String
  let thread: Int

  var page: Page {
    let title = words.step(step)
    var page = Page(
      "\(title) · \(words.seen.reference)",
      """
      <h1>\(title)</h1>\
      <p>\(HTML.reference(words.seen.reference, to: words.path)) · \
      \(HTML.written(words.seen.title))</p>\
      <p>\(why)</p>\(OpenSteps(words).html)
      """)
    page.status = .conflict
    page.breadcrumbs = words.breadcrumbs
    return page
  }

  private var why: String {
    guard words.seen.level >= .participant,
      let record = words.words.now.cases[words.seen.reference],
      let obstacle = words.procedure.obstacle(
        to: step, thread: thread, in: record.situation,
        facts: words.words.now.facts(of: record, in: words.procedure),
        on: words.words.today, calendars: words.words.now.calendars)
    else { return words.say("cases.notOpen") }
    return words.refusal(.cases(.stepNotOpen(step: step, obstacle, open: [])))
  }
}
