import Clearinghouse
import HTML
import Languages
import Vocabulary

/// How a letter left for each of its recipients, or what keeps it from leaving.
struct LetterTransmittals {
  let transmittals: [Transmittal]
  let words: Wording

  var html: HTML {
    guard !transmittals.isEmpty else { return .empty }
    return Table(
      "transmittals", caption: words.say("letters.howCaption"),
      columns: ["recipient", "how"].map { Table.Column(words.say("letters.column.\($0)")) },
      rows: transmittals.map { transmittal in
        [
          HTML.isolated(words.party(transmittal.party)),
          Self.state(transmittal.state, transmittal.attempts, words),
        ]
      }
    ).html
  }

  /// How it stands with a letter, in a tag, with what came of trying and what to do.
  static func state(
    _ state: Transmittal.State, _ attempts: Attempts?, _ words: Wording
  ) -> HTML {
    let say = words.say
    switch state {
    case .left(let dispatch):
      return StatusTag(
        say("letters.left.\(dispatch.way.rawValue)", ["day": .day(dispatch.on)]), .met
      ).html
    case .byHand, .unserved, .waiting, .failed:
      let isAwaited = state != .byHand
      let tag = StatusTag(say("letters.state.\(state.code)"), isAwaited ? .waiting : .quiet).html
      return "\(tag)\(attempts.map { trouble($0, words) })"
    }
  }

  private static func trouble(_ attempts: Attempts, _ words: Wording) -> HTML {
    let say = words.say
    guard let fault = attempts.fault else { return .empty }
    let answer = attempts.code.map { say("letters.answered", ["code": .reference("\($0)")]) }
    let next = attempts.next.map { next in
      say(
        "letters.next",
        [
          "count": .number(attempts.count), "day": .day(next.day),
          "time": .reference(String("\(next)".dropFirst(11).prefix(5))),
        ])
    }
    return """
      <p>\(say("letters.fault.\(fault.rawValue)")) \(answer ?? "")</p>\
      <p class="hint">\(next ?? say("letters.mend.\(fault.rawValue)"))</p>
      """
  }
}
