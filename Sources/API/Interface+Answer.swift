import Clearinghouse
import Crypto
import HTTPTypes
import Hummingbird
import NIOCore
import Reception
import Vocabulary

extension Interface {
  /// Asks a handler, and turns what it gives or throws into an answer.
  func answer(
    _ request: Request, _ visit: Visit, inTime: Bool = false, _ handler: Route.Handler
  ) async -> Response {
    let call = Call(self, request, visit)
    do {
      if call.hasDeadToken { throw Problem.notSignedIn }
      if !call.isRead, !call.takes("application/json") { throw Problem.notAcceptable }
      guard inTime, request.typedQuery.has("at") else {
        return response(to: call, try await handler(call))
      }
      return try await Workbench.apart(true) {
        let past = try Call(inTime: self, request, visit)
        return response(to: past, try await handler(past))
      }
    } catch {
      return response(to: call, Problem(error, isSignedIn: call.person != nil))
    }
  }

  private func response(to call: Call, _ reply: Reply) -> Response {
    var headers = reply.headers
    headers[.contentLanguage] = call.language.rawValue
    headers[.vary] = "Accept, Accept-Language, Authorization"
    let type = reply.headers[.contentType]?.prefix { $0 != ";" } ?? "application/json"
    if call.isRead, call.request.uri.path.hasPrefix("/api/"), !call.takes(String(type)) {
      return response(to: call, .notAcceptable)
    }
    if call.isRead {
      let tag = tag(of: reply)
      headers[.eTag] = tag
      headers[.cacheControl] = "private, no-cache"
      if call.names(tag, in: .ifNoneMatch) {
        return Response(status: .notModified, headers: headers)
      }
    }
    if reply.status == .noContent { return Response(status: .noContent, headers: headers) }
    if headers[.contentType] == nil {
      headers[.contentType] = "application/json; charset=utf-8"
    }
    return Response(
      status: reply.status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply.bytes)))
  }

  /// A name of what is answered, with the version of the record where it is one.
  ///
  /// It is made from the answer alone: a name that changed with every act would tell of those
  /// that the reader may not know of.
  private func tag(of reply: Reply) -> String {
    let digest = hexadecimal(SHA256.hash(data: reply.bytes).prefix(8))
    return "\"\(reply.version.map { "\($0)." } ?? "")\(digest)\""
  }

  private func response(to call: Call, _ problem: Problem) -> Response {
    var headers = problem.headers
    headers[.contentType] = "application/problem+json; charset=utf-8"
    headers[.contentLanguage] = call.language.rawValue
    headers[.vary] = "Accept, Accept-Language, Authorization"
    return Response(
      status: problem.status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: problem.json(call).bytes)))
  }
}

/// Bytes as hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
