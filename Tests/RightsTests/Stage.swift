import Clearinghouse
import Programmes
import Vocabulary

/// A state in which a request is put before everybody, with how it comes there.
struct Stage: Sendable {
  let name: String
  var hasConsent = false
  var isInformal = false
  let steps: [Happened]

  /// Something that happens to a request.
  enum Happened: Sendable {
    case step(String, String? = nil, PersonID)
    case offer
    case hold
    case consentWithdrawn
  }

  /// Every state that somebody's rights could depend on.
  static let all: [Stage] = {
    let verified = [Happened.step("verify", "verified", "expert")]
    let acknowledged = verified + [.step("acknowledge", nil, "chair")]
    let forwarded = acknowledged + [.step("forward", nil, "chair")]
    let publish = Happened.step("publish", nil, "expert")
    let withdraw = Happened.step("withdraw", nil, "own")
    return [
      Stage(name: "lodged", steps: []),
      Stage(name: "returned", steps: [.step("verify", "returned", "expert")]),
      Stage(name: "verified", steps: verified),
      Stage(name: "acknowledged", steps: acknowledged),
      Stage(name: "consented", hasConsent: true, steps: acknowledged),
      Stage(name: "published", hasConsent: true, steps: acknowledged + [publish]),
      Stage(name: "forwarded", steps: forwarded),
      Stage(name: "answered", steps: forwarded + [.offer]),
      Stage(name: "open", hasConsent: true, steps: forwarded + [publish, .offer]),
      Stage(name: "held", hasConsent: true, steps: acknowledged + [.hold]),
      Stage(name: "held-open", hasConsent: true, steps: forwarded + [publish, .hold]),
      Stage(name: "revoked", hasConsent: true, steps: acknowledged + [publish, .consentWithdrawn]),
      Stage(
        name: "revoked-open", hasConsent: true, steps: forwarded + [publish, .consentWithdrawn]),
      Stage(name: "withdrawn", hasConsent: true, steps: forwarded + [publish, withdraw]),
      Stage(name: "given-up", hasConsent: true, steps: forwarded + [publish, .offer, withdraw]),
      Stage(
        name: "met", hasConsent: true,
        steps: acknowledged + [publish, .step("conclude", "met", "own")]
      ),
      Stage(name: "referred-back", isInformal: true, steps: [.step("refer-back", nil, "expert")]),
    ]
  }()

  /// A word that stands nowhere but in one part of this request.
  func mark(_ part: String) -> String { "qx\(name.replacing("-", with: ""))\(part)" }

  /// The words, each with the least that somebody sees of a request who may read it.
  var marks: [(word: String, least: View.Level)] {
    [
      (mark("title"), .summary), (mark("summary"), .summary), (mark("item"), .request),
      (mark("contact"), .participant), (mark("remark"), .participant),
      (mark("reason"), .committee),
    ]
  }

  /// What State Amber asks, with a word of its own in every part.
  var content: NewContent {
    NewContent(
      language: .en, title: "Training \(mark("title"))",
      items: [
        .init(
          text: "Courses for officers \(mark("item"))", topics: ["border-and-trade"],
          kinds: ["training"])
      ],
      answers: [
        "contact-name": .words(Passage(mark("contact"), .en)),
        "summary": .words(Passage("A State asks for training. \(mark("summary"))", .en)),
        "channel": .codes([isInformal ? "informal" : "note-verbale"]),
        "publish-summary": .yes(hasConsent),
      ])
  }
}
