import Clearinghouse
import Foundation
import Programmes
import Testing
import Vocabulary

@testable import causeway

@Suite struct `The demonstration` {
  private let folder = Folder()

  /// A house with the demonstration in it, on the day of the walkthrough.
  private func house() async throws -> House {
    let day = try #require(Day("2026-11-23"))
    return try await House(
      try Share(named: Program.root), folder: folder.path, isDemonstration: true, isLimited: false,
      clock: Clock.set(to: day))
  }

  @Test func `shows a case in every public status, offers enough, and no real country`()
    async throws
  {
    let now = try await house().instance.ledger.snapshot
    let procedure = try #require(now.programmes["un-1540"]?.procedure(on: Day(number: 20_780)))
    let shown = Set(now.cases.all.filter { $0.programme == "un-1540" }.map(\.status))
    #expect(procedure.statuses.count > 10)
    for status in procedure.statuses { #expect(shown.contains(status.code), "\(status.code)") }
    #expect(now.offers.count >= 20)
    #expect(now.parties.all.allSatisfy { $0.nature == .illustrative })
    for record in now.cases.all {
      #expect(record.nature == .illustrative)
      #expect(now.parties[record.requester]?.nature == .illustrative, "\(record.reference)")
      #expect(!record.content.countries.isEmpty)
      for code in record.content.countries {
        #expect(now.terms.countries[code]?.nature == .illustrative, "\(record.reference): \(code)")
      }
    }
  }

  @Test func `lets everybody in it sign in with the password that it names`() async throws {
    let instance = try await house().instance
    let people = instance.ledger.snapshot.people.all.map(\.id)
    #expect(people.count >= 7)
    for person in people {
      let secret = try instance.access.signIn(
        person.rawValue, password: "demo", from: "here", as: .token)
      #expect(instance.access.session(secret, .token)?.person == person)
      #expect(!instance.view(for: person).held.isEmpty, "\(person.rawValue) holds an office")
    }
  }

  @Test func `is not served as anything else, nor entered a second time`() async throws {
    let head = try await house().instance.ledger.snapshot.head
    let error = await #expect(throws: Failure.self) {
      try await House(
        try Share(named: Program.root), folder: folder.path, isDemonstration: false)
    }
    #expect(error?.ending == .conflict)
    #expect(try await house().instance.ledger.snapshot.head == head)
  }
}
