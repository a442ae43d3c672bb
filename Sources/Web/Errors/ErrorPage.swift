import Clearinghouse
import HTML
import Languages
import Vocabulary

/// The page of a fault: what happened, and what can be done now.
struct ErrorPage {
  private let fault: Fault
  private let refusal: Refusal?
  private let reader: Reader

  init(_ fault: Fault, _ refusal: Refusal?, _ reader: Reader) {
    self.fault = fault
    self.refusal = refusal
    self.reader = reader
  }

  var page: Page {
    let say = reader.say
    let title = say("errors.\(fault.name).title")
    return Page(
      title,
      """
      <h1>\(title)</h1>\(reason.map { "<p>\($0)</p>" })<p>\(words)</p>
      <ul><li>\(Link(say("errors.toHome"), to: reader.path()).html)</li>
      <li>\(Link(say("errors.toRequests"), to: reader.path("requests")).html)</li>
      <li>\(Link(say("errors.toOffers"), to: reader.path("offers")).html)</li></ul>
      """)
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
    guard case .fields(let problems) = refusal else { return say.refusal(refusal, terms: terms) }
    return problems.map { say.problem($0) }.joined(separator: " ")
  }
}
