import HTML
import Hummingbird
import Languages

/// The first page: what this is, and the latest of what the reader may see.
enum HomePage {
  static func show(_ reader: Reader, _ request: Request) async throws -> Response {
    Page(reader.say("shell.product"), "<h1>\(reader.say("shell.product"))</h1>").response(reader)
  }
}
