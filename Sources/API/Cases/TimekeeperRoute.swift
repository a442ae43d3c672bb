import Clearinghouse
import Vocabulary

/// The timekeeper, asked to look at the clocks now.
enum TimekeeperRoute {
  static func run(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    guard call.view.may(.administer) else { throw Refusal.notPermitted }
    let sent = try call.sent(try await call.body())
    try sent.finish()
    let count = try await Timekeeper(call.instance.ledger).look()
    return Reply(["day": .string("\(call.view.day)"), "escalated": .int(count)])
  }
}
