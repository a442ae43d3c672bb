import Clearinghouse
import Exchange
import HTTPTypes
import Hummingbird
import Programmes
import Reception
import Vocabulary

/// A list of a register, in parts as JSON or whole as a table.
struct ListRoute<Record: Listed> {
  /// A record as JSON.
  let json: (Record) -> JSON
  /// Records as a table.
  let table: ([Record]) -> CSV

  func reply(_ call: Call) throws -> Reply {
    let parameters = call.request.typedQuery
    try check(parameters, call)
    let query = RegisterQuery<Record> { parameters[$0] }
    if call.prefersTable {
      return Reply(
        table: table(call.view.list(query)), withMark: parameters["bom"] == "yes")
    }
    let window = try Window(parameters, in: Record.series)
    guard parameters["facets"] == "yes" else {
      return window.reply(call.view.listing(query, counting: []), call, json)
    }
    let listing = call.view.listing(query)
    return window.reply(listing, call, json, also: [facets(listing)])
  }

  /// Refuses what no list of parameters holds.
  private func check(_ parameters: Typed, _ call: Call) throws(Problem) {
    let flags = ["facets", "bom"].filter { !["", "yes", "no"].contains(parameters[$0]) }
      .map { FieldProblem(field: $0, code: "unknown-option") }
    let problems = RegisterQuery<Record>.problems(in: call.view) { parameters[$0] } + flags
    if !problems.isEmpty { throw .fields(problems, nil) }
  }

  /// How many records each value would give while the rest of the query stays.
  private func facets(_ listing: Listing<Record>) -> JSON.Member {
    let facets = Record.Facet.allCases.map { facet in
      let counts = (listing.counts[facet] ?? [:]).sorted { $0.key < $1.key }
      return JSON.Member(
        facet.rawValue, .object(counts.map { JSON.Member($0.key, .int($0.value)) }))
    }
    return JSON.Member("facets", .object(facets))
  }
}

extension Window {
  /// The part of a list that is asked for.
  fileprivate func reply<Record: Listed>(
    _ listing: Listing<Record>, _ call: Call, _ json: (Record) -> JSON,
    also members: [JSON.Member] = []
  ) -> Reply {
    let (records, next) = listing.part(after: after, most: limit)
    return reply(records.map(json), next: next.map { "\($0)" }, call, also: members)
  }
}

extension Reply {
  /// A table.
  init(table: CSV, withMark: Bool) {
    self.init(bytes: table.bytes(withMark: withMark))
    headers[.contentType] = "text/csv; charset=utf-8; header=present"
  }
}
