import Clearinghouse
import Hummingbird
import Languages
import Programmes
import Reception
import Vocabulary

/// What changed since a day in the records that the reader may find.
enum ChangesRoute {
  static func list(_ call: Call) async throws -> Reply {
    let query = call.request.typedQuery
    let limit = try Window.limit(query)
    guard query.has("since") else {
      throw Problem.fields([FieldProblem(field: "since", code: "required")], nil)
    }
    let changes = try await Workbench.apart(true) {
      call.view.changes(
        since: try call.instance.known(before: query["since"], call.view),
        on: Day(query["since"]) ?? call.view.day)
    }
    return Reply([
      "since": .string(query["since"]),
      "requests": .array(changes.requests.prefix(limit).map { json($0, call) }),
      "offers": .array(changes.offers.prefix(limit).map { json($0, call) }),
      "deliveries": .array(changes.deliveries.prefix(limit).map { json($0, call) }),
      "counts": [
        "requests": .int(changes.requests.count), "offers": .int(changes.offers.count),
        "deliveries": .int(changes.deliveries.count),
      ],
    ])
  }

  private static func json(_ change: Changes.OfRequest, _ call: Call) -> JSON {
    let isSame = change.before == change.request.status
    return [
      "ref": .string("\(change.request.reference)"),
      "title": .string(change.request.title.text),
      "change": change.before == nil ? "opened" : isSame ? "escalated" : "moved",
      "before": JSON(change.before), "now": .string(change.request.status),
      "escalated": .array(change.escalated.compactMap(escalation)),
      "href": .string("/api/v1/requests/\(change.request.reference)"),
    ]
  }

  private static func escalation(_ entry: Case.Entry) -> JSON? {
    guard case .escalated(let step, let thread, let due, let to) = entry.what else { return nil }
    return [
      "step": .string(step), "thread": .int(thread), "due": .string("\(due)"), "to": JSON(to),
      "on": .string("\(entry.on)"),
    ]
  }

  private static func json(_ change: Changes.OfOffer, _ call: Call) -> JSON {
    [
      "ref": .string("\(change.offer.reference)"), "title": .string(change.offer.title.text),
      "change": change.before == nil ? "opened" : "moved", "before": JSON(change.before?.rawValue),
      "now": .string(change.offer.state(on: call.view.day).rawValue),
      "href": .string("/api/v1/offers/\(change.offer.reference)"),
    ]
  }

  private static func json(_ change: Changes.OfDelivery, _ call: Call) -> JSON {
    let delivery = change.delivery
    return [
      "ref": .string("\(delivery.reference)"), "title": .string(delivery.title.text),
      "change": change.before == nil ? "opened" : "moved", "before": JSON(change.before?.rawValue),
      "now": .string(call.view.now.state(of: delivery).rawValue),
      "href": .string("/api/v1/deliveries/\(delivery.reference)"),
    ]
  }
}
