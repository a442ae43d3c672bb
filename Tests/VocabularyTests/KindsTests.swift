import Testing
import Vocabulary

@Suite struct `The kinds of help` {
  @Test func `are ten, named in six languages`() throws {
    let kinds = try shipped().kinds
    #expect(
      kinds.all.map(\.id) == [
        "legal-drafting", "training", "equipment", "expertise", "institution-building",
        "finance", "information", "study", "twinning", "translation",
      ])
    for kind in kinds.all { #expect(kind.name.missing(from: Language.allCases) == []) }
    #expect(kinds["training"]?.name.text(.zh) == "培训")
    #expect(kinds["else"] == nil)
  }
}
