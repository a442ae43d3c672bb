import Clearinghouse
import HTTPTypes
import Testing
import Vocabulary

@testable import API

@Suite struct `The office over the interface` {
  @Test func `records a briefing, and tells what it told`() async throws {
    let wire = try await Wire()
    _ = try await wire.instance.ledger.perform(
      ChooseReading("fuller", of: "un-1540"), by: .operator)
    let ref = try await wire.lodge()
    #expect(try await wire.get("duties").status == 401)
    #expect(try await wire.get("duties", as: "focal-point").status == 403)
    let duty = try await wire.get("duties", as: "chair").json["data"]?.elements.first
    #expect(duty?["duty"]?.string == "briefing")
    #expect(duty?["due"]?.string == "2027-01-02")
    let path = "programmes/un-1540/duties"
    #expect(try await wire.post(path, [:], as: "expert").pointers == ["/duty"])
    let bad = try await wire.post(path, ["duty": "briefing", "on": "soon"], as: "expert")
    #expect(bad.pointers == ["/on"])
    let early = try await wire.post(path, ["duty": "briefing", "on": "2026-11-03"], as: "expert")
    #expect(early.status == 422 && early.pointers == ["/on"])
    #expect(try await wire.post(path, ["duty": "nothing"], as: "expert").status == 404)
    let told = try await wire.get("briefings/2026-11-02", as: "member").json
    #expect(told["lodged"]?.elements.map { $0["ref"]?.string } == [ref])
    #expect(told["since"]?.string == "2026-09-02")
    let done = try await wire.post(path, ["duty": "briefing"], as: "expert")
    #expect(done.status == 201)
    #expect(done.json["data"]?.elements.first?["due"]?.string == "2027-01-02")
    let again = try await wire.post(path, ["duty": "briefing"], as: "expert")
    #expect(again.code == "programme-duty-done-before")
    for (day, status) in [("2026-11-03", 422), ("yesterday", 404), ("2026-11-02T09:00:00Z", 200)] {
      #expect(try await wire.get("briefings/\(day)", as: "expert").status == status, "\(day)")
    }
    let unknown = try await wire.get("briefings/2026-11-02?programme=none", as: "expert")
    #expect(unknown.status == 404)
  }

  @Test func `notes what bears on a match, for those who may read it`() async throws {
    let wire = try await Wire()
    let ref = try await wire.lodge()
    let path = "requests/\(ref)/notes"
    let bad = try await wire.post(path, ["kind": "rumour", "text": ""], as: "expert")
    #expect(bad.pointers == ["/kind"])
    let said =
      bad.json["errors"]?.elements.first?["message"]?.string
      ?? bad.json["errors"]?.elements.first?["detail"]?.string
    #expect(said?.contains("neither a note nor advice") == true)
    #expect(
      try await wire.post(path, ["kind": "note", "text": " "], as: "expert").pointers == ["/text"])
    let noted = try await wire.post(path, ["kind": "note", "text": "Spoke."], as: "expert")
    #expect(noted.status == 201)
    #expect(noted.json["timeline"]?.elements.last?["note"]?.string == "note")
    let told: JSON = ["kind": "advice", "text": "Ask the school.", "on": "2026-11-02"]
    #expect(try await wire.post(path, told, as: "officer").pointers == ["/document"])
    let advised: JSON = [
      "kind": "advice", "text": "Ask the school.", "on": "2026-11-02", "document": "NV/7",
    ]
    #expect(try await wire.post(path, advised, as: "officer").status == 201)
    #expect(try await wire.post(path, advised, as: "focal-point").status == 403)
    let own = try await wire.get("requests/\(ref)", as: "focal-point").json["timeline"]
    #expect(own?.elements.compactMap { $0["note"]?.string } == ["advice"])
  }

  @Test func `hands over what is open, and opens a round on a recommendation`() async throws {
    let wire = try await Wire()
    let ref = try await wire.lodge()
    #expect(try await wire.get("me/handover").status == 401)
    let sheet = try await wire.get("me/handover", as: "expert").json
    #expect(sheet["steps"]?.elements.map { $0["ref"]?.string } == [ref])
    #expect(sheet["appointments"]?.elements.first?["office"]?.string == "expert")
    _ = try await wire.post("offers", Wire.offer, as: "provider")
    wire.go(to: "2027-11-08")
    let round: JSON = ["programme": "un-1540", "recommended": "2027-11-01"]
    #expect(try await wire.post("rounds", round, as: "officer").pointers == ["/recommendation"])
    let opened = try await wire.post(
      "rounds", round.with(["recommendation": "WG.3"]), as: "officer")
    #expect(opened.json["recommendation"]?.string == "WG.3")
    #expect(opened.json["recommended"]?.string == "2027-11-01")
    let unsent = try await wire.get("me/handover", as: "officer").json["rounds"]
    #expect(unsent?.strings == ["RND-2027-0001"])
    #expect(try await wire.get("me/handover", as: "expert").json["rounds"]?.strings == [])
  }
}
