import HTTPTypes
import Testing
import Vocabulary

@Suite struct `The interface on past days` {
  @Test func `gives a record and its register as they stood`() async throws {
    let wire = try await Wire()
    let ref = try await wire.lodge()
    wire.go(to: "2026-11-09")
    _ = try await wire.step("verify", ref, as: "expert", ["outcome": "verified"])
    _ = try await wire.step("acknowledge", ref, as: "chair")
    let then = try await wire.get("requests/\(ref)?at=2026-11-02", as: "expert")
    #expect(then.json["status"]?.string == "received")
    #expect(then.json["open"]?.elements.allSatisfy { $0["may_take"] == .bool(false) } == true)
    let now = try await wire.get("requests/\(ref)", as: "expert")
    #expect(now.json["status"]?.string == "under-consideration")
    let list = try await wire.get("requests?at=2026-11-02&facets=yes", as: "expert")
    #expect(list.json["facets"]?["status"] == ["received": 1])
    let before = try await wire.get("requests?at=2026-11-01", as: "expert")
    #expect(before.json["data"]?.elements.isEmpty == true)
    #expect(try await wire.get("requests/\(ref)?at=2026-11-02").status == 404)
    #expect(then.headers[.eTag] != now.headers[.eTag])
  }

  @Test func `refuses a day that is none or is to come`() async throws {
    let wire = try await Wire()
    for (day, code) in [("soon", "bad-day"), ("2026-11-03", "in-future")] {
      for path in ["requests", "offers", "providers", "programmes", "parties", "reports/2026"] {
        let told = try await wire.get("\(path)?at=\(day)")
        #expect(told.status == 422 && told.pointers == ["/at"], "\(path) \(code)")
      }
      let changes = try await wire.get("changes?since=\(day)")
      #expect(changes.status == 422 && changes.pointers == ["/since"])
    }
    #expect(try await wire.get("changes").pointers == ["/since"])
  }

  @Test func `tells what changed since a day`() async throws {
    let wire = try await Wire()
    let ref = try await wire.lodge()
    wire.go(to: "2026-11-09")
    _ = try await wire.step("verify", ref, as: "expert", ["outcome": "verified"])
    _ = try await wire.step("acknowledge", ref, as: "chair")
    let told = try await wire.get("changes?since=2026-11-03", as: "expert")
    let change = try #require(told.json["requests"]?.elements.first)
    #expect(change["before"]?.string == "received")
    #expect(change["now"]?.string == "under-consideration")
    #expect(told.json["counts"]?["requests"]?.int == 1)
    let all = try await wire.get("changes?since=2026-11-01", as: "expert")
    #expect(all.json["requests"]?.elements.first?["change"]?.string == "opened")
    #expect(try await wire.get("changes?since=2026-11-01").json["requests"] == .array([]))
  }

  @Test func `does not look for more words than ten`() async throws {
    let wire = try await Wire()
    for list in ["requests", "offers"] {
      let told = try await wire.get(
        "\(list)?q=" + Array(repeating: "law", count: 11).joined(separator: "+"))
      #expect(told.status == 422 && told.pointers == ["/q"])
      let ten = try await wire.get(
        "\(list)?q=" + Array(repeating: "law", count: 10).joined(separator: "+"))
      #expect(ten.status == 200)
    }
  }

  @Test func `gives long lists in parts`() async throws {
    let wire = try await Wire()
    for _ in 1...3 { _ = try await wire.post("offers", Wire.offer, as: "provider") }
    let ref = try await wire.lodge()
    let matches = try await wire.get("requests/\(ref)/matches?limit=1", as: "expert")
    let lists = ["data", "almost", "left_out"]
    #expect(lists.allSatisfy { (matches.json[$0]?.elements.count ?? 9) <= 1 })
    #expect(lists.reduce(0) { $0 + (matches.json["counts"]?[$1]?.int ?? 0) } == 3)
    let providers = try await wire.get("providers?limit=1")
    #expect(providers.json["data"]?.elements.count == 1)
    let rest = try await wire.get("providers?limit=1&cursor=institute")
    #expect(rest.json["data"]?.elements.isEmpty == true && rest.json["next"] == .null)
  }
}
