import Hummingbird
import Languages
import Programmes
import Clearinghouse
import Reception
import Vocabulary

/// The open steps with a due day that the reader may see, the first due first.
enum DeadlineRoute {
  static func list(_ call: Call) async throws -> Reply {
    let limit = try Window.limit(call.request.typedQuery)
    let (cases, _) = call.view.openCases(most: .max)
    let due = cases.flatMap { seen in
      seen.open.compactMap { next in next.open.due.map { (day: $0, next: next, seen: seen) } }
    }.sorted { ($0.day, $0.seen.reference) < ($1.day, $1.seen.reference) }
    return Reply([
      "data": .array(due.prefix(limit).map { json($0.day, $0.next, $0.seen, call) }),
      "next": .null,
    ])
  }

  private static func json(
    _ day: Day, _ next: CaseView.Next, _ seen: CaseView, _ call: Call
  ) -> JSON {
    let step = next.open.step
    return [
      "due": .string("\(day)"), "due_text": .string(call.say.due(day, today: call.view.day)),
      "ref": .string("\(seen.reference)"), "title": .string(seen.title.text),
      "requester": .string(seen.requester.rawValue), "step": .string(step.id),
      "text": JSON(seen.procedure?.text("step.\(step.id)", call.language)),
      "thread": .int(next.open.thread), "by": JSON(step.by),
      "may_take": .bool(next.standing != nil),
    ]
  }
}
