import Languages
import Programmes
import Testing
import Vocabulary

@Suite struct `Saying what is wrong at a field` {
  private static let codes = Result {
    try catalogues().keys.filter { $0.hasPrefix("problems.") }.map { $0.dropFirst(9) }
      .filter { !$0.hasPrefix("field.") && !$0.hasPrefix("item.") }.map(String.init)
  }

  @Test(arguments: try codes.get(), Language.allCases)
  func `has words for every problem`(code: String, language: Language) throws {
    let speak = Speaker(try catalogues(), language)
    let said = speak.problem(FieldProblem(field: "title", code: code, limit: 20))
    #expect(!said.contains("⟦"), "\(code)")
  }

  @Test func `names the field by its label`() throws {
    let speak = Speaker(try catalogues(), .en)
    let field = Form.Field(
      id: "objective", kind: .paragraph, label: Multilingual([.en: "What will be different"]),
      hint: nil, isRequired: true, longest: 10, options: [], audience: .public)
    let form = Form(
      id: "f", title: Multilingual([.en: "Form"]),
      sections: [
        Form.Section(
          id: "s", title: Multilingual([.en: "Section"]), fields: [field], hasItems: false)
      ], mostItems: 1, checklist: [])
    let required = FieldProblem(field: "answers/objective", code: "required")
    #expect(speak.problem(required, form: form).hasPrefix("“What will be different” is empty"))
    #expect(speak.problem(required).hasPrefix("“answers/objective” is empty"))
    let long = FieldProblem(field: "items/1/text", code: "too-long", limit: 2000)
    #expect(speak.problem(long).contains("“Item 2” is longer than 2,000 characters"))
    let second = FieldProblem(field: "languages/1", code: "unknown-option")
    #expect(speak.problem(second).hasPrefix("“Languages” holds a choice"))
  }

  @Test(arguments: [
    (1, "بند واحد"), (2, "بندين"), (5, "5 بنود"), (20, "20 بنداً"), (100, "100 بند"),
  ])
  func `counts in Arabic`(limit: Int, words: String) throws {
    let speak = Speaker(try catalogues(), .ar)
    let said = speak.problem(FieldProblem(field: "items", code: "too-many-items", limit: limit))
    #expect(said.contains(words))
  }
}

@Suite struct `Saying what is wrong with a programme` {
  @Test(arguments: Finding.Code.allCases, Language.allCases)
  func `has words for every finding`(code: Finding.Code, language: Language) throws {
    let speak = Speaker(try catalogues(), language)
    let finding = Finding(
      file: "x.yaml", line: 3, code: code, subject: "verfy", detail: "verify",
      sequence: ["lodge", "verfy"])
    let said = speak.finding(finding)
    #expect(!said.contains("⟦"))
    #expect(said.contains("verify"))
    #expect(said.contains("lodge"))
  }

  @Test func `says the nearest name and the sequence`() throws {
    let speak = Speaker(try catalogues(), .en)
    let finding = Finding(
      file: "x.yaml", line: 3, code: .unknownStep, subject: "verfy", detail: "verify",
      sequence: ["lodge", "publish"])
    #expect(
      speak.finding(finding)
        == "There is no step “verfy”. Declare it or correct its spelling. "
        + "The nearest known: verify. It shows after: lodge and publish.")
  }
}
