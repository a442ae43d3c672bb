import Clearinghouse
import Exchange
import Foundation
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
    let query = try query(parameters)
    guard query.problems.isEmpty else { throw Problem.fields(query.problems, nil) }
    if call.prefersTable {
      return Reply(
        table: table(call.view.list(query)), withMark: parameters["bom"] == "yes")
    }
    let window = try Window(parameters)
    guard parameters["facets"] == "yes" else {
      return window.reply(call.view.listing(query, counting: []), call, json)
    }
    let listing = call.view.listing(query)
    return window.reply(listing, call, json, also: [facets(listing)])
  }

  /// What the parameters ask for; an order that there is not is refused.
  private func query(_ parameters: Typed) throws(Problem) -> RegisterQuery<Record> {
    let order = parameters["order"]
    guard order.isEmpty || RegisterQuery<Record>.Order(rawValue: order) != nil else {
      throw .fields([FieldProblem(field: "order", code: "unknown-option")], nil)
    }
    return RegisterQuery { parameters[$0] }
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

extension Call {
  /// Whether the caller would rather have a table than JSON.
  var prefersTable: Bool {
    let types = (request.headers[.accept] ?? "").split(separator: ",").prefix(20).map {
      $0.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    }
    return types.first { $0 == "text/csv" || $0 == "application/json" } == "text/csv"
  }
}

extension Reply {
  /// A table.
  init(table: CSV, withMark: Bool) {
    self.init(bytes: table.bytes(withMark: withMark))
    headers[.contentType] = "text/csv; charset=utf-8; header=present"
  }
}
