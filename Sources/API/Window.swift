import Hummingbird
import Programmes
import Reception
import HTTPTypes
import Vocabulary

/// The part of a list that is asked for: at most so many rows, from before a row on.
struct Window {
  static let most = 1000

  let limit: Int
  let before: Int?

  /// Reads `limit` and `cursor` of a query.
  init(_ query: Typed) throws(Problem) {
    limit = try Self.limit(query)
    before = Int(query["cursor"], radix: 36)
    if query.has("cursor"), before.map({ $0 < 0 }) ?? true {
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
  func reply(_ rows: [JSON], next: Int?, _ call: Call) -> Reply {
    let cursor = next.map { String($0, radix: 36) }
    var reply = Reply(["data": .array(rows), "next": JSON(cursor)])
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
