import Hummingbird
import Reception
import Clearinghouse
import HTTPTypes
import Vocabulary

/// Tokens, by which programs sign in.
enum TokenRoutes {
  static func create(_ call: Call) async throws -> Reply {
    var sent = try call.sent(try await call.body())
    let (user, password) = (sent.string("user"), sent.string("password"))
    for (name, value) in [("user", user), ("password", password)] where value.isEmpty {
      if !sent.has(name) { sent.report(name, "required") }
    }
    try sent.finish()
    do throws(Access.Refusal) {
      let secret = try call.instance.access.signIn(
        user, password: password, from: call.visit.address, as: .token)
      var reply = Reply(["token": .string(secret), "expires_in": .int(Access.tokenSeconds)])
      reply.status = .created
      reply.headers[.cacheControl] = "no-store"
      return reply
    } catch .wrong {
      throw Problem.wrongPassword
    } catch .tooMany(let seconds) {
      throw Problem.tooMany(seconds: seconds)
    } catch {
      throw Problem.refused(.notRecorded, nil, nil)
    }
  }

  static func end(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let header = call.request.headers[.authorization] ?? ""
    call.instance.access.signOut(String(header.dropFirst("Bearer ".count)))
    return .nothing
  }
}
