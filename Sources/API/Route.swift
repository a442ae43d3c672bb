import HTTPTypes

/// One thing that can be asked: a method, an address, and what answers.
struct Route: Sendable {
  typealias Handler = @Sendable (Call) async throws -> Reply

  let method: HTTPRequest.Method
  let path: String
  let handler: Handler

  static func get(_ path: String, _ handler: @escaping Handler) -> Route {
    Route(method: .get, path: path, handler: handler)
  }

  static func post(_ path: String, _ handler: @escaping Handler) -> Route {
    Route(method: .post, path: path, handler: handler)
  }

  static func delete(_ path: String, _ handler: @escaping Handler) -> Route {
    Route(method: .delete, path: path, handler: handler)
  }
}
