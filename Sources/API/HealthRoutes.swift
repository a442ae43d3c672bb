import Clearinghouse
import Vocabulary

/// Whether the program runs, and whether it can answer.
enum HealthRoutes {
  static func isAlive(_ call: Call) async throws -> Reply { Reply(["status": "alive"]) }

  static func isReady(_ call: Call) async throws -> Reply {
    let head = call.view.now.head
    do {
      _ = try call.instance.store.read(from: max(1, head), most: 1)
    } catch {
      throw Problem.refused(.notRecorded, nil, nil)
    }
    return Reply(["status": "ready"])
  }
}
