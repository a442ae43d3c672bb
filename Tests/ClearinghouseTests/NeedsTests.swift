import Clearinghouse
import Matching
import Programmes
import Testing
import Vocabulary

extension House {
  /// A request of State Amber that providers may read.
  func forwarded() async throws -> Reference {
    let request = try await lodged()
    try await take("verify", "\(request)", by: "expert") { $0.outcome = "verified" }
    try await take("acknowledge", "\(request)", by: "officer")
    try await take("forward", "\(request)", by: "chair")
    return request
  }

  var offered: Offer {
    get throws {
      let reference = Reference(series: "OFR", year: 2026, number: 1)
      return try #require(ledger.snapshot.offers[reference])
    }
  }
}

@Suite struct `The needs that an offer can meet` {
  @Test func `are ranked with the reasons, among the requests that a donor may read`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let request = try await house.forwarded()
    let needs = house.view("provider").needs(meeting: try house.offered)
    #expect(needs.fitting.map(\.request.reference) == [request])
    #expect(needs.fitting.first?.match.items == [1, 2])
    #expect(
      needs.fitting.first?.match == house.view("provider").find(request)?.ranking?.fitting.first,
      "a need and an offer give the same reasons from either side")
    #expect(needs.almost.isEmpty)
    #expect(needs.count == 1)
  }

  @Test func `never count a request that the reader may not read in full`() async throws {
    let house = try House()
    try await house.furnish()
    let request = try await house.lodged()
    let offer = try house.offered
    for person in [nil, "provider", "birch-focal-point"] {
      #expect(house.view(person).needs(meeting: offer).count == 0)
    }
    for person in ["focal-point", "expert", "officer"] {
      #expect(house.view(person).needs(meeting: offer).count == 1)
    }
    try await house.do(
      AnswerPermission("publish-summary", of: request, isGiven: true), "focal-point")
    try await house.take("verify", "\(request)", by: "expert") { $0.outcome = "verified" }
    try await house.take("acknowledge", "\(request)", by: "officer")
    try await house.take("publish", "\(request)", by: "expert")
    #expect(house.view(nil).find(request)?.level == .summary)
    #expect(house.view(nil).needs(meeting: offer).count == 0, "a summary is not the request")
  }

  @Test func `are none of those that have ended, nor any once the offer is withdrawn`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let first = try await house.lodged()
    _ = try await house.lodged()
    #expect(house.view("expert").needs(meeting: try house.offered).count == 2)
    try await house.take("withdraw", "\(first)", by: "focal-point")
    #expect(house.view("expert").needs(meeting: try house.offered).count == 1)
    try await house.do(AnswerForOffer(try house.offered.reference, .withdrawn), "provider")
    #expect(house.view("expert").needs(meeting: try house.offered).count == 0)
  }

  /// Whatever happens to a request, a reader who could not and cannot read it in full sees no
  /// number change.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `tell no reader by a number of a request that is hidden`(seed: UInt64) async throws {
    let house = try House()
    try await house.furnish()
    var numbers = Numbers(state: seed)
    let parties = [
      ("amber", "focal-point"), ("birch", "birch-focal-point"),
      ("twin-rivers", "rivers-focal-point"),
    ]
    for _ in 1...8 {
      guard let (party, person) = parties.randomElement(using: &numbers) else { continue }
      var content = House.need(["publish-summary": .yes(Bool.random(using: &numbers))])
      if party == "twin-rivers" { content.countries = ["QMA", "QMB"] }
      let before = try seen(house, nil)
      let name = try await house.do(
        OpenCase(under: "un-1540", by: PartyID(party), content), person)
      let request = try #require(Reference(name))
      try check(house, request, before)
      for step in ["verify", "acknowledge", "forward", "withdraw"]
      where Bool.random(using: &numbers) {
        let before = try seen(house, request)
        let by = ["verify": "expert", "withdraw": person][step] ?? "officer"
        do throws(Refusal) {
          try await house.take(step, name, by: by) {
            if step == "verify" { $0.outcome = "verified" }
          }
        } catch { continue }
        try check(house, request, before)
      }
    }
  }

  private static let readers: [String?] = [
    nil, "focal-point", "birch-focal-point", "rivers-focal-point", "provider", "expert", "admin",
  ]

  /// What one reader sees: whether a request is hidden, and the three numbers.
  private struct Seen {
    let isHidden: Bool
    let counts: [Int]
  }

  private func seen(_ house: House, _ request: Reference?) throws -> [Seen] {
    let offer = try house.offered
    return Self.readers.map { reader in
      let view = house.view(reader)
      let needs = view.needs(meeting: offer)
      let level = request.flatMap { view.find($0)?.level } ?? .nothing
      return Seen(
        isHidden: level < .request,
        counts: [needs.fitting.count, needs.almost.count, needs.leftOut.count])
    }
  }

  private func check(_ house: House, _ request: Reference, _ before: [Seen]) throws {
    let (offer, after) = (try house.offered, try seen(house, request))
    for (place, reader) in Self.readers.enumerated() {
      if before[place].isHidden, after[place].isHidden {
        #expect(after[place].counts == before[place].counts, "\(reader ?? "the public")")
      }
      let needs = house.view(reader).needs(meeting: offer)
      for compared in needs.fitting + needs.almost + needs.leftOut {
        #expect(compared.request.level >= .request)
        #expect(!compared.request.isClosed)
      }
    }
  }
}

/// Numbers that look random and come again the same, so that a failure can be looked at.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
