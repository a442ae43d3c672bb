import Hummingbird
import HTTPTypes
import Clearinghouse
import Languages
import Programmes
import Vocabulary

extension Problem {
  /// The problem as RFC 9457 writes it down, in the language of the call.
  func json(_ call: Call) -> JSON {
    var members: [JSON.Member] = [
      .init("type", .string("urn:causeway:problem:\(code)")),
      .init("title", .string(call.say("api.status.\(status.code)"))),
      .init("status", .int(status.code)), .init("code", .string(code)),
      .init("detail", .string(detail(call))),
      .init("instance", .string(call.request.uri.path)),
    ]
    switch self {
    case .fields(let problems, let form):
      members.append(.init("errors", .array(problems.map { Self.json($0, form, call.say) })))
    case .malformed(let flaw):
      members += [
        .init("line", .int(flaw.line)), .init("column", .int(flaw.column)),
        .init("problem", .string(flaw.problem.rawValue)),
      ]
    case .refused(.cases(.stepNotOpen(_, _, let open)), _, _):
      members.append(.init("open", JSON(open)))
    case .refused(.cases(.outcomeNeeded(_, let outcomes)), _, _):
      members.append(.init("outcomes", JSON(outcomes)))
    case .notFound, .wrongMethod, .notAcceptable, .notSignedIn, .wrongPassword, .tooMany, .tooLarge,
      .notJSON,
      .refused, .badKey, .failed:
      break
    }
    return .object(members)
  }

  private func detail(_ call: Call) -> String {
    switch self {
    case .notFound, .wrongMethod, .notAcceptable, .notSignedIn, .wrongPassword, .tooLarge, .notJSON,
      .badKey, .failed:
      return call.say("api.\(code)")
    case .tooMany(let seconds): return call.say("api.\(code)", ["count": .number(seconds)])
    case .malformed(let flaw):
      return call.say(
        "api.\(code)",
        [
          "line": .number(flaw.line), "column": .number(flaw.column),
          "problem": .text(call.say("api.\(code).\(flaw.problem.rawValue)")),
        ])
    case .fields: return call.say.refusal(.fields([]), terms: call.terms)
    case .refused(let refusal, let procedure, let form):
      return call.say.refusal(
        refusal, terms: call.terms, procedure: procedure, form: form, party: call.name)
    }
  }

  /// A problem at a field, with its place as a JSON pointer.
  private static func json(_ problem: FieldProblem, _ form: Form?, _ say: Speaker) -> JSON {
    .sparse([
      .init("pointer", .string(problem.field.isEmpty ? "" : "/" + problem.field)),
      .init("code", .string(problem.code)), .init("limit", JSON(problem.limit)),
      .init("detail", .string(say.problem(problem, form: form))),
    ])
  }
}
