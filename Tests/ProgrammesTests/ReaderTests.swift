import Programmes
import Testing
import Vocabulary

@Suite struct `Reading a programme` {
  private func findings(_ text: String) -> [Finding] { findings(Array(text.utf8)) }

  private func findings(_ bytes: [UInt8]) -> [Finding] {
    let file = ProgrammeFiles.File(path: "programme.yaml", bytes: bytes)
    return Programme.read(ProgrammeFiles(id: "un-1540", files: [file])).findings
  }

  @Test func `refuses an alias bomb before it is expanded`() {
    let bomb =
      "a: &a [x,x,x,x,x,x,x,x,x]\n"
      + (1...40).map { _ in "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n" }.joined()
    #expect(findings(bomb).map(\.code) == [.notYAML])
    #expect(findings("a: x\nb: *a\n").map(\.line) == [2])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
    String(repeating: "? ", count: 100_000), String(repeating: "{a: ", count: 5000),
    String(repeating: " ", count: 900) + "a: b",
  ])
  func `refuses nesting that is too deep`(text: String) {
    #expect(findings(text).map(\.code) == [.tooLarge])
  }

  @Test func `refuses a file of two mebibytes`() {
    #expect(findings([UInt8](repeating: 32, count: 2 << 20)).map(\.code) == [.tooLarge])
  }

  @Test(arguments: [
    "", "a: [1", "a:\n\tb: c", "a: \u{0}", "a: b\n---\nc: d", "\u{FEFF}\u{FEFF}: :",
  ])
  func `refuses what is not YAML`(text: String) {
    let found = findings(text)
    #expect(!found.isEmpty)
    #expect(found.first?.code == .notYAML, "\(found)")
    #expect(found.allSatisfy { $0.line > 0 })
  }

  @Test func `refuses what is not UTF-8`() {
    #expect(findings([0x61, 0x3A, 0x20, 0xFF, 0xFE]).map(\.code) == [.notYAML])
  }

  @Test func `refuses a key that stands twice`() {
    let found = findings("mode: operated\nmode: tracked\n")
    #expect(found.map(\.code) == [.duplicateKey])
    #expect(found.map(\.subject) == ["mode"])
  }

  @Test func `refuses control characters that were escaped`() throws {
    let files = try Shipped.files(
      replacing: "mode: operated", by: "mode: \"oper\\u0007ated\"", in: "programme.yaml")
    #expect(Programme.read(files).findings.map(\.detail) == ["control-characters"])
  }

  @Test func `reads NO as a text and not as a refusal`() throws {
    let files = try Shipped.files(
      replacing: "regions: []", by: "regions: [ NO, 002 ]", in: "programme.yaml")
    #expect(Programme.read(files).programme?.entry.regions == ["NO", "002"])
  }

  @Test func `says that a file is missing`() {
    let found = Programme.read(ProgrammeFiles(id: "un-1540", files: [])).findings
    #expect(found.map(\.code) == [.fileMissing])
  }

  @Test func `reads the sample of the source document as it is written`() throws {
    let procedure = try Shipped.procedure()
    #expect(procedure.steps.count == 19)
    #expect(procedure.step("forward")?.within?.start.kind == .receipt)
    #expect(
      procedure.step("match")?.after
        == .all([
          .happened("forwarded"), .happened("suggestion-made"),
        ]))
    #expect(procedure.actors["chair"]?.recordedBy == "secretariat")
    #expect(procedure.actors["member"]?.kind == .seat("committee"))
    #expect(procedure.step("conclude")?.outcome("unmet")?.closes == false)
    #expect(procedure.inForce.from.text == "2010-10")
  }
}
