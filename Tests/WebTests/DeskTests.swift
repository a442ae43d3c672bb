import Clearinghouse
import Testing

@Suite struct `The desk` {
  @Test func `lists what an officer can do and what waits for others`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    let expert = try await house.get("/en/desk", as: "expert")
    #expect(expert.body.contains("1 step can be taken by you."))
    #expect(expert.body.contains("/en/requests/\(reference)/steps/verify"))
    try await house.take([("verify", "verified", "expert")], of: reference)
    let chair = try await house.get("/en/desk", as: "chair")
    #expect(chair.body.contains("Today and this week"))
    #expect(chair.body.contains("Forward the request to providers"))
  }

  @Test func `says so when nothing is due`() async throws {
    let house = try await CaseHouse()
    let page = try await house.get("/en/desk", as: "officer")
    #expect(page.body.contains("Nothing is due, and no deadline runs."))
  }

  @Test func `is for officers only`() async throws {
    let house = try await CaseHouse()
    #expect(try await house.get("/en/desk", as: "amber-focal").status == 403)
    #expect(try await house.get("/en/desk").status == 303)
  }
}

@Suite struct `The chair's folder` {
  @Test func `holds letters to sign, decisions awaited and silences that end`() async throws {
    let house = try await CaseHouse()
    let reference = try await house.lodge()
    try await house.take([("verify", "verified", "expert")], of: reference)
    let folder = try await house.get("/en/desk/folder", as: "chair").body
    #expect(folder.contains("Acknowledge receipt") && folder.contains(reference))
    let draft = "/en/requests/\(reference)/letters/draft?step=acknowledge&amp;thread=0"
    #expect(folder.contains(draft))
    let letter = try await house.get(draft.replacing("&amp;", with: "&"), as: "chair").body
    for heading in ["استلام الطلب", "收到请求", "Подтверждение получения", "Acuse de recibo"] {
      #expect(letter.contains(heading), "\(heading)")
    }
    try await house.take([("hold", nil, "member")], of: reference)
    let held = try await house.get("/en/desk/folder", as: "chair").body
    #expect(held.contains("Record the Committee"))
    #expect(try await house.get("/en/desk/folder", as: "amber-focal").status == 403)
  }
}
