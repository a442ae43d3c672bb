import Matching
import Testing
import Vocabulary

@Suite struct `The hard rules` {
  @Test func `are none where the offer sets no condition`() throws {
    let match = try match(Need(), Help())
    #expect(match.eligibility == [])
    #expect(match.isEligible)
  }

  @Test(arguments: [
    (["143"], true), (["142"], true), (["001"], true), (["QMA"], true), (["002", "142"], true),
    (["002"], false), (["QMB"], false), (["002", "QMC"], false),
  ])
  func `admit the countries of the regions served`(_ regions: [String], _ holds: Bool) throws {
    let match = try match(Need(), Help(regions: regions))
    #expect(match.isEligible == holds)
    #expect(
      match.reason(.region)
        == Reason(
          .region, holds: holds, wanted: [.country("QMA")],
          offered: regions.map { .region($0) }))
  }

  @Test func `ask that every country of a need is served`() throws {
    let need = Need(countries: ["QMA", "QMB"])
    #expect(try !match(need, Help(regions: ["142"])).isEligible)
    #expect(try match(need, Help(regions: ["142", "002"])).isEligible)
  }

  @Test func `compare no region where the need names no country`() throws {
    let match = try match(Need(countries: []), Help(regions: ["142"]))
    #expect(match.reason(.region) == nil)
    #expect(match.isEligible)
  }

  @Test func `admit the groups for which an offer is made`() throws {
    let help = Help(onlyGroups: ["ldc", "sids"])
    let member = try match(Need(groups: ["ldc"]), help)
    #expect(member.isEligible)
    let other = try match(Need(groups: ["lldc"]), help)
    #expect(
      other.failures == [
        Reason(
          .group, holds: false, wanted: [.group("lldc")],
          offered: [.group("ldc"), .group("sids")])
      ])
    #expect(try !match(Need(), help).isEligible)
  }

  @Test(
    arguments: [
      (nil, nil, 0, nil, true), (nil, nil, nil, -1, false), (nil, nil, nil, 0, true),
      (10, 20, 20, nil, true), (10, 20, 21, nil, false), (10, 20, nil, 10, true),
      (10, 20, nil, 9, false), (-50, nil, nil, -1, false), (nil, 20, 21, 30, false),
      (10, 20, 5, 30, true),
    ] as [(Int?, Int?, Int?, Int?, Bool)])
  func `ask for a day that both have`(
    _ wantedFrom: Int?, _ wantedUntil: Int?, _ from: Int?, _ until: Int?, _ holds: Bool
  ) throws {
    let day = { (offset: Int?) in offset.map { today.adding(days: $0) } }
    let need = Need(from: day(wantedFrom), until: day(wantedUntil))
    let match = try match(need, Help(from: day(from), until: day(until)))
    #expect(match.isEligible == holds)
    let reason = try #require(match.reason(.time))
    #expect(
      reason.wanted
        == [day(wantedFrom) ?? today, day(wantedUntil)].compactMap { $0 }.map { .day($0) })
    #expect(reason.offered == [day(from), day(until)].compactMap { $0 }.map { .day($0) })
  }

  @Test(arguments: [
    ("100.00 USD", "100.00 USD", true), ("100.01 USD", "100.00 USD", false),
    ("99.99 USD", "100.00 USD", true),
  ])
  func `keep to the ceiling`(_ amount: String, _ ceiling: String, _ holds: Bool) throws {
    let amount = try #require(Money(amount))
    let ceiling = try #require(Money(ceiling))
    let match = try match(Need(amount: amount), Help(ceiling: ceiling))
    #expect(match.isEligible == holds)
    #expect(
      match.eligibility == [
        Reason(.amount, holds: holds, wanted: [.money(amount)], offered: [.money(ceiling)])
      ])
  }

  @Test func `compare no amounts of two currencies`() throws {
    let match = try match(
      Need(amount: Money("100.00 USD")), Help(ceiling: Money("1.00 EUR")))
    #expect(match.eligibility == [])
  }
}
