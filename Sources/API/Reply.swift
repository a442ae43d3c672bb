import HTTPTypes
import Vocabulary

/// What a handler answers.
struct Reply: Sendable {
  var status = HTTPResponse.Status.ok
  let bytes: [UInt8]
  var headers = HTTPFields()
  /// The number of the last act about the record, which `If-Match` names; nil for lists.
  var version: Int?

  init(_ json: JSON, version: Int? = nil) {
    bytes = json.bytes
    self.version = version
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// An answer without content.
  static var nothing: Reply {
    var reply = Reply(bytes: [])
    reply.status = .noContent
    return reply
  }

  /// An answer to what made or changed a record.
  func created(at path: String) -> Reply {
    var reply = self
    reply.status = .created
    reply.headers[.location] = path
    return reply
  }
}
