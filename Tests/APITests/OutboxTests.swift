import Clearinghouse
import Testing
import Vocabulary

@testable import API

@Suite struct `Letters and clocks over the interface` {
  @Test func `the outbox lists what waits, and takes retries and what was sent by hand`()
    async throws
  {
    let wire = try await Wire()
    let contact: JSON = [
      "office": "Assistance desk", "address": "desk@amber.example", "takes_mail": true,
    ]
    let recorded = try await wire.post("providers/amber/contacts", contact, as: "focal-point")
    #expect(recorded.status == 201 && recorded.json["takes_mail"]?.bool == true)
    let wrong = try await wire.post(
      "providers/amber/contacts", contact.with(["address": "Street 5"]), as: "focal-point")
    #expect(wrong.status == 422 && wrong.pointers == ["/address"])
    let reference = try await wire.lodge()
    _ = try await wire.step("verify", reference, as: "expert", ["outcome": "verified"])
    #expect(try await wire.step("acknowledge", reference, as: "chair").status < 300)
    let listed = try await wire.get("outbox", as: "officer")
    #expect(listed.json["served"]?.bool == false)
    let waiting = try #require(listed.json["data"]?.elements.first)
    #expect(waiting["ref"]?.string == reference && waiting["state"]?.string == "unserved")
    let act = try #require(waiting["letter"]?.int)
    let name: JSON = ["letter": .int(act), "party": "amber"]
    for path in ["outbox/retries", "outbox/dispatches"] {
      #expect(try await wire.post(path, name).status == 401)
      #expect(try await wire.post(path, name, as: "chair").status == 403)
      #expect(try await wire.post(path, [:], as: "officer").pointers == ["/letter", "/party"])
      let other = name.with(["party": "institute"])
      #expect(try await wire.post(path, other, as: "officer").status == 404)
    }
    let retried = try await wire.post("outbox/retries", name, as: "officer")
    #expect(retried.status == 200 && retried.json["next"]?.string != nil)
    for _ in 1...2 {
      let handed = try await wire.post("outbox/dispatches", name, as: "officer")
      #expect(handed.status == 200 && handed.json["ref"]?.string == reference)
    }
    #expect(try await wire.get("outbox", as: "officer").json["data"]?.elements.isEmpty == true)
    let letter = try await wire.get("requests/\(reference)/letters/1", as: "focal-point")
    let transmittal = try #require(letter.json["transmittals"]?.elements.first)
    #expect(transmittal["state"]?.string == "left" && transmittal["by"]?.string == "hand")
  }

  @Test func `the timekeeper is asked by an administrator, and adds nothing the second time`()
    async throws
  {
    let wire = try await Wire()
    let reference = try await wire.lodge()
    wire.go(to: "2027-01-11")
    #expect(try await wire.post("timekeeper/runs", [:], as: "officer").status == 403)
    let first = try await wire.post("timekeeper/runs", [:], as: "admin")
    #expect(first.status == 200 && first.json["escalated"]?.int == 1)
    let second = try await wire.post("timekeeper/runs", [:], as: "admin")
    #expect(second.json["escalated"]?.int == 0)
    let shown = try await wire.get("requests/\(reference)", as: "officer")
    let last = try #require(shown.json["timeline"]?.elements.last)
    #expect(last["escalated"]?.bool == true && last["step"]?.string == "forward")
    #expect(last["to"]?.strings == ["secretariat"] && last["by"]?.string == "timekeeper")
    let changes = try await wire.get("changes?since=2027-01-11", as: "officer")
    let change = try #require(changes.json["requests"]?.elements.first)
    #expect(change["change"]?.string == "escalated")
    #expect(change["escalated"]?.elements.first?["due"]?.string != nil)
    let hidden = try await wire.get("changes?since=2027-01-11")
    #expect(hidden.json["requests"]?.elements.isEmpty == true)
  }
}
