import Clearinghouse
import Programmes
import Testing
import Vocabulary

@testable import causeway

@Suite struct `The demonstration` {
  private func loaded(_ day: Day) async throws -> Snapshot {
    let share = try Share(named: Program.checkout)
    let terms = try share.terms(try share.catalogue())
    let store = MemoryStore()
    try await Demonstration(share, terms).load(into: store, today: day)
    return try Ledger(store, terms: terms, isDemonstration: true) { Moment(day) }.snapshot
  }

  @Test(arguments: ["2026-11-23", "2026-11-21", "2027-01-03", "2028-03-01"])
  func `has a request in each public status, on any day`(_ text: String) async throws {
    let day = try #require(Day(text))
    let now = try await loaded(day)
    let procedure = try #require(now.programmes["un-1540"]?.procedure)
    let shown = Set(now.cases.all.map(\.status))
    #expect(shown == Set(procedure.statuses.map(\.code)))
    #expect(now.at.day <= day)
  }

  @Test func `has offers of many kinds, and requests in several languages`() async throws {
    let now = try await loaded(try #require(Day("2026-11-23")))
    #expect(now.offers.count >= 22)
    #expect(Set(now.offers.all.map(\.title.language)) == [.en, .ar, .zh])
    #expect(Set(now.cases.all.map(\.language)) == [.en, .ar, .zh])
    #expect(now.offers.all.contains { $0.terms.isSouthSouth })
    #expect(now.offers.all.contains { !$0.terms.onlyGroups.isEmpty })
    #expect(now.offers.all.contains { $0.withdrawn != nil })
  }

  @Test func `names no real State and marks everything as illustrative`() async throws {
    let now = try await loaded(try #require(Day("2026-11-23")))
    for party in now.parties.all {
      #expect(party.nature == .illustrative)
      for code in (party.country.map { [$0] } ?? []) + party.members {
        #expect(now.terms.countries[code]?.nature == .illustrative, "\(code)")
      }
    }
    #expect(now.cases.all.allSatisfy { $0.nature == .illustrative })
    let real = now.terms.countries.all.filter { $0.nature != .illustrative }
    let texts =
      now.cases.all.flatMap { [$0.content.title] + $0.content.items.map(\.text) }
      + now.offers.all.flatMap { [$0.title, $0.summary] }
    for text in texts {
      for country in real where country.name.text(.en).count > 4 {
        #expect(!text.text.contains(country.name.text(.en)), "\(text.text)")
      }
    }
  }

  @Test func `keeps the desk alive with what is late and what is near`() async throws {
    let day = try #require(Day("2026-11-23"))
    let view = try await loaded(day).view(for: PersonID("expert"), on: day)
    let due = view.cases(most: 100).cases.flatMap { $0.open.compactMap(\.open.due) }
    #expect(due.contains { $0 < day })
    #expect(due.contains { $0 >= day && $0 <= day.adding(days: 7) })
  }

  @Test func `offers State Amber help with every item of its laboratories`() async throws {
    let day = try #require(Day("2026-11-23"))
    let view = try await loaded(day).view(for: PersonID("focal-point"), on: day)
    let found = view.cases(most: 100).cases.first {
      $0.requester == PartyID("amber") && $0.status == "offers-received"
    }
    let ranking = try #require(found?.ranking)
    #expect(Set(ranking.fitting.flatMap(\.items)) == [1, 2, 3, 4, 5])
  }
}

@Suite struct `The share folder` {
  private let folder = Folder()

  @Test func `is found above the program in a checkout`() throws {
    let share = try Share(
      named: nil, environment: [:], executable: Program.checkout + "/.build/debug/causeway")
    #expect(share.path == Program.checkout)
  }

  @Test func `is the one that is named, then that of the environment`() throws {
    let environment = ["CAUSEWAY_SHARE": Program.checkout]
    #expect(
      try Share(named: nil, environment: environment, executable: "/").path == Program.checkout)
    let missing = #expect(throws: Failure.self) {
      try Share(named: folder.path, environment: environment, executable: "/")
    }
    #expect(missing?.message.contains("Programmes") == true)
  }

  @Test func `is missed with a message that says what to do`() {
    let missing = #expect(throws: Failure.self) {
      try Share(named: nil, environment: [:], executable: folder.path + "/bin/causeway")
    }
    #expect(missing?.ending == .failed)
    #expect(missing?.message.contains("--share") == true)
  }
}

@Suite struct `The doctor` {
  @Test func `knows the versions of SQLite that can lose a commit`() {
    #expect(Doctor.library("3045001").grade == .note)
    #expect(Doctor.library("3051002").grade == .note)
    #expect(Doctor.library("3051003").grade == .good)
    #expect(Doctor.library("3006023").grade == .good)
  }
}
