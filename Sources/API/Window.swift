import Hummingbird
import Programmes
import Reception
import HTTPTypes
import Vocabulary

/// The part of a list that is asked for: at most so many records, from after one on.
struct Window {
  static let most = 1000

  let limit: Int
  let after: Reference?

  /// Reads `limit` and `cursor` of a query.
  init(_ query: Typed, in series: String) throws(Problem) {
    limit = try Self.limit(query)
    after = Reference(query["cursor"])
    if query.has("cursor"), after?.series != series {
      throw .fields([FieldProblem(field: "cursor", code: "bad-cursor")], nil)
    }
  }

  /// The limit of a query, from 1 to 1000; 100 where none is given.
  static func limit(_ query: Typed) throws(Problem) -> Int {
    guard query.has("limit") else { return 100 }
    guard let limit = Int(query["limit"]), (1...most).contains(limit) else {
      throw .fields([FieldProblem(field: "limit", code: "bad-number")], nil)
    }
    return limit
  }

  /// A list with the cursor of the next part, and a link to it.
  func reply(
    _ rows: [JSON], next cursor: String?, _ call: Call, also members: [JSON.Member]
  ) -> Reply {
    var reply = Reply(
      .object([.init("data", .array(rows)), .init("next", JSON(cursor))] + members))
    if let cursor {
      let kept =
        (call.request.uri.query ?? "").split(separator: "&")
        .filter { !$0.hasPrefix("cursor=") } + ["cursor=\(cursor)"]
      if let name = HTTPField.Name("Link") {
        reply.headers[name] =
          "<\(call.request.uri.path)?\(kept.joined(separator: "&"))>; rel=\"next\""
      }
    }
    return reply
  }
}
