import Matching
import Testing
import Vocabulary

@Suite struct `What a channel asks of a party` {
  @Test(arguments: [
    (PartyKind?.none, [PartyKind.state], true), (.state, [], true),
    (.state, [.state, .institution], true), (.institution, [.state], false),
  ])
  func `is a kind of party`(_ applicant: PartyKind?, _ open: [PartyKind], _ holds: Bool) throws {
    let match = try match(Need(applicant: applicant), Help(applicants: open))
    #expect(match.isEligible == holds)
    let reason = match.reason(.applicant)
    #expect((reason == nil) == (applicant == nil || open.isEmpty))
    if let reason { #expect(reason.offered == open.map { .party($0) }) }
  }

  @Test func `is all that it requires, and what is missing is named`() throws {
    let help = Help(requires: ["oie-member", "veterinary-evaluated"])
    let both = try match(Need(participations: ["oie-member", "veterinary-evaluated"]), help)
    #expect(both.isEligible)
    let one = try match(Need(participations: ["oie-member", "bwc-party"]), help)
    #expect(
      one.failures == [
        Reason(
          .prerequisite, holds: false, wanted: [.participation("oie-member")],
          offered: [.participation("veterinary-evaluated")])
      ])
    let none = try match(Need(), help)
    #expect(none.failures.first?.wanted == [])
    #expect(none.failures.first?.offered.count == 2)
  }

  @Test func `puts what fails one condition among those that almost fit`() throws {
    let ranking = try rank(
      Need(), [Help(reference: "open"), Help(reference: "asks", requires: ["oie-member"])])
    #expect(ranking.fitting.map(\.offer) == ["open"])
    #expect(ranking.almost.map(\.offer) == ["asks"])
  }

  @Test func `favours groups without shutting others out`() throws {
    let help = Help(favouredGroups: ["ldc"])
    let served = try match(Need(groups: ["ldc"]), help)
    #expect(served.reason(.priorityGroup)?.offered == [.group("ldc")])
    #expect(try match(Need(groups: ["sids"]), help).isEligible)
    #expect(try match(Need(groups: ["sids"]), help).reason(.priorityGroup)?.offered == [])
  }
}
