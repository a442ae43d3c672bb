import Clearinghouse
import HTML
import Languages
import Reception
import Vocabulary

/// The page of a fault: what happened, and what can be done now.
struct ErrorPage {
  private let fault: Fault
  private let refusal: Refusal?
  private let typed: Typed
  private let reader: Reader

  init(_ fault: Fault, _ refusal: Refusal?, _ typed: Typed, _ reader: Reader) {
    self.fault = fault
    self.refusal = refusal
    self.typed = typed
    self.reader = reader
  }

  var page: Page {
    let say = reader.say
    let title = say("errors.\(fault.name).title")
    return Page(
      title,
      """
      <h1>\(title)</h1>\(reason.map { "<p>\($0)</p>" })<p>\(words)</p>\(kept)
      <ul><li>\(Link(say("errors.toHome"), to: reader.path()).html)</li>
      <li>\(Link(say("errors.toRequests"), to: reader.path("requests")).html)</li>
      <li>\(Link(say("errors.toOffers"), to: reader.path("offers")).html)</li></ul>
      """)
  }

  /// What was typed, to be taken over by hand: a button could send what another site wrote.
  private var kept: HTML {
    let hidden = ["csrf", "key", "act"]
    let lines: [HTML] = typed.fields.filter { !hidden.contains($0.name) && !$0.value.isEmpty }
      .map { "<li>\(HTML.paragraphs(Passage($0.value, reader.language)))</li>" }
    guard !lines.isEmpty else { return .empty }
    return "<h2>\(reader.say("errors.kept"))</h2><ul>\(lines)</ul>"
  }

  private var words: String {
    switch fault {
    case .tooMany(let seconds): reader.say("errors.tooMany.text", ["count": .number(seconds)])
    case .failed(let number):
      reader.say("errors.failed.text", ["number": .reference(number)])
    case .malformed, .notPermitted, .forged, .notFound, .wrongMethod, .conflict, .tooLarge,
      .invalid, .unavailable:
      reader.say("errors.\(fault.name).text")
    }
  }

  /// Why a command was refused, and what can be done now.
  private var reason: String? {
    refusal.map(reader.reason)
  }
}

extension Reader {
  /// Why a command was refused, or what is wrong at which field.
  func reason(_ refusal: Refusal) -> String {
    guard case .fields(let problems) = refusal else {
      return say.refusal(refusal, terms: terms, party: name)
    }
    return say.problems(problems)
  }
}
