import HTTPTypes
import Testing
import Vocabulary

@testable import API

@Suite struct `Providers over the interface` {
  @Test func `are listed with what they cover and an office to write to`() async throws {
    let wire = try await Wire()
    #expect(try await wire.get("providers").json["data"]?.elements.isEmpty == true)
    #expect(try await wire.get("providers/institute").status == 404)
    _ = try await wire.post("offers", Wire.offer, as: "provider")
    let listed = try await wire.get("providers").json["data"]?.elements ?? []
    #expect(listed.map { $0["id"]?.string } == ["institute"])
    #expect(listed.first?["topics"]?.strings == ["biorisk-management"])
    #expect(listed.first?["confirmed"]?.string == "2026-11-02")
    #expect(listed.first?["stale"]?.bool == false)
    #expect(listed.first?["contact"] == .null)
    let contact: JSON = ["office": "Training unit", "address": "unit@example.org"]
    let path = "providers/institute/contacts"
    #expect(try await wire.post(path, contact).status == 401)
    #expect(try await wire.post(path, contact, as: "focal-point").status == 403)
    let wrong = try await wire.post(path, ["office": "Training unit"], as: "provider")
    #expect(wrong.pointers == ["/address"])
    let recorded = try await wire.post(path, contact, as: "provider")
    #expect(recorded.status == 201)
    #expect(recorded.json["recorded"]?.string == "2026-11-02")
    let shown = try await wire.get("providers/institute").json
    #expect(shown["contact"]?["office"]?.string == "Training unit")
  }

  @Test func `make offers with prerequisites and partners, each answering for its part`()
    async throws
  {
    let wire = try await Wire()
    let joint = Wire.offer.with([
      "requires": ["oie-member"], "applicants": ["state"], "partners": ["amber"],
    ])
    let made = try await wire.post("offers", joint, as: "provider")
    #expect(made.status == 201)
    #expect(made.json["requires"]?.strings == ["oie-member"])
    #expect(made.json["applicants"]?.strings == ["state"])
    let parts = made.json["parts"]?.elements ?? []
    #expect(parts.map { $0["party"]?.string } == ["institute", "amber"])
    #expect(parts.last?["confirmed"] == .null)
    let path = "offers/OFR-2026-0001/confirmations"
    let other = try await wire.post(path, ["party": "QMA"], as: "provider")
    #expect(other.status == 403)
    let own = try await wire.post(path, ["party": "QMA"], as: "officer")
    #expect(own.json["parts"]?.elements.last?["confirmed"]?.string == "2026-11-02")
    let bad = try await wire.post(
      "offers", joint.with(["applicants": ["planet"], "requires": ["x"], "partners": ["y"]]),
      as: "provider")
    #expect(bad.pointers == ["/applicants/0"])
    let worse = try await wire.post(
      "offers", joint.with(["requires": ["x"], "partners": ["y"]]), as: "provider")
    #expect(Set(worse.pointers) == ["/requires", "/partners"])
  }

  @Test func `see the needs that an offer meets, of those they may read in full`() async throws {
    let wire = try await Wire()
    _ = try await wire.post("offers", Wire.offer, as: "provider")
    let ref = try await wire.lodge()
    let path = "offers/OFR-2026-0001/needs"
    for person in [nil, "provider", "admin"] {
      #expect(try await wire.get(path, as: person).json["count"]?.int == 0)
    }
    let seen = try await wire.get(path, as: "expert").json
    #expect(seen["count"]?.int == 1)
    #expect(seen["has_more"]?.bool == false)
    let rows = ["data", "almost", "left_out"].flatMap { seen[$0]?.elements ?? [] }
    #expect(rows.map { $0["request"]?.string } == [ref])
    #expect(rows.first?["reasons"]?.elements.isEmpty == false)
    #expect(try await wire.get("offers/OFR-2026-0009/needs", as: "expert").status == 404)
  }

  @Test func `are asked in rounds, by letters that the secretariat records as sent`() async throws {
    let wire = try await Wire()
    _ = try await wire.post("offers", Wire.offer, as: "provider")
    let round: JSON = ["programme": "un-1540"]
    let early = try await wire.post("rounds", round, as: "officer")
    #expect(early.code == "round-nobody-to-ask")
    wire.go(to: "2027-11-08")
    #expect(try await wire.post("rounds", round, as: "chair").status == 403)
    #expect(try await wire.post("rounds", [:], as: "officer").pointers == ["/programme"])
    let opened = try await wire.post("rounds", round, as: "officer")
    #expect(opened.status == 201)
    #expect(opened.headers[.location] == "/api/v1/rounds/RND-2027-0001")
    let letter = "rounds/RND-2027-0001/letters/institute"
    #expect(try await wire.get(letter, as: "provider").status == 404)
    let draft = try await wire.get(letter, as: "officer").json
    #expect(draft["number"]?.string == "SCA/1540/LIST/2027/1")
    let sent = try await wire.post(
      "rounds/RND-2027-0001/letters", ["party": "institute"], as: "officer")
    #expect(
      sent.json["asked"]?.elements.first?["letter"]?.string == "SCA/1540/LIST/2027/1")
    #expect(try await wire.get(letter, as: "provider").json == draft)
    #expect(sent.json["asked"]?.elements.first?["answers"]?.elements.first?["answer"] == .null)
    _ = try await wire.post("offers/OFR-2026-0001/confirmations", [:], as: "provider")
    let shown = try await wire.get("rounds/RND-2027-0001", as: "provider").json
    let answer = shown["asked"]?.elements.first?["answers"]?.elements.first
    #expect(answer?["answer"]?.string == "confirmed")
    #expect(answer?["on"]?.string == "2027-11-08")
    #expect(try await wire.get("rounds").json["data"]?.elements.isEmpty == true)
    #expect(try await wire.get("rounds/RND-2027-0001").status == 404)
  }
}
