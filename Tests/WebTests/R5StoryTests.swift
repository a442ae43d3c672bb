import Testing

/// Entry R5 of the 1540 Committee's list of requests for assistance, 25 March 2015, retold.
@Suite struct `A need of five items` {
  @Test(arguments: AmbersNeed.both)
  func `goes from the form through every step to met, each out-of-order step refused`(
    need: AmbersNeed
  ) async throws {
    let story = try await Story(need)
    try await story.lodge()
    try await story.expectStatus("received", isPublic: false)
    var open: Set<String> = ["verify", "hold", "withdraw"]
    var taken: [String] = []
    for turn in Turn.all {
      try story.house.go(to: turn.day)
      let isForwarded = taken.contains("forward")
      try await story.expectClosed(but: open, isForwarded: isForwarded)
      try await story.expectOthersRefused(open, isPublic: taken.contains("publish"))
      try await story.take(turn)
      taken.append(turn.step)
      open = open.union(turn.opens).subtracting(turn.shuts)
      try await story.expectStatus(turn.status, isPublic: taken.contains("publish"))
    }
    try await story.expectClosed(but: [], isForwarded: true)
    try await story.expectHistory()
    try await story.expectLetters()
    try await story.expectSummaryOnly()
  }
}

/// A step as it is taken: when, by whom, with what, and what is so afterwards.
struct Turn: Sendable {
  let day: String
  let step: String
  let person: String
  let outcome: String
  let status: String
  var opens: Set<String> = []
  var shuts: Set<String> = []
  var thread = 0
  var typed: [(String, String)] = []
  /// The number of the letter that takes the step.
  var letter: String?

  static let all = [
    Turn(
      day: "2026-11-24", step: "verify", person: "expert", outcome: "verified",
      status: "received", opens: ["acknowledge", "forward"], shuts: ["verify"],
      typed: [("outcome", "verified")]),
    Turn(
      day: "2026-11-25", step: "acknowledge", person: "chair", outcome: "acknowledged",
      status: "under-consideration", opens: ["publish", "suggest", "conclude"],
      shuts: ["acknowledge"], letter: "SCA/1540/2026/1"),
    Turn(
      day: "2026-11-27", step: "forward", person: "chair", outcome: "forwarded",
      status: "with-providers", opens: ["receive-offer"], shuts: ["forward"],
      letter: "SCA/1540/2026/2"),
    Turn(
      day: "2026-11-30", step: "publish", person: "expert", outcome: "summary-published",
      status: "with-providers", shuts: ["publish"]),
    Turn(
      day: "2026-12-01", step: "suggest", person: "amber-focal", outcome: "suggestion-made",
      status: "with-providers", opens: ["match"]),
    Turn(
      day: "2026-12-03", step: "match", person: "expert", outcome: "match-noted",
      status: "with-providers"),
    Turn(
      day: "2026-12-14", step: "receive-offer", person: "cedar-aid", outcome: "offer.in-hand",
      status: "offers-received", opens: ["circulate"],
      typed: [
        ("offer", "OFR-2026-0003"), ("items", "1"), ("items", "2"), ("items", "3"),
        ("items", "4"), ("items", "5"), ("document", "NV/2026/88"),
        ("reason-language", "en"), ("reason", "Courses, advice and a translation in 2027."),
      ]),
    Turn(
      day: "2026-12-15", step: "circulate", person: "chair", outcome: "offer.circulated",
      status: "offers-received", opens: ["acknowledge-offer", "inform-requester"],
      shuts: ["circulate"], thread: 1, letter: "SCA/1540/2026/3"),
    Turn(
      day: "2026-12-16", step: "acknowledge-offer", person: "chair",
      outcome: "offer.acknowledged", status: "offers-received", shuts: ["acknowledge-offer"],
      thread: 1, letter: "SCA/1540/2026/4"),
    Turn(
      day: "2027-01-05", step: "inform-requester", person: "chair", outcome: "offer.passed-on",
      status: "offers-received", opens: ["answer"], shuts: ["inform-requester"], thread: 1,
      letter: "SCA/1540/2027/1"),
    Turn(
      day: "2027-01-19", step: "answer", person: "amber-focal", outcome: "offer.accepted",
      status: "help-agreed", opens: ["report"], shuts: ["answer"], thread: 1,
      typed: [("outcome", "offer.accepted")]),
    Turn(
      day: "2027-06-14", step: "report", person: "cedar-aid", outcome: "offer.delivery-reported",
      status: "help-delivered", thread: 1),
    Turn(
      day: "2027-06-21", step: "report", person: "amber-focal",
      outcome: "offer.delivery-reported", status: "help-delivered", thread: 1),
    Turn(
      day: "2027-12-13", step: "conclude", person: "amber-focal", outcome: "met",
      status: "concluded", typed: [("outcome", "met")]),
  ]
}
