import Clearinghouse
import Foundation
import HTTPTypes
import HummingbirdTesting
import Languages
import Programmes
import Testing
import Vocabulary

@Suite struct `The pages of a round` {
  /// A house whose offers were made more than a year ago.
  private func house() async throws -> CaseHouse {
    let house = try await CaseHouse()
    try house.go(to: "2027-12-06")
    return house
  }

  @Test func `ask by letter, record it as sent, and show what was answered`() async throws {
    let house = try await house()
    let list = try await house.get("/en/rounds", as: "officer")
    #expect(list.body.contains("1 provider to ask"))
    #expect(list.body.contains("No round has been opened yet"))
    let opened = try await house.post("/en/rounds", ["programme": "un-1540"], as: "officer")
    #expect(opened.location == "/en/rounds/RND-2027-0001")
    let round = try await house.get("/en/rounds/RND-2027-0001", as: "officer").body
    #expect(round.contains("Letter not sent yet"))
    #expect(round.contains("No answer received yet"))
    let place = "/en/rounds/RND-2027-0001/letters"
    let draft = try await house.get(place + "/cedar", as: "officer").body
    #expect(draft.contains("Draft letter"))
    #expect(draft.contains("SCA/1540/LIST/2027/1"))
    #expect(draft.contains("SPECIMEN"))
    let sent = try await house.post(place, ["party": "cedar", "key": "a"], as: "officer")
    #expect(sent.location == "/en/rounds/RND-2027-0001?done=sent#cedar")
    let own = try await house.get("/en/rounds/RND-2027-0001", as: "cedar-aid").body
    #expect(own.contains("SCA/1540/LIST/2027/1"))
    #expect(try await house.get(place + "/cedar", as: "cedar-aid").status == 200)
    _ = try await house.post("/en/offers/OFR-2026-0001/confirmation", [:], as: "cedar-aid")
    _ = try await house.post("/en/offers/OFR-2026-0002/withdrawal", [:], as: "cedar-aid")
    let answered = try await house.get("/en/rounds/RND-2027-0001", as: "expert").body
    #expect(answered.contains("1 of 1 has answered about every offer"))
    #expect(!answered.contains("No answer received yet"))
    #expect(try await house.get("/en/rounds", as: "officer").body.contains("Nobody needs to be"))
  }

  @Test func `are there for the offices and for those who were asked, and for nobody else`()
    async throws
  {
    let house = try await house()
    _ = try await house.post("/en/rounds", ["programme": "un-1540"], as: "officer")
    let place = "/en/rounds/RND-2027-0001"
    #expect(try await house.get(place, as: "cedar-aid").status == 404, "no letter was sent yet")
    #expect(try await house.get(place, as: "amber-focal").status == 404)
    #expect(try await house.get(place + "/letters/cedar", as: "expert").status == 403)
    #expect(try await house.get(place + "/letters/amber", as: "officer").status == 404)
    let refused = try await house.post("/en/rounds", ["programme": "un-1540"], as: "officer")
    #expect(refused.status == 409)
    let other = try await house.post("/en/rounds", ["programme": "un-1540"], as: "expert")
    #expect(other.status == 403)
  }

  @Test(arguments: Language.allCases)
  func `are complete in every language`(language: Language) async throws {
    let house = try await house()
    let code = language.rawValue
    _ = try await house.post("/\(code)/rounds", ["programme": "un-1540"], as: "officer")
    for page in ["rounds", "rounds/RND-2027-0001", "rounds/RND-2027-0001/letters/cedar"] {
      let seen = try await house.get("/\(code)/\(page)", as: "officer")
      #expect(seen.status == 200, "\(page)")
      #expect(!seen.body.contains("⟦"), "\(page)")
      #expect(!seen.body.contains(">{"), "\(page)")
      let text = seen.body.replacing(/<article [\s\S]*<\/article>/, with: "")
      #expect(Foreign.sentence(in: text, language) == nil, "\(page) in \(language)")
    }
  }
}
