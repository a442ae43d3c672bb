import Exchange
import Foundation
import Programmes
import Reception
import Testing
import Vocabulary

@Suite struct `Wrong input` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test func `is JSON that is read back as written, or is refused at its place`() throws {
    var trial = Trial(
      Mutator(
        [Sample.request.text, Sample.offer.text, Sample.step.text], words: ["\"title\":", "[]"]))
    trial.run { input in
      do throws(JSON.Malformed) {
        let value = try JSON(parsing: input)
        return (try? JSON(parsing: value.bytes)) == value ? nil : "is not read back as written"
      } catch {
        let lines = input.count { $0 == 0x0A } + 1
        return (1...lines).contains(error.line) && (1...input.count + 1).contains(error.column)
          ? nil : "is refused at line \(error.line), column \(error.column)"
      }
    }
  }

  @Test func `is a table that is read back as written, or is refused at its line`() {
    var trial = Trial(Mutator(Sample.tables, words: ["\"\"", "\r\n", "'=1"]))
    trial.run { input in
      do throws(CSV.Malformed) {
        let table = try CSV(parsing: input)
        return (try? CSV(parsing: table.bytes())) == table ? nil : "is not read back as written"
      } catch {
        guard let line = error.place else { return nil }
        return (1...input.count + 1).contains(line) ? nil : "is refused at line \(line)"
      }
    }
  }

  @Test func `is a form of which every field is kept`() {
    var trial = Trial(Mutator(Sample.forms, words: ["title=", "%E2%80%AE", "+", "&&"]))
    trial.run { input in
      let text = String(decoding: input, as: UTF8.self)
      let typed = Typed(encoded: text)
      let pairs = text.split(separator: "&")
      guard typed.fields.count == pairs.count else { return "loses a field" }
      let written = typed.fields.map { "\(Sample.encoded($0.name))=\(Sample.encoded($0.value))" }
      let again = Typed(encoded: written.joined(separator: "&"))
      return again.fields.elementsEqual(typed.fields, by: ==) ? nil : "is not read back as written"
    }
  }

  /// Small files, and the beginnings of larger ones: what is tried is the reader of one file.
  @Test func `is a programme's file with findings that name their lines`() throws {
    let letters = try ["acknowledgement", "circulation"].map {
      try Self.text("Programmes/un-1540/letters/\($0).yaml")
    }
    let others = try [
      "un-1540/programme.yaml", "un-1540/forms/assistance-request.yaml",
      "un-1540/procedures/assistance-request.source.yaml",
    ].map { String(try Self.text("Programmes/\($0)").prefix(1200)) }
    for (path, seeds) in [
      ("letters/letter.yaml", letters.map { String($0.prefix(900)) }),
      ("programme.yaml", [others[0]]),
      ("forms/form.yaml", [others[1]]), ("procedures/procedure.yaml", [others[2]]),
    ] {
      var trial = Trial(
        Mutator(seeds, words: ["\n  ", "\n- ", ": ", "{ ", " }", "{items}"]),
        count: Trial.count / 4)
      trial.run { input in
        let file = ProgrammeFiles.File(path: path, bytes: input)
        let read = Programme.read(ProgrammeFiles(id: "tried", files: [file]))
        let lines = String(decoding: input, as: UTF8.self).count(where: \.isNewline) + 2
        let stray = read.findings.first {
          $0.file == path && $0.code != .fileMissing && !(1...lines).contains($0.line)
        }
        return stray.map { "is refused at line \($0.line): \($0.code)" }
      }
    }
  }
}

extension CSV.Malformed {
  /// The line that it names.
  fileprivate var place: Int? {
    switch self {
    case .tooLarge, .empty: nil
    case .notUTF8(let line), .nul(let line), .loneReturn(let line), .unclosedQuote(let line),
      .strayQuote(let line), .ragged(let line, _):
      line
    }
  }
}
