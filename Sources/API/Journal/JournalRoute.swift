import Hummingbird
import Clearinghouse
import Programmes
import Reception
import Vocabulary

/// The journal's acts by number, time, person and kind, for administrators; never their words.
enum JournalRoute {
  static func list(_ call: Call) async throws -> Reply {
    guard call.view.may(.administer) else { throw Problem.refused(.notPermitted, nil, nil) }
    let query = call.request.typedQuery
    let limit = try Window.limit(query)
    guard let from = query.has("from") ? Int(query["from"]) : 1, from >= 1 else {
      throw Problem.fields([FieldProblem(field: "from", code: "bad-number")], nil)
    }
    let acts: [StoredAct]
    do {
      acts = try call.instance.store.read(from: from, most: limit)
    } catch {
      throw Problem.refused(.notRecorded, nil, nil)
    }
    let last = acts.last?.number ?? 0
    return Reply([
      "data": .array(
        acts.map { act in
          [
            "number": .int(act.number), "at": .string("\(act.at)"), "by": .string(act.by),
            "kind": .string(act.kind),
          ]
        }),
      "next": last > 0 && last < call.view.now.head ? .int(last + 1) : .null,
    ])
  }
}
