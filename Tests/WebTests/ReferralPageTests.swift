import Clearinghouse
import Foundation
import HTTPTypes
import Languages
import Programmes
import Testing
import Vocabulary

extension CaseHouse {
  /// Adopts a programme that is shipped.
  func adopt(_ names: String...) async throws {
    for name in names {
      let files = try ProgrammeFiles(
        folder: Place.root.appending(path: "Programmes/\(name)"))
      let reading = Programme.read(files).programme?.entry.reading ?? ""
      _ = try await instance.ledger.perform(
        AdoptProgramme(files, reading: reading), by: .operator)
    }
  }
}

@Suite struct `The pages of referrals and topics` {
  @Test(arguments: Language.allCases)
  func `record who was sent where, and with what answer`(language: Language) async throws {
    let house = try await CaseHouse()
    try await house.adopt("who-ihr", "oie-pvs")
    let reference = try await house.lodge()
    let page = "/\(language.rawValue)/requests/\(reference)"
    let form = try await house.get(page + "/referrals/new?programme=who-ihr", as: "amber-focal")
    #expect(form.status == 200)
    #expect(form.body.contains("value=\"who-ihr\" selected"))
    #expect(!form.body.contains("value=\"un-1540\""), "its own programme is no choice")
    #expect(Foreign.sentence(in: form.body, language) == nil)
    let empty = try await house.post(
      page + "/referrals", ["programme": "", "remark": "Keep <this>"], as: "amber-focal")
    #expect(empty.status == 422)
    #expect(empty.body.contains("href=\"#f-programme\""))
    #expect(empty.body.contains("Keep &lt;this&gt;"))
    let sent = try await house.post(
      page + "/referrals", ["programme": "who-ihr", "key": "one"], as: "amber-focal")
    #expect(sent.status == 303)
    let again = try await house.post(
      page + "/referrals", ["programme": "who-ihr", "key": "one"], as: "amber-focal")
    #expect(again.status == 303, "sent twice, recorded once")
    let second = try await house.post(
      page + "/referrals", ["programme": "who-ihr", "key": "two"], as: "amber-focal")
    #expect(second.status == 409)
    let answers = page + "/referrals/RFL-2026-0001"
    let nothing = try await house.post(answers + "/answers", ["answer": ""], as: "officer")
    #expect(nothing.status == 422)
    let answered = try await house.post(
      answers + "/answers", ["answer": "declined", "remark": "NV/7"], as: "officer")
    #expect(answered.status == 303)
    let shown = try await house.get(page, as: "amber-focal")
    #expect(shown.body.contains("RFL-2026-0001") && shown.body.contains("NV/7"))
    #expect(!shown.body.contains("⟦"))
    #expect(Foreign.sentence(in: shown.body, language) == nil)
  }

  @Test func `are for the party and the secretariat alone`() async throws {
    let house = try await CaseHouse()
    try await house.adopt("who-ihr")
    let reference = try await house.lodge()
    for place in ["referrals/new", "items/1/topics"] {
      let page = "/en/requests/\(reference)/\(place)"
      #expect(try await house.get(page, as: "birch-focal").status == 404)
      #expect(try await house.get(page, as: "cedar-aid").status == 404)
      #expect(try await house.get(page, as: "chair").status == 403)
      #expect(try await house.get(page).status == 303, "others are asked to sign in")
    }
    for person in ["birch-focal", "chair"] {
      let refused = try await house.post(
        "/en/requests/\(reference)/referrals", ["programme": "who-ihr"], as: person)
      #expect([403, 404].contains(refused.status))
      let kept = try await house.post(
        "/en/requests/\(reference)/items/1/topics", ["topics/a": "rabies"], as: person)
      #expect([403, 404].contains(kept.status))
    }
    #expect(house.instance.ledger.snapshot.referrals.count == 0)
  }

  @Test func `show what a text names, and take a correction`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let page = "/en/requests/\(reference)/items/1/topics"
    let form = try await house.get(page, as: "expert")
    #expect(form.status == 200)
    #expect(form.body.contains("Two courses for forty customs officers."))
    #expect(form.body.contains("The text names"))
    #expect(form.body.contains("value=\"border-and-trade\" checked"))
    let none = try await house.post(page, ["x": "y"], as: "expert")
    #expect(none.status == 422)
    let same = try await house.post(page, ["topics/a": "border-and-trade"], as: "expert")
    #expect(same.location == "/en/requests/\(reference)", "nothing changed, nothing is told")
    let saved = try await house.post(page, ["topics/a": "customs-enforcement"], as: "expert")
    #expect(saved.status == 303)
    let shown = try await house.get(try #require(saved.location), as: "expert")
    #expect(shown.body.contains("Topics of item 1 corrected"))
    #expect(
      try await house.get("/en/requests/\(reference)/items/9/topics", as: "expert").status == 404)
  }

  @Test func `compare channels, with how to apply and the way to record a referral`() async throws {
    let house = try await CaseHouse()
    try await house.adopt("interpol-bio", "oie-vaccine-bank")
    let reference = try await house.lodge()
    let page = try await house.get("/en/requests/\(reference)/matches", as: "amber-focal")
    #expect(page.body.contains("1 channel and 1 offer could meet this need."))
    #expect(page.body.contains("How to apply"))
    #expect(page.body.contains("Why not: 2 channels were left out"))
    #expect(!page.body.contains("referrals/new?programme=un-1540"), "it is there already")
  }
}

@Suite struct `Needs of the past` {
  @Test(arguments: Language.allCases)
  func `are told with their source, and cannot be acted on`(language: Language) async throws {
    let place = try Place()
    try await place.furnish()
    try await place.adoptAll()
    let history = place.instance.history.all
    #expect(history.count >= 10)
    try await place.visit { visitor in
      let list = try await visitor.get("/\(language.rawValue)/history")
      for need in history {
        #expect(list.body.contains("/\(language.rawValue)/history/\(need.id)"))
        let page = try await visitor.get("/\(language.rawValue)/history/\(need.id)")
        #expect(page.status == .ok)
        #expect(!page.body.contains("⟦"))
        #expect(page.body.contains("href=\"\(need.source.address)"), "\(need.id)")
        #expect(!page.body.contains("method=\"post\""), "\(need.id)")
        #expect(Foreign.sentence(in: page.body, language) == nil, "\(need.id)")
      }
    }
  }

  @Test func `lead to the channels that cover them`() async throws {
    let place = try Place()
    try await place.furnish()
    try await place.adoptAll()
    try await place.visit { visitor in
      let page = try await visitor.get("/en/history/1540-2015-03-25")
      #expect(page.body.contains("/en/programmes/un-1540"))
      #expect(!page.body.contains("/en/programmes/oie-vaccine-bank"))
    }
  }
}
