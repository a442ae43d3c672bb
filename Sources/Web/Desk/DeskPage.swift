import Clearinghouse
import HTML
import Hummingbird
import Languages
import Programmes
import Vocabulary

/// The desk of an officer: what is late, what is due, and what waits for others.
struct DeskPage {
  let reader: Reader
  let words: Wording
  let queue: Queue
  /// How many letters wait in the outbox for somebody to do something about them.
  let outbox: Int

  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    _ = try reader.person
    guard reader.view.may(.seeDesk) else { throw PageError.notPermitted }
    let words = Wording(reader)
    let outbox = reader.site.instance.outbox.count(for: reader.view)
    let desk = DeskPage(reader: reader, words: words, queue: Queue(words), outbox: outbox)
    return Page(reader.say("desk.title"), desk.html).response(reader)
  }

  private var say: Speaker { words.say }

  var html: HTML {
    """
    <h1>\(say("desk.title"))</h1>\(letters)\
    \(escalations)\
    \(queue.own == 0 ? empty : "<p>\(say("desk.count", ["count": .number(queue.own)]))</p>")\
    \(Queue.Group.allCases.map(table))\(duties)\
    \(words.view.may(.recordForParties)
      ? "<p>\(Link(say("desk.record"), to: words.path("drafts", "new")).html)</p>" : "")\
    <p>\(Link(say("desk.folder.title"), to: words.path("desk", "folder")).html) · \
    \(words.view.may(.recordForParties)
      ? "\(Link(say("letters.outbox.title"), to: words.path("outbox")).html) · " : "")\
    \(Link(say("handover.title"), to: words.path("my", "handover")).html) · \
    \(Link(say("briefings.title"), to: words.path("briefings")).html) · \
    \(Link(say("rounds.title"), to: words.path("rounds")).html) · \
    \(Link(say("workdays.title"), to: words.path("calendars")).html) · \
    \(Link(say("workdays.simulation"), to: words.path("simulation")).html) · \
    \(Link(say("workdays.feed"), to: words.path("my", "deadlines.ics")).html)</p>
    """
  }

  /// What the timekeeper brought to the reader.
  private var escalations: HTML {
    let lines = queue.escalations
    guard !lines.isEmpty else { return .empty }
    let columns = ["reference", "due", "step", "who", "requester", "brought"]
    return Table(
      "desk-escalated", caption: say("desk.escalated", ["count": .number(lines.count)]),
      columns: columns.map { Table.Column(say("desk.column.\($0)")) },
      rows: lines.map { brought in
        let (known, step) = (brought.words, brought.escalation.overdue.step)
        let mayTake = queue.lines.contains { $0.isAbout(brought) && $0.next.standing != nil }
        let path = known.stepPath(step.id, thread: brought.escalation.overdue.thread)
        return [
          HTML.reference(known.seen.reference, to: known.path), words.day(brought.due),
          mayTake ? Link(known.step(step.id), to: path).html : "\(known.step(step.id))",
          "\(known.actors(step.by))", HTML.isolated(words.party(known.seen.requester)),
          words.day(brought.escalation.on),
        ]
      }
    ).html
  }

  private var letters: HTML {
    guard outbox > 0 else { return .empty }
    let link = Link(say("letters.outbox.title"), to: words.path("outbox"))
    return NotificationBanner(
      .notice, say("letters.outbox.desk", ["count": .number(outbox)]), "<p>\(link.html)</p>"
    ).html
  }

  private var empty: HTML {
    guard let next = queue.nextDeadline, let due = next.next.open.due else {
      return EmptyState(say("desk.emptyAll")).html
    }
    return EmptyState(
      say(
        "desk.empty",
        [
          "day": .day(due), "step": .text(next.words.step(next.next.open.step.id)),
          "reference": .reference("\(next.words.seen.reference)"),
        ])
    ).html
  }

  /// The recurring duties that are late or due within a month, and those of the reader.
  private var duties: HTML {
    let soon = reader.today.adding(days: 31)
    let duties = reader.view.duties.filter { $0.isMine || $0.due <= soon }
    guard !duties.isEmpty else { return .empty }
    let lines: [HTML] = duties.map { clock in
      let place = words.path("briefings").at("\(clock.programme)-\(clock.duty.id)")
      return """
        <li><a href="\(place)">\(reader.text(clock.procedure, "duty.\(clock.duty.id)"))</a>\(say.comma)\
        \(reader.actors(of: clock))\(say.colon)\(reader.due(clock))</li>
        """
    }
    return "<h2>\(say("briefings.duties"))</h2><ul>\(lines)</ul>"
  }

  private func table(_ group: Queue.Group) -> HTML {
    let lines = queue.lines(in: group)
    guard !lines.isEmpty else { return .empty }
    let columns = ["reference", "due", "step", "who", "requester", "since"]
    return Table(
      "desk-\(group.rawValue)",
      caption: say("desk.\(group.rawValue)", ["count": .number(lines.count)]),
      columns: columns.map { Table.Column(say("desk.column.\($0)")) }, rows: lines.map(row)
    ).html
  }

  private func row(_ line: Queue.Line) -> [HTML] {
    let seen = line.words.seen
    let step = line.next.open.step
    let name: HTML = "\(line.words.step(step.id))"
    return [
      HTML.reference(seen.reference, to: line.words.path), line.words.due(line.next.open),
      line.next.standing == nil
        ? name
        : "<a href=\"\(line.words.stepPath(step.id, thread: line.next.open.thread))\">\(name)</a>",
      "\(line.words.actors(step.by))", HTML.isolated(words.party(seen.requester)),
      words.day(line.since),
    ]
  }
}
