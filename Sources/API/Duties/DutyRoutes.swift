import Clearinghouse
import Languages
import Programmes
import Vocabulary

/// The recurring duties of programmes: when they were done, and by when they are due again.
enum DutyRoutes {
  static func list(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    guard call.view.may(.seeAllCases) else { throw Refusal.notPermitted }
    return Reply(["data": .array(call.view.duties.map { json($0, call) }), "next": .null])
  }

  static func record(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let programme = call.part("id")
    return try await call.write { sent in
      let duty = sent.string("duty")
      if duty.isEmpty, !sent.hasProblem("duty") { sent.report("duty", "required") }
      let on = sent.day("on")
      let document = sent.optional("document").map { Passage($0, call.language) }
      try sent.finish()
      return RecordDuty(duty, of: programme, on: on, document: document)
    } reply: { call, subject in
      let duties = call.view.duties.filter { $0.programme == subject }
      return Reply(["data": .array(duties.map { json($0, call) }), "next": .null])
        .created(at: "/api/v1/duties")
    }
  }

  private static func json(_ clock: DutyClock, _ call: Call) -> JSON {
    [
      "programme": .string(clock.programme), "duty": .string(clock.duty.id),
      "text": .string(clock.procedure.text("duty.\(clock.duty.id)", call.language)),
      "by": JSON(clock.duty.by), "every": .string("\(clock.duty.every)"),
      "due": .string("\(clock.due)"),
      "due_text": .string(call.say.due(clock.due, today: call.view.day)),
      "late": .bool(clock.due < call.view.day), "may_record": .bool(clock.mayRecord),
      "done": .array(
        clock.done.map { ["on": .string("\($0.on)"), "document": JSON($0.document?.text)] }),
    ]
  }
}
