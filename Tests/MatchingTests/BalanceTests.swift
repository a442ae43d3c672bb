import Matching
import Testing

@Suite struct `The balance` {
  @Test func `names the groups of the need and help from South to South`() throws {
    let match = try match(
      Need(groups: ["ldc", "sids"]), Help(onlyGroups: ["ldc"], isSouthSouth: true))
    #expect(
      match.balance == [
        Reason(.priorityGroup, holds: true, wanted: [.group("ldc")], offered: [.group("ldc")]),
        Reason(.priorityGroup, holds: true, wanted: [.group("sids")], offered: []),
        Reason(.southSouth, holds: true, wanted: [.country("QMA")], offered: []),
      ])
    #expect(try none() == [])
  }

  @Test func `changes neither fit nor eligibility`() throws {
    let plain = try match(Need(), Help())
    let favoured = try match(Need(groups: ["ldc", "lldc"]), Help(isSouthSouth: true))
    #expect(favoured.fit == plain.fit)
    #expect(favoured.fitReasons == plain.fitReasons)
    #expect(favoured.eligibility == plain.eligibility)
    #expect(favoured.balance.allSatisfy { $0.points == nil })
  }

  private func none() throws -> [Reason] { try match(Need(), Help()).balance }
}
