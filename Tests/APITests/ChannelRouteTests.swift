import Clearinghouse
import Foundation
import Programmes
import Testing
import Vocabulary

@testable import API

extension Wire {
  /// Adopts programmes that are shipped beside that of resolution 1540.
  func adopt(_ names: String...) async throws {
    for name in names {
      let files = try ProgrammeFiles(folder: Self.root.appending(path: "Programmes/\(name)"))
      _ = try await instance.ledger.perform(AdoptProgramme(files, reading: ""), by: .operator)
    }
  }
}

@Suite struct `Channels over the interface` {
  @Test func `are ranked with reasons and how to apply, for those who see what is asked`()
    async throws
  {
    let wire = try await Wire()
    try await wire.adopt("who-biorisk", "oie-vaccine-bank")
    let ref = try await wire.lodge()
    let told = try await wire.get("requests/\(ref)/channels", as: "focal-point")
    let names = told.json["data"]?.elements.compactMap { $0["programme"]?.string }
    #expect(Set(names ?? []) == ["un-1540", "who-biorisk"])
    let first = try #require(told.json["data"]?.elements.first)
    #expect(first["how_to_apply"]?.strings?.isEmpty == false)
    #expect(first["past_cases"] == .null)
    let out = told.json["left_out"]?.elements.compactMap { $0["programme"]?.string }
    #expect(out == ["oie-vaccine-bank"])
    for person in [nil, "provider"] {
      #expect(try await wire.get("requests/\(ref)/channels", as: person).status == 404)
    }
  }

  @Test func `take referrals and their answers`() async throws {
    let wire = try await Wire()
    try await wire.adopt("who-biorisk")
    let ref = try await wire.lodge()
    let path = "requests/\(ref)/referrals"
    let made = try await wire.post(
      path, ["programme": "who-biorisk", "remark": "NV/3"], as: "focal-point")
    #expect(made.status == 201)
    #expect(made.json["ref"]?.string == "RFL-2026-0001")
    let unknown = try await wire.post(path, ["programme": "who-else"], as: "focal-point")
    #expect(unknown.status == 422)
    #expect(unknown.pointers == ["/programme"])
    let wrong = try await wire.post(
      path + "/RFL-2026-0001/answers", ["answer": "perhaps"], as: "officer")
    #expect(wrong.pointers == ["/answer"])
    let answered = try await wire.post(
      path + "/RFL-2026-0001/answers", ["answer": "taken-up"], as: "officer")
    #expect(answered.json["answers"]?.elements.first?["answer"]?.string == "taken-up")
    let late = try await wire.post(
      path + "/RFL-2026-0001/answers", ["answer": "declined"], as: "officer")
    #expect(late.status == 409)
    let list = try await wire.get(path, as: "focal-point")
    #expect(list.json["data"]?.elements.count == 1)
    #expect(try await wire.get(path + "/RFL-2026-0009", as: "officer").status == 404)
    #expect(try await wire.get(path, as: "provider").status == 404)
    #expect(try await wire.post(path, ["programme": "who-biorisk"]).status == 401)
    #expect(try await wire.post(path, ["programme": "who-biorisk"], as: "chair").status == 403)
  }

  @Test func `are open to a country once a document shows what they ask`() async throws {
    let wire = try await Wire()
    try await wire.adopt("oie-pvs")
    func isOpen() async throws -> Bool? {
      try await wire.get("countries/QMA").json["channels"]?.elements
        .first { $0["programme"]?.string == "oie-pvs" }?["open"]?.bool
    }
    #expect(try await isOpen() == false)
    let recorded = try await wire.post(
      "parties/amber/participations",
      ["participation": "oie-member", "from": "2026-01-01", "document": "NV/2026/4"],
      as: "officer")
    #expect(recorded.status == 201)
    #expect(try await isOpen() == true)
    let seen = try await wire.get("parties/amber")
    let held = try #require(seen.json["participations"]?.elements.first)
    #expect(held["participation"]?.string == "oie-member")
    #expect(held["document"] == .null, "which paper shows it is not for everybody")
    let own = try await wire.get("parties/amber", as: "focal-point")
    #expect(
      own.json["participations"]?.elements.first?["document"]?.string == "NV/2026/4")
    let wrong = try await wire.post("parties/amber/participations", [:], as: "officer")
    #expect(Set(wrong.pointers) == ["/from"])
    let refused = try await wire.post(
      "parties/amber/participations",
      ["participation": "oie-member", "from": "2026-01-01", "document": "x"], as: "focal-point")
    #expect(refused.status == 403)
    #expect(try await wire.get("countries/XXX").status == 404)
    #expect(try await wire.get("participations").json["data"]?.elements.count == 9)
  }

  @Test func `take corrections of topics against the version read`() async throws {
    let wire = try await Wire()
    let ref = try await wire.lodge()
    let path = "requests/\(ref)/items/1/topics"
    let done = try await wire.post(path, ["topics": ["biosecurity", "biosecurity"]], as: "expert")
    #expect(done.status == 201)
    #expect(done.json["items"]?.elements.first?["topics"]?.strings == ["biosecurity"])
    let unknown = try await wire.post(path, ["topics": ["none"]], as: "expert")
    #expect(unknown.pointers == ["/topics"])
    #expect(try await wire.post(path, ["topics": ["rabies"]], as: "provider").status == 404)
    #expect(
      try await wire.post("requests/\(ref)/items/9/topics", ["topics": ["rabies"]], as: "expert")
        .status == 404)
  }
}
