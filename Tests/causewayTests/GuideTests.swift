import Foundation
import Programmes
import Testing

@testable import causeway

/// Follows the author's guide word for word: its files, its mistake, its commands, its answers.
@Suite(.serialized) struct `The author's guide` {
  static let chapter = "Your first programme, in twenty minutes"
  private let folder = Folder()

  private func guide() throws -> Guide {
    let document = try String(
      contentsOfFile: Program.root + "/docs/PROGRAMMES.md", encoding: .utf8)
    return try Guide(document, chapter: Self.chapter)
  }

  @Test func `leads from an empty folder to a case that is closed`() async throws {
    let acts = try guide().acts
    try furnish()
    var server: Program?
    defer { server?.send(SIGKILL) }
    var references: [String: String] = [:]
    var hasClosed = false
    for act in acts {
      switch act {
      case .write(let path, let text): try write(text, to: path)
      case .change(let path, let old, let new):
        let text = try String(contentsOfFile: place(path), encoding: .utf8)
        #expect(text.components(separatedBy: old + "\n").count == 2, "\(path) has one \(old)")
        try write(text.replacing(old + "\n", with: new + "\n"), to: path)
      case .type(let command, let lines) where command.hasPrefix("causeway serve "):
        server = try Program(
          Array(words(command).dropFirst()) + ["--port", "0"], in: folder.path)
        let address = try await server?.address().absoluteString
        #expect(lines == ["Serving \(address?.replacing(/:[0-9]+/, with: ":8080") ?? "")"])
      case .type(let command, let lines):
        if command.hasPrefix("rm "), let running = server { try await leave(running) }
        let answer = try type(command, references)
        if command.contains(" request lodge ") {
          references =
            reference(in: lines).flatMap { told in
              reference(in: answer).map { [told: $0] }
            } ?? [:]
        }
        let told = lines.map { replaced($0, references) }
        #expect(answer.map(squeezed) == told.map(squeezed), "\(command)")
        hasClosed = hasClosed || answer.first?.contains("\tclosed\t") == true
      }
    }
    #expect(hasClosed, "the case is closed")
    #expect(!FileManager.default.fileExists(atPath: place("Programmes/lending")))
  }

  /// Finds the requests of the other programme the same, and stops the demonstration.
  private func leave(_ server: Program) async throws {
    let others = try type("causeway programme replay Programmes/un-1540 --data lending-data", [:])
    #expect(others.count > 10)
    #expect(others.dropLast().allSatisfy { $0.hasSuffix("\tsame") }, "\(others)")
    server.send(SIGTERM)
    #expect(await server.end().code == 0)
  }

  @Test func `shows every file of its programme, and takes every step of its procedure`() throws {
    let acts = try guide().acts
    let files = acts.compactMap { act -> ProgrammeFiles.File? in
      guard case .write(let path, let text) = act, path.hasPrefix("Programmes/lending/") else {
        return nil
      }
      let name = String(path.dropFirst("Programmes/lending/".count))
      let fixed = acts.reduce(text) { text, act in
        guard case .change(path, let old, let new) = act else { return text }
        return text.replacing(old, with: new)
      }
      return .init(path: name, bytes: Array(fixed.utf8))
    }
    let read = Programme.read(ProgrammeFiles(id: "lending", files: files))
    #expect(read.findings.isEmpty)
    let procedure = try #require(read.programme?.procedures.first)
    let taken = acts.compactMap { act -> String? in
      guard case .type(let command, _) = act, command.hasPrefix("causeway step ") else {
        return nil
      }
      return words(command)[3]
    }
    for step in procedure.steps where !step.opens && !step.isAnyTime {
      #expect(taken.contains(step.id), "the guide takes \(step.id)")
    }
    let mistakes = acts.filter { act in
      guard case .type(_, let lines) = act else { return false }
      return lines.contains { $0.contains("unknown-outcome") }
    }
    #expect(mistakes.count == 1)
  }

  /// The folder in which the guide begins: the program's own files.
  private func furnish() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/bin", withIntermediateDirectories: true)
    for part in Share.parts + ["Demonstration"] {
      try FileManager.default.copyItem(
        atPath: "\(Program.root)/\(part)", toPath: place(part))
    }
    try FileManager.default.createSymbolicLink(
      atPath: place("bin/causeway"), withDestinationPath: Program.executable.path)
  }

  private func place(_ path: String) -> String { folder.path + "/" + path }

  private func words(_ command: String) -> [String] {
    command.split(separator: " ").map(String.init)
  }

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: place(path), atomically: true, encoding: .utf8)
  }

  /// Types a command, and reads the answer as a terminal shows it, without the data folder.
  private func type(_ command: String, _ references: [String: String]) throws -> [String] {
    let outcome = try Program.run(
      "/bin/sh", ["-c", replaced(command, references)], in: folder.path)
    return (outcome.out + outcome.err).components(separatedBy: "\n")
      .filter { !$0.isEmpty && !$0.hasPrefix("Data folder: ") }
  }

  /// The demonstration may hold more requests by now: the number of a new one is its own.
  private func reference(in lines: [String]) -> String? {
    lines.first?.firstMatch(of: /REQ-[0-9]{4}-[0-9]{4}/).map { String($0.0) }
  }

  private func replaced(_ line: String, _ references: [String: String]) -> String {
    references.reduce(line) { $0.replacing($1.key, with: $1.value) }
  }

  /// Trailing tabs do not show.
  private func squeezed(_ line: String) -> String {
    String(line.reversed().drop(while: \.isWhitespace).reversed())
  }
}
