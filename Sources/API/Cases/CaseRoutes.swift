import Clearinghouse
import Exchange
import Hummingbird
import Programmes
import Reception
import Vocabulary

/// Requests for assistance: the list, each one, and lodging.
enum CaseRoutes {
  static func list(_ call: Call) async throws -> Reply {
    try ListRoute<CaseView>(
      json: { CaseResource($0, call).row },
      table: { RegisterTable(call.view, call.say).requests($0) }
    ).reply(call)
  }

  static func show(_ call: Call) async throws -> Reply {
    let seen = try call.found
    return Reply(CaseResource(seen, call).whole, version: seen.act)
  }

  static func lodge(_ call: Call) async throws -> Reply {
    let reply = try await call.write { sent in
      let programme = sent.string("programme")
      let requester = sent.string("requester")
      for (name, value) in [("programme", programme), ("requester", requester)]
      where value.isEmpty && !sent.hasProblem(name) { sent.report(name, "required") }
      let form = call.form(of: programme)
      let content = sent.content(form, language: nil, items: "items")
      let (on, received) = (sent.day("on"), sent.day("received"))
      let document = sent.optional("document", longest: 200)
      try sent.finish(form)
      return OpenCase(
        under: programme, by: call.party(requester) ?? PartyID(requester), content, on: on,
        received: received, document: document)
    } reply: { call, subject in
      call.reply(about: subject).created(at: "/api/v1/requests/\(subject)")
    }
    return reply
  }
}

extension Call {
  /// The form that opens a case of a programme today.
  func form(of programme: String) -> Form? {
    let adopted = view.now.programmes[programme]
    return adopted?.procedure(on: view.day).flatMap { adopted?.programme?.forms[$0.form] }
  }

  /// The case that a command made or changed; its reference alone to those who see no more.
  func reply(about subject: String) -> Reply {
    guard let seen = Reference(subject).flatMap(view.find) else {
      return Reply(["ref": .string(subject)])
    }
    return Reply(CaseResource(seen, self).whole, version: seen.act)
  }

  /// Carries out a command about a case, and says what stands in its way in its own words.
  func write(
    about seen: CaseView, _ make: (inout Sent) throws -> any Command
  ) async throws -> Reply {
    let procedure = seen.procedure
    let form = procedure.flatMap { seen.programmeVersion?.forms[$0.form] }
    do {
      return try await write(make) { call, subject in
        call.reply(about: subject).created(at: "/api/v1/requests/\(subject)")
      }
    } catch let refusal as Refusal {
      throw Problem.refused(refusal, procedure, form)
    }
  }
}
