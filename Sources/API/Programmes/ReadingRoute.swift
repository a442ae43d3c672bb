import Clearinghouse
import Programmes
import Vocabulary

/// The sourced readings of a programme's procedure, and the operator's choice among them.
enum ReadingRoute {
  static func choose(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let id = call.part("id")
    return try await call.write { sent in
      let (reading, from) = (sent.string("reading"), sent.day("from"))
      if reading.isEmpty, !sent.hasProblem("reading") { sent.report("reading", "required") }
      try sent.finish()
      return ChooseReading(reading, of: id, from: from)
    } reply: { call, subject in
      Reply(
        call.view.now.programmes[subject].map { ProgrammeRoutes.json($0, call) }
          ?? ["programme": .string(subject)])
    }
  }

  /// Every reading, with the first day from which cases follow it.
  static func list(_ adopted: AdoptedProgramme, _ call: Call) -> JSON {
    .array(
      (adopted.programme?.procedures ?? []).map { procedure in
        let choice = adopted.choices.first { $0.reading == procedure.reading }
        return [
          "reading": .string(procedure.reading), "procedure": .string(procedure.id),
          "title": .string(procedure.title.text(call.language)),
          "in_force_from": .string(procedure.inForce.from.text),
          "source": JSON(procedure.source), "chosen": .bool(choice != nil),
          "from": JSON(choice?.from.map { "\($0)" }),
        ]
      })
  }
}
