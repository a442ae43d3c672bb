import Clearinghouse
import Vocabulary

/// Notes about a request's match-making, and what its requester advised.
enum NoteRoute {
  static func write(_ call: Call) async throws -> Reply {
    _ = try call.signedIn
    let seen = try call.found
    return try await call.write(about: seen) { sent in
      let kind = sent.read("kind", "unknown-note", CaseNote.init)
      if kind == nil, !sent.hasProblem("kind") { sent.report("kind", "unknown-note") }
      let language = sent.language("language", or: call.language)
      let text = sent.string("text")
      let on = sent.day("on")
      let document = sent.optional("document").map { Passage($0, language) }
      try sent.finish()
      return NoteCase(
        kind ?? .note, of: seen.reference, Passage(text, language), on: on, document: document)
    }
  }
}
