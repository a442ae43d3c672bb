import Clearinghouse
import Hummingbird
import Programmes
import Reception
import Vocabulary

/// What happened since the last briefing, as it was on record at a moment.
enum BriefingRoute {
  static func show(_ call: Call) async throws -> Reply {
    let person = try call.signedIn
    let at = call.part("day")
    guard Moment(endOf: at) != nil else { throw Problem.refused(.unknown(at), nil, nil) }
    let programme = call.request.typedQuery["programme"]
    let (briefing, view) = try await Workbench.apart(true) {
      try call.instance.briefing(
        at: at, programme: programme.isEmpty ? nil : programme, for: person)
    }
    return Reply([
      "day": .string("\(view.day)"), "since": .string("\(briefing.since)"),
      "programme": JSON(briefing.programme), "act": .int(view.now.head),
      "lodged": .array(briefing.lodged.map { json($0, call) }),
      "circulated": .array(briefing.circulated.map { json($0, call) }),
      "offers": .array(briefing.offers.map { json($0, call) }),
      "became": .array(
        briefing.became.map { became in
          json(
            became.request, call,
            [
              .init(
                "outcomes",
                JSON(CaseResult.allCases.filter(became.results.contains).map(\.rawValue)))
            ])
        }),
      "quiet": .array(
        briefing.quiet.map { quiet in
          json(
            quiet.request, call,
            [.init("since", .string("\(quiet.since)")), .init("days", .int(quiet.days))])
        }),
      "deliveries": .array(
        briefing.deliveries.map { delivery in
          [
            "ref": .string("\(delivery.reference)"), "title": .string(delivery.title.text),
            "provider": .string(delivery.provider.rawValue),
            "reported": .string("\(delivery.reported)"),
          ]
        }),
    ])
  }

  private static func json(_ happened: Briefing.Happened, _ call: Call) -> JSON {
    json(
      happened.request, call,
      [
        .init("on", .string("\(happened.entry.on)")),
        .init("letter", JSON(happened.entry.letter)),
        .init("answers_items", JSON(happened.entry.items)),
      ])
  }

  private static func json(
    _ request: CaseView, _ call: Call, _ more: [JSON.Member] = []
  ) -> JSON {
    .object(
      [
        .init("ref", .string("\(request.reference)")),
        .init("title", .string(request.title.text)),
        .init("requester", .string(request.requester.rawValue)),
        .init("lodged", .string("\(request.lodged)")), .init("status", .string(request.status)),
      ] + more)
  }
}
