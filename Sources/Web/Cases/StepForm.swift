import Clearinghouse
import Crypto
import HTML
import Programmes
import Reception
import Vocabulary

/// What somebody typed to take a step.
struct StepForm: Sendable {
  let step: String
  let thread: Int
  let outcome: String
  let on: TypedDate
  let received: TypedDate
  let items: [Int]
  let offer: String
  let provider: String
  let document: String
  let reason: Passage
  /// What was sent that no list of the form holds.
  let strangers: [FieldProblem]

  init(_ typed: Typed, _ words: Wording) {
    step = typed["step"]
    thread = Int(typed["thread"]) ?? 0
    outcome = typed["outcome"]
    on = typed.date("on")
    received = typed.date("received")
    items = typed.all("items").compactMap { Int($0) }
    offer = typed["offer"]
    provider = typed["provider"]
    document = typed["document"]
    reason = Passage(
      typed["reason"], Language(rawValue: typed["reason-language"]) ?? words.language)
    strangers =
      typed.strangeLanguages("reason-language") + typed.strangers("thread") { Int($0) != nil }
      + typed.strangers("items") { Int($0) != nil }
      + typed.strangers("offer") { Reference($0) != nil }
  }

  /// What cannot be read in it, with the dates that name no day.
  var problems: [FieldProblem] {
    strangers
      + [("on", on), ("received", received)].filter { !$1.isEmpty && $1.known == nil }
      .map { FieldProblem(field: $0.0, code: "bad-day") }
  }

  func command(_ reference: Reference) -> TakeStep {
    var command = TakeStep(step, of: reference)
    command.outcome = outcome.isEmpty ? nil : outcome
    command.thread = thread
    command.on = on.known
    command.received = received.known
    command.items = items
    command.offer = Reference(offer)
    command.provider = provider.isEmpty || command.offer != nil ? nil : PartyID(provider)
    command.document = document.isEmpty ? nil : document
    command.reason = reason.text.isEmpty ? nil : reason
    return command
  }

  /// What tells this form from another sent under the same key.
  var digest: String {
    digestOf([
      step, "\(thread)", outcome, "\(on)", "\(received)", "\(items)", offer, provider, document,
      reason.text, reason.language.rawValue,
    ])
  }
}

/// A digest of what a form holds.
func digestOf(_ parts: [String]) -> String {
  SHA256.hash(data: Array(parts.joined(separator: "\u{1F}").utf8))
    .map { String($0, radix: 16) }.joined()
}

extension Typed {
  /// The key that a form carries, so that sending it twice does nothing twice; nil without one.
  func key(_ parts: [String]) -> Ledger.Key? {
    self["key"].isEmpty ? nil : Ledger.Key(self["key"], request: digestOf(parts))
  }

  /// The three parts of a date as they were typed.
  func date(_ name: String) -> TypedDate {
    TypedDate(
      day: self["\(name)-day"], month: self["\(name)-month"], year: self["\(name)-year"])
  }
}
