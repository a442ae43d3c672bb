import Foundation
import Languages
import Programmes
import Testing
import Vocabulary

@Suite struct `Saying what is wrong at a field` {
  private static let codes = [
    "required", "too-long", "unknown-option", "bad-email", "bad-day", "bad-number", "bad-name",
    "bad-amount", "bad-cursor", "before-start", "not-allowed", "too-many-items", "no-items",
    "unknown-topic", "unknown-kind", "unknown-country", "unknown-field", "unknown-item",
    "wrong-kind", "control-characters", "before-in-force", "too-many-words", "in-future",
  ]

  @Test(arguments: codes, Language.allCases)
  func `has words for every problem`(code: String, language: Language) throws {
    let speak = Speaker(try catalogues(), language)
    let said = speak.problem(FieldProblem(field: "title", code: code, limit: 20))
    #expect(!said.contains("⟦"), "\(code)")
  }

  @Test func `knows every code that the source gives`() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let pattern = /(?:code: |FieldProblem\([^)]*|problem\()"([a-z]+-?[a-z-]*)"/
    for folder in ["/Sources/Clearinghouse", "/Sources/Programmes/FormProblems.swift"] {
      let files = FileManager.default.enumerator(atPath: root + folder)?.allObjects ?? []
      let paths = files.compactMap { $0 as? String }.map { root + folder + "/" + $0 }
      for path in paths.isEmpty ? [root + folder] : paths where path.hasSuffix(".swift") {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for match in text.matches(of: pattern) {
          #expect(Self.codes.contains(String(match.1)), "\(match.1) in \(path)")
        }
      }
    }
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
