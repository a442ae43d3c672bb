import HTTPTypes
import Testing
import Vocabulary

@testable import API

@Suite struct `Delivered assistance over the interface` {
  private static let report: JSON = [
    "language": "en", "title": "Courses", "description": "Two courses.", "recipients": ["QMA"],
    "topics": ["biorisk-management"], "kinds": ["training"], "from": "2026-03", "until": "2026",
    "publish": true,
  ]

  @Test func `is reported, confirmed, corrected and taken back`() async throws {
    let wire = try await Wire()
    #expect(try await wire.post("deliveries", Self.report).status == 401)
    #expect(try await wire.post("deliveries", Self.report, as: "expert").pointers == ["/provider"])
    let made = try await wire.post("deliveries", Self.report, as: "provider")
    #expect(made.status == 201)
    #expect(made.headers[.location] == "/api/v1/deliveries/DLV-2026-0001")
    #expect(made.json["from"]?.string == "2026-03")
    #expect(made.json["state"]?.string == "awaited")
    let path = "deliveries/DLV-2026-0001"
    #expect(try await wire.get(path).status == 404)
    #expect(try await wire.get(path, as: "focal-point").status == 200)
    let seen = try await wire.get(path, as: "chair")
    var stale = HTTPFields()
    stale[.ifMatch] = "\"1.00\""
    let moved = try await wire.post("\(path)/confirmations", [:], as: "focal-point", stale)
    #expect(moved.status == 412)
    let confirmed = try await wire.post("\(path)/confirmations", [:], as: "focal-point")
    #expect(confirmed.json["state"]?.string == "confirmed")
    #expect(confirmed.headers[.location] != nil)
    let recipient = try await wire.get(path).json["recipients"]?.elements.first
    #expect(recipient?["party"]?.string == "amber")
    #expect(recipient?["confirmed"]?.string == "2026-11-02")
    #expect(try await wire.get(path, as: "chair").headers[.eTag] != seen.headers[.eTag])
    let again = try await wire.post("\(path)/confirmations", [:], as: "focal-point")
    #expect(again.code == "delivery-confirmed-before")
    #expect(again.json["detail"]?.string?.hasPrefix("State Amber has confirmed") == true)
    let corrected = try await wire.post(
      "\(path)/corrections", Self.report.with(["kinds": ["equipment"]]), as: "provider")
    #expect(corrected.json["kinds"]?.strings == ["equipment"])
    #expect(corrected.json["state"]?.string == "awaited")
    #expect(try await wire.get(path).status == 404, "it is public no more")
    #expect(
      try await wire.post("\(path)/withdrawals", [:], as: "officer").pointers == ["/document"])
    let gone = try await wire.post(
      "\(path)/withdrawals", ["document": "NV/9"], as: "officer")
    #expect(gone.json["withdrawn"]?.string == "2026-11-02")
  }

  @Test func `is listed by facets and as a table, and refuses wrong input by its field`()
    async throws
  {
    let wire = try await Wire()
    _ = try await wire.post("deliveries", Self.report, as: "provider")
    _ = try await wire.post("deliveries/DLV-2026-0001/confirmations", [:], as: "focal-point")
    let list = try await wire.get("deliveries?facets=yes&country=QMA&state=confirmed").json
    #expect(list["data"]?.elements.count == 1)
    #expect(list["facets"]?["provider"]?["institute"]?.int == 1)
    #expect(try await wire.get("deliveries?country=QMB").json["data"]?.elements.isEmpty == true)
    let table = try await wire.get("deliveries", [.accept: "text/csv"])
    #expect(String(decoding: table.bytes, as: UTF8.self).contains("DLV-2026-0001,Courses"))
    #expect(try await wire.get("deliveries?state=over").pointers == ["/state"])
    let bad = try await wire.post(
      "deliveries",
      Self.report.with(["from": "March", "until": "2026-13", "request": "soon", "publish": "yes"]),
      as: "provider")
    #expect(Set(bad.pointers) == ["/from", "/until", "/request", "/publish"])
    let blind = try await wire.post(
      "deliveries", ["title": "", "recipients": ["KEN"], "from": "2027", "topics": []],
      as: "provider")
    #expect(
      Set(blind.pointers) == [
        "/language", "/title", "/description", "/recipients", "/topics", "/kinds", "/from",
      ], "all at once")
    let strange = try await wire.post(
      "deliveries", Self.report.with(["recipients": ["KEN"], "topics": []]), as: "provider")
    #expect(Set(strange.pointers) == ["/recipients", "/topics"])
    let report = try await wire.get("reports/2026", as: "officer").json["parts"]?.elements.first
    #expect(report?["deliveries"]?["count"]?.int == 1)
    #expect(
      report?["deliveries_confirmed"]?["href"]?.string
        == "/api/v1/deliveries?state=confirmed&year=2026&nature=illustrative")
    let changes = try await wire.get("changes?since=2026-11-02").json
    #expect(changes["counts"]?["deliveries"]?.int == 1)
  }
}
