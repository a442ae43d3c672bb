import Clearinghouse
import Matching
import Reception
import Vocabulary

/// The open requests compared with an offer, of those that the reader may read in full.
enum NeedsRoute {
  static func show(_ call: Call) async throws -> Reply {
    let needs = call.view.needs(meeting: try call.offer)
    let limit = try Window.limit(call.request.typedQuery)
    func list(_ compared: [OpenNeeds.Compared]) -> JSON {
      .array(compared.prefix(limit).map { json($0, call) })
    }
    return Reply([
      "count": .int(needs.count), "has_more": .bool(needs.hasMore),
      "data": list(needs.fitting), "almost": list(needs.almost),
      "left_out": list(needs.leftOut),
    ])
  }

  private static func json(_ compared: OpenNeeds.Compared, _ call: Call) -> JSON {
    let request = compared.request
    return .object(
      [
        .init("request", .string("\(request.reference)")),
        .init("title", .string(request.title.text)),
        .init("requester", .string(request.requester.rawValue)),
        .init("requester_name", .string(call.name(request.requester))),
      ] + MatchRoute.compared(compared.match, call))
  }
}
