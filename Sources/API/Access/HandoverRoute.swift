import Clearinghouse
import Languages
import Programmes
import Vocabulary

/// What is open under the caller's offices.
enum HandoverRoute {
  static func show(_ call: Call) async throws -> Reply {
    let person = try call.signedIn
    let handover = Handover(call.view)
    var drafts: [Draft] = []
    for party in call.view.now.parties(.lodge, of: person, on: call.view.day) {
      drafts += try call.instance.store.drafts(of: party)
    }
    return Reply([
      "person": .string(person.rawValue), "day": .string("\(call.view.day)"),
      "appointments": .array(handover.appointments.map(json)),
      "steps": .array(handover.tasks.map { json($0, call) }),
      "permissions": .array(
        handover.permissions.map { asked in
          [
            "ref": .string("\(asked.seen.reference)"),
            "permission": .string(asked.permission.rule.purpose),
          ]
        }),
      "deadlines": .array(
        handover.clocks.map { found in
          [
            "ref": .string("\(found.seen.reference)"), "due": .string("\(found.clock.day)"),
            "kind": .string(found.clock.kind.rawValue), "step": .string(found.clock.name),
          ]
        }),
      "duties": .array(
        handover.duties.map { clock in
          [
            "programme": .string(clock.programme), "duty": .string(clock.duty.id),
            "due": .string("\(clock.due)"),
          ]
        }),
      "drafts": .array(
        drafts.map { ["party": .string($0.party.rawValue), "saved": .string("\($0.savedAt)")] }),
      "rounds": JSON(handover.rounds.map { "\($0.reference)" }),
      "offers": JSON(handover.offers.map { "\($0.reference)" }),
      "deliveries": JSON(handover.deliveries.map { "\($0.reference)" }),
    ])
  }

  private static func json(_ held: Appointment) -> JSON {
    [
      "office": .string(held.office.rawValue), "party": JSON(held.party?.rawValue),
      "letter": .string(held.letter), "from": .string("\(held.from)"),
      "until": JSON(held.until.map { "\($0)" }),
    ]
  }

  private static func json(_ task: Handover.Task, _ call: Call) -> JSON {
    let step = task.next.open.step
    return [
      "ref": .string("\(task.seen.reference)"), "step": .string(step.id),
      "text": JSON(task.seen.procedure?.text("step.\(step.id)", call.language)),
      "thread": .int(task.next.open.thread), "due": JSON(task.next.open.due.map { "\($0)" }),
      "letter": JSON(step.letter),
    ]
  }
}
