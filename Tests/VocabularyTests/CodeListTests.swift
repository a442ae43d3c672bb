import Testing
import Vocabulary

@Suite struct `The lists of codes` {
  @Test func `name every kind of help in six languages`() throws {
    let kinds = try shipped().kinds
    #expect(
      kinds.all.map(\.id) == [
        "legal-drafting", "training", "equipment", "expertise", "institution-building",
        "finance", "information", "study", "twinning", "translation", "assessment", "supplies",
        "exercise", "networking",
      ])
    for kind in kinds.all { #expect(kind.name.missing(from: Language.allCases) == []) }
    #expect(kinds["training"]?.name.text(.zh) == "培训")
    #expect(kinds["else"] == nil)
  }

  @Test func `name every participation in six languages, with its source`() throws {
    let participations = try shipped().participations
    #expect(participations.all.count == 9)
    for participation in participations.all {
      #expect(participation.name.missing(from: Language.allCases) == [])
      #expect(!participation.source.isEmpty)
    }
    #expect(participations["oie-member"]?.source.hasPrefix("INF.4") == true)
  }
}
