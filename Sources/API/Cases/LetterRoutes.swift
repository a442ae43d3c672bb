import Hummingbird
import Clearinghouse
import Programmes
import Reception
import Vocabulary

/// The letters of a request: those sent, and the draft of one that an open step would send.
enum LetterRoutes {
  static func show(_ call: Call) async throws -> Reply {
    let letters = try call.found.letters
    guard let number = Int(call.part("n")), letters.indices.contains(number - 1) else {
      throw Problem.refused(.unknown(call.part("n")), nil, nil)
    }
    let letter = try call.instance.withTexts(letters[number - 1])
    let transmittals = try call.instance.outbox.transmittals(of: letter, for: call.view)
    return Reply(LetterResource(letter, call, transmittals: transmittals).json)
  }

  static func draft(_ call: Call) async throws -> Reply {
    let seen = try call.found
    let query = call.request.typedQuery
    guard let thread = query.has("thread") ? Int(query["thread"]) : 0 else {
      throw Problem.fields([FieldProblem(field: "thread", code: "bad-number")], nil)
    }
    do throws(Refusal) {
      let letter = try seen.draft(step: query["step"], thread: thread, on: call.view.day)
      guard let letter else { throw .unknown(query["step"]) }
      return Reply(LetterResource(letter, call).json)
    } catch {
      throw Problem.refused(error, seen.procedure, nil)
    }
  }
}
