import Clearinghouse
import Vocabulary

/// The topics of an item, as corrected.
enum TopicsRoute {
  static func correct(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let seen = try call.found
    guard let item = Int(call.part("n")) else {
      throw Problem.refused(.unknown(call.part("n")), nil, nil)
    }
    return try await call.write(about: seen) { sent in
      let topics = sent.strings("topics")
      try sent.finish()
      return CorrectTopics(topics, of: item, in: seen.reference)
    }
  }
}
