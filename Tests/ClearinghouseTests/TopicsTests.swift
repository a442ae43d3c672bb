import Clearinghouse
import Matching
import Programmes
import Testing
import Vocabulary

@Suite struct `Correcting the topics of an item` {
  @Test func `changes what matching proceeds from, and leaves the words as written`() async throws {
    let house = try House()
    try await house.furnish()
    let request = try await house.lodged()
    let before = try #require(house.record("\(request)"))
    #expect(house.view("expert").find(request)?.ranking?.fitting.isEmpty == false)
    for item in 1...2 {
      try await house.do(CorrectTopics(["border-equipment"], of: item, in: request), "expert")
    }
    let after = try #require(house.record("\(request)"))
    #expect(after.content.items.map(\.topics) == [["border-equipment"], ["border-equipment"]])
    #expect(after.content.items.map(\.text) == before.content.items.map(\.text))
    #expect(house.view("expert").find(request)?.ranking?.fitting.isEmpty == true)
    #expect(after.timeline.last?.actor == "expert")
    let again = try Ledger(house.store, terms: House.terms(), isDemonstration: true) {
      Moment(milliseconds: 0)
    }
    #expect(again.snapshot.cases[request]?.content.items == after.content.items)
  }

  @Test func `is for the requester, the secretariat and experts`() async throws {
    let house = try House()
    try await house.furnish()
    let request = try await house.lodged()
    for (person, topic) in [
      ("focal-point", "rabies"), ("officer", "zoonoses"), ("expert", "fisheries"),
    ] {
      try await house.do(CorrectTopics([topic], of: 1, in: request), person)
      #expect(house.view(person).find(request)?.mayCorrectTopics == true)
    }
    for person in ["chair", "member"] {
      await #expect(throws: Refusal.notPermitted) {
        try await house.do(CorrectTopics(["rabies"], of: 1, in: request), person)
      }
      #expect(house.view(person).find(request)?.mayCorrectTopics == false)
    }
    for person in ["provider", "birch-focal-point"] {
      await #expect(throws: Refusal.unknown("\(request)")) {
        try await house.do(CorrectTopics(["rabies"], of: 1, in: request), person)
      }
    }
  }

  @Test
  func
    `is refused for topics and items that are not there, and is nothing where it changes nothing`()
    async throws
  {
    let house = try House()
    try await house.furnish()
    let request = try await house.lodged()
    await #expect(
      throws: Refusal.fields([FieldProblem(field: "topics", code: "unknown-topic")])
    ) {
      try await house.do(CorrectTopics(["rabbies"], of: 1, in: request), "expert")
    }
    await #expect(throws: Refusal.fields([FieldProblem(field: "topics", code: "required")])) {
      try await house.do(CorrectTopics([], of: 1, in: request), "expert")
    }
    await #expect(throws: Refusal.unknown("\(request)/3")) {
      try await house.do(CorrectTopics(["rabies"], of: 3, in: request), "expert")
    }
    let head = house.ledger.snapshot.head
    let same = try #require(house.record("\(request)")).content.items[0].topics
    try await house.do(CorrectTopics(same, of: 1, in: request), "expert")
    #expect(house.ledger.snapshot.head == head)
  }
}
