import Clearinghouse
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// The clocks that run in the cases that the reader may see, the first to end first.
enum DeadlineRoute {
  static func list(_ call: Call) async throws -> Reply {
    let limit = try Window.limit(call.request.typedQuery)
    return Reply([
      "data": .array(call.view.clocks().prefix(limit).map { json($0, call) }), "next": .null,
    ])
  }

  private static func json(_ found: View.Clock, _ call: Call) -> JSON {
    let (seen, clock) = (found.seen, found.clock)
    let key = clock.kind == .silenceEnds ? "permission" : "step"
    return [
      "due": .string("\(clock.day)"),
      "due_text": .string(call.say.due(clock.day, today: call.view.day)),
      "kind": .string(clock.kind.rawValue), "ref": .string("\(seen.reference)"),
      "title": .string(seen.title.text), "requester": .string(seen.requester.rawValue),
      "step": .string(clock.name),
      "text": JSON(seen.procedure?.text("\(key).\(clock.name)", call.language)),
      "thread": .int(clock.thread), "by": JSON(clock.by), "may_take": .bool(clock.isMine),
    ]
  }
}
