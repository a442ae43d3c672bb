import HTTPTypes

/// One thing that can be asked: a method, an address, and what answers.
struct Route: Sendable {
  typealias Handler = @Sendable (Call) async throws -> Reply

  let method: HTTPRequest.Method
  let path: String
  let handler: Handler
  /// Whether it may be asked for the state of play on a past day.
  var isInTime = false

  static func get(_ path: String, _ handler: @escaping Handler) -> Route {
    Route(method: .get, path: path, handler: handler)
  }

  /// What reads registers or a record, today or on a past day.
  static func inTime(_ path: String, _ handler: @escaping Handler) -> Route {
    Route(method: .get, path: path, handler: handler, isInTime: true)
  }

  static func post(_ path: String, _ handler: @escaping Handler) -> Route {
    Route(method: .post, path: path, handler: handler)
  }

  static func delete(_ path: String, _ handler: @escaping Handler) -> Route {
    Route(method: .delete, path: path, handler: handler)
  }
}
