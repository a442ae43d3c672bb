import HTTPTypes
import Testing
import Vocabulary

@testable import API

@Suite struct `Requests over the interface` {
  @Test func `are lodged, found and read back`() async throws {
    let wire = try await Wire()
    let lodged = try await wire.post("requests", Wire.need, as: "focal-point")
    #expect(lodged.status == 201)
    #expect(lodged.json["ref"]?.string == "REQ-2026-0001")
    #expect(lodged.headers[.location] == "/api/v1/requests/REQ-2026-0001")
    #expect(lodged.json["requester"]?.string == "amber")
    #expect(lodged.json["countries"]?.strings == ["QMA"])
    #expect(lodged.json["nature"]?.string == "illustrative")
    #expect(lodged.json["answers"]?["publish-summary"] == .bool(true))
    let read = try await wire.get("requests/REQ-2026-0001", as: "focal-point")
    #expect(read.json == lodged.json)
    let list = try await wire.get("requests?status=received&country=QMA", as: "expert")
    #expect(list.json["data"]?.elements.count == 1)
    let none = try await wire.get("requests?topic=vaccines", as: "expert")
    #expect(none.json["data"]?.elements.isEmpty == true)
  }

  @Test func `do not exist for those who may not know of them`() async throws {
    let wire = try await Wire()
    let ref = try await wire.lodge()
    for person in [nil, "provider", "admin"] {
      #expect(try await wire.get("requests/\(ref)", as: person).status == 404)
      #expect(try await wire.get("requests", as: person).json["data"]?.elements.isEmpty == true)
      #expect(try await wire.get("requests/\(ref)/matches", as: person).status == 404)
      #expect(try await wire.get("requests/\(ref)/letters/1", as: person).status == 404)
    }
    #expect(try await wire.step("withdraw", ref, as: "provider").status == 404)
  }

  @Test func `are listed in parts`() async throws {
    let wire = try await Wire()
    for _ in 1...3 { _ = try await wire.lodge() }
    let first = try await wire.get("requests?limit=2", as: "expert")
    #expect(
      first.json["data"]?.elements.compactMap { $0["ref"]?.string } == [
        "REQ-2026-0003", "REQ-2026-0002",
      ])
    let cursor = try #require(first.json["next"]?.string)
    let link = try #require(HTTPField.Name("Link").flatMap { first.headers[$0] })
    #expect(link == "</api/v1/requests?limit=2&cursor=\(cursor)>; rel=\"next\"")
    let second = try await wire.get("requests?limit=2&cursor=\(cursor)", as: "expert")
    #expect(second.json["data"]?.elements.compactMap { $0["ref"]?.string } == ["REQ-2026-0001"])
    #expect(second.json["next"] == .null)
    for query in ["limit=0", "limit=1001", "limit=x", "cursor=%21", "cursor=-1"] {
      #expect(try await wire.get("requests?\(query)", as: "expert").status == 422, "\(query)")
    }
  }

  @Test func `go through their procedure with letters`() async throws {
    let wire = try await Wire()
    _ = try await wire.post("offers", Wire.offer, as: "provider")
    let ref = try await wire.lodge()
    let early = try await wire.step("acknowledge", ref, as: "chair")
    #expect(early.status == 409)
    #expect(early.code == "case-step-not-yet")
    #expect(early.json["open"]?.strings?.contains("verify") == true)
    #expect(early.json["detail"]?.string?.contains("Request verified") == true)
    let unclear = try await wire.step("verify", ref, as: "expert")
    #expect(unclear.status == 422)
    #expect(unclear.json["outcomes"]?.strings == ["verified", "returned"])
    let verified = try await wire.step("verify", ref, as: "expert", ["outcome": "verified"])
    #expect(verified.status == 201)
    let draft = try await wire.get(
      "requests/\(ref)/letters/draft?step=acknowledge", as: "chair")
    #expect(draft.json["texts"]?["zh"]?["subject"]?.string?.isEmpty == false)
    let sent = try await wire.step("acknowledge", ref, as: "chair")
    #expect(sent.json["letters"]?.elements.first?["number"] == draft.json["number"])
    let letter = try await wire.get("requests/\(ref)/letters/1", as: "focal-point")
    #expect(letter.json["texts"]?.members.map(\.key) == ["zh"])
    #expect(letter.json["texts"]?["zh"] == draft.json["texts"]?["zh"])
    #expect(draft.json["texts"]?.members.count == 6)
    #expect(try await wire.get("requests/\(ref)/letters/2", as: "chair").status == 404)
    let due = try await wire.get("deadlines", as: "chair")
    #expect(due.json["data"]?.elements.first?["due"]?.string == "2026-11-09")
    #expect(due.json["data"]?.elements.first?["may_take"] == .bool(true))
    #expect(try await wire.get("deadlines").json["data"]?.elements.isEmpty == true)
    let forwarded = try await wire.step("forward", ref, as: "chair")
    #expect(forwarded.json["status"]?.string == "with-providers")
    let offered = try await wire.step(
      "receive-offer", ref, as: "provider", ["items": [1], "reason": "We can help."])
    #expect(offered.status == 201)
    #expect(offered.json["offers"]?.elements.first?["provider"]?.string == "institute")
    let published = try await wire.step("publish", ref, as: "expert")
    #expect(published.status == 201)
    let seen = try await wire.get("requests/\(ref)")
    #expect(seen.status == 200)
    #expect(seen.json["items"]?.elements.isEmpty == true)
    #expect(seen.json["answers"]?["contact-name"] == nil)
    #expect(try await wire.get("requests/\(ref)/matches").status == 401)
    let withdrawn = try await wire.post(
      "requests/\(ref)/permissions", ["purpose": "publish-summary", "given": false],
      as: "focal-point")
    #expect(withdrawn.json["published"] == .bool(false))
    #expect(try await wire.get("requests/\(ref)").status == 404)
  }

  @Test func `are recorded from paper with their document`() async throws {
    let wire = try await Wire()
    let bare = try await wire.post("requests", Wire.need, as: "officer")
    #expect(bare.code == "case-document-needed")
    let long = Wire.need.with(["document": .string(String(repeating: "x", count: 201))])
    #expect(try await wire.post("requests", long, as: "officer").pointers == ["/document"])
    let paper = Wire.need.with([
      "on": "2026-10-20", "received": "2026-10-26", "document": "NV/2026/17",
    ])
    let recorded = try await wire.post("requests", paper, as: "officer")
    #expect(recorded.status == 201)
    let entry = recorded.json["timeline"]?.elements.first
    #expect(entry?["recorded"] == .bool(true))
    #expect(entry?["by"]?.string == "requester")
    #expect(entry?["received"]?.string == "2026-10-26")
    #expect(entry?["document"]?.string == "NV/2026/17")
  }

  @Test func `are lodged again with new content`() async throws {
    let wire = try await Wire()
    let ref = try await wire.lodge()
    _ = try await wire.step("verify", ref, as: "expert", ["outcome": "returned"])
    let again = try await wire.step(
      "relodge", ref, as: "focal-point",
      [
        "title": "Two courses", "answers": ["contact-name": "Focal point"],
        "items_asked": [["text": "A course", "topics": ["biosecurity"], "kinds": ["training"]]],
      ])
    #expect(again.status == 201)
    #expect(again.json["title"]?.string == "Two courses")
    #expect(again.json["topics"]?.strings == ["biosecurity"])
  }

  @Test func `are compared with offers in three groups`() async throws {
    let wire = try await Wire()
    _ = try await wire.post("offers", Wire.offer, as: "provider")
    _ = try await wire.post(
      "offers", Wire.offer.with(["until": "2026-11-30", "title": "Past"]), as: "provider")
    _ = try await wire.post(
      "offers", Wire.offer.with(["topics": ["control-lists"], "title": "Other"]), as: "provider")
    wire.go(to: "2026-12-15")
    let ref = try await wire.lodge()
    let told = try await wire.get("requests/\(ref)/matches", as: "expert")
    let match = try #require(told.json["data"]?.elements.first)
    #expect(match["offer"]?.string == "OFR-2026-0001")
    #expect(match["eligible"] == .bool(true))
    #expect((1...100).contains(match["fit"]?.int ?? 0))
    let topic = match["reasons"]?.elements.first { $0["code"] == "topic" }
    #expect(topic?["wanted"]?.strings == ["laboratory-biosafety"])
    #expect(topic?["text"]?.string?.contains("biorisk management") == true)
    #expect(told.json["almost"]?.elements.first?["title"]?.string == "Past")
    #expect(told.json["left_out"]?.elements.first?["title"]?.string == "Other")
    let groups = Set(match["reasons"]?.elements.compactMap { $0["group"]?.string } ?? [])
    #expect(groups.isSubset(of: ["eligibility", "fit", "balance"]))
  }
}
