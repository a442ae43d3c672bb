import Clearinghouse
import Programmes
import Vocabulary

/// The steps of a request's procedure; a step with a letter is recorded as sent by it.
enum StepRoute {
  static func take(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let seen = try call.found
    let form = seen.procedure.flatMap { seen.programmeVersion?.forms[$0.form] }
    return try await call.write(about: seen) { sent in
      let step = sent.string("step")
      if step.isEmpty, !sent.hasProblem("step") { sent.report("step", "required") }
      var command = TakeStep(step, of: seen.reference)
      command.outcome = sent.optional("outcome")
      command.thread = sent.int("thread") ?? 0
      command.on = sent.day("on")
      command.received = sent.day("received")
      command.items = sent.ints("items")
      command.reason = sent.optional("reason").map { Passage($0, seen.language) }
      command.document = sent.optional("document")
      command.provider = sent.optional("provider").map { call.party($0) ?? PartyID($0) }
      command.offer = sent.read("offer", "unknown-option", Reference.init)
      let isLodging = ["title", "items_asked", "answers"].contains(where: sent.has)
      let content = sent.content(form, language: seen.language, items: "items_asked")
      if isLodging { command.content = content }
      try sent.finish(form)
      return command
    }
  }
}

/// The permissions that a procedure asks for.
enum PermissionRoute {
  static func answer(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let seen = try call.found
    return try await call.write(about: seen) { sent in
      let purpose = sent.string("purpose")
      if purpose.isEmpty, !sent.hasProblem("purpose") { sent.report("purpose", "required") }
      let given = sent.bool("given")
      if given == nil, !sent.hasProblem("given") { sent.report("given", "required") }
      var command = AnswerPermission(purpose, of: seen.reference, isGiven: given ?? false)
      command.on = sent.day("on")
      command.document = sent.optional("document")
      command.reason = sent.optional("reason").map { Passage($0, seen.language) }
      try sent.finish()
      return command
    }
  }
}
