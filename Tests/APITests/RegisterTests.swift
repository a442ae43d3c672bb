import Exchange
import HTTPTypes
import Testing
import Vocabulary

@testable import API

@Suite struct `Registers over the interface` {
  @Test func `are ordered and counted as they are listed`() async throws {
    let wire = try await Wire()
    for _ in 1...3 { _ = try await wire.lodge() }
    let list = try await wire.get("requests?order=oldest&limit=2&facets=yes", as: "expert")
    #expect(
      list.json["data"]?.elements.compactMap { $0["ref"]?.string }
        == ["REQ-2026-0001", "REQ-2026-0002"])
    #expect(list.json["next"]?.string == "REQ-2026-0002")
    #expect(list.json["facets"]?["status"] == ["received": 3])
    #expect(list.json["facets"]?["outcome"] == ["not-known": 3])
    #expect(list.json["facets"]?["topic"]?["laboratories"]?.int == 3)
    let plain = try await wire.get("requests", as: "expert")
    #expect(plain.json["facets"] == nil)
    #expect(plain.json["data"]?.elements.first?["outcomes"]?.strings == [])
    let none = try await wire.get("requests?facets=yes")
    #expect(none.json["facets"]?["status"] == .object([]))
    for query in [
      "q=biosafety", "topic=laboratories", "kind=training", "year=2026&nature=illustrative",
    ] {
      let found = try await wire.get("requests?\(query)", as: "expert")
      #expect(found.json["data"]?.elements.count == 3, "\(query)")
    }
    for query in ["q=nothing", "year=2025", "outcome=matched", "nature=sourced"] {
      let found = try await wire.get("requests?\(query)", as: "expert")
      #expect(found.json["data"]?.elements.isEmpty == true, "\(query)")
    }
    let wrong = try await wire.get("requests?order=sideways", as: "expert")
    #expect(wrong.status == 422 && wrong.pointers == ["/order"])
  }

  @Test func `are given as tables to those who ask for them`() async throws {
    let wire = try await Wire()
    for _ in 1...3 { _ = try await wire.lodge() }
    let wanted: HTTPFields = [.accept: "text/csv, application/json;q=0.5"]
    let told = try await wire.get("requests?limit=1&order=oldest", as: "expert", wanted)
    #expect(told.headers[.contentType] == "text/csv; charset=utf-8; header=present")
    let table = try CSV(parsing: told.bytes)
    #expect(table.rows.map { $0[0] } == ["REQ-2026-0001", "REQ-2026-0002", "REQ-2026-0003"])
    #expect(try CSV(parsing: try await wire.get("requests", wanted).bytes).rows.isEmpty)
    let marked = try await wire.get("offers?bom=yes", wanted)
    #expect(marked.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let json = try await wire.get("requests?limit=1&order=oldest", as: "expert")
    #expect(json.headers[.eTag] != told.headers[.eTag])
    let other: HTTPFields = [.accept: "application/json, text/csv"]
    #expect(try await wire.get("requests", other).json["data"] != nil)
  }

  @Test func `are reported on, each number with its list`() async throws {
    let wire = try await Wire()
    _ = try await wire.post("offers", Wire.offer, as: "provider")
    for _ in 1...2 { _ = try await wire.lodge() }
    for (person, requests) in [("expert", 2), ("focal-point", 2), ("provider", 0)] {
      let told = try await wire.get("reports/2026", as: person)
      let parts = told.json["parts"]?.elements ?? []
      #expect(parts.compactMap { $0["nature"]?.string } == ["illustrative"])
      let lines = parts.flatMap { $0["requests"]?.elements ?? [] }
      #expect(lines.isEmpty == (requests == 0))
      #expect(lines.allSatisfy { $0["lodged"]?["count"]?.int == requests })
      #expect(lines.allSatisfy { $0["partly_met"]?["count"] == .null })
      let figures =
        parts.compactMap { $0["offers"] }
        + lines.flatMap { $0.members.filter { $0.key != "programme" }.map(\.value) }
      for figure in figures {
        let path = try #require(figure["href"]?.string)
        let rows = try await wire.ask(.get, path, as: person).json["data"]?.elements.count
        #expect((figure["count"]?.int ?? 0) == rows, "\(path)")
      }
    }
    let none = try await wire.get("reports/1999")
    #expect(none.json == ["year": 1999, "parts": []])
    for year in ["99", "year", "20260"] {
      #expect(try await wire.get("reports/\(year)").status == 404)
    }
  }
}
