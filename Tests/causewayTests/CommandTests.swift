import Foundation
import Testing

@testable import causeway

@Suite(.serialized) struct `The program's commands` {
  private let folder = Folder()

  @Test func `check the programmes that are shipped`() throws {
    let outcome = try Program.run("programme", "check")
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(outcome.out.isEmpty)
  }

  @Test func `find what is wrong with a programme, at its line`() throws {
    let copy = folder.path + "/un-1540"
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Program.root + "/Programmes/un-1540", toPath: copy)
    let file = copy + "/procedures/assistance-request.source.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("after: verified", with: "after: verifeid")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run("programme", "check", copy)
    #expect(outcome.code == 4)
    let place = /un-1540\/procedures\/assistance-request\.source\.yaml:\d+: .*verifeid/
    #expect(outcome.out.contains(place), "\(outcome.out)")
  }

  @Test func `say when they are used wrongly, and what was probably meant`() throws {
    let serv = try Program.run("serv")
    #expect(serv.code == 2)
    #expect(serv.err.contains("'serve'"))
    #expect(try Program.run("request", "lsit").err.contains("'list'"))
    #expect(try Program.run("step").code == 2)
    #expect(try Program.run("--help").code == 0)
  }

  @Test func `find nothing in an empty data folder, and make none`() throws {
    #expect(try Program.run("request", "list", "--data", folder.path).code == 3)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func `simulate what falls due`() throws {
    let outcome = try Program.run("programme", "simulate", "un-1540", "--lodged", "2026-11-23")
    #expect(outcome.code == 0)
    #expect(outcome.out.contains("2026-11-30\tforward"), "\(outcome.out)")
    #expect(try Program.run("programme", "simulate", "none", "--lodged", "2026-11-23").code == 3)
  }

  @Test func `set up a folder once and again`() throws {
    let first = try Program.run("setup", "--admin", "admin", "--data", folder.path)
    #expect(first.code == 0, "\(first.err)")
    #expect(first.out.contains("password"))
    let again = try Program.run("setup", "--admin", "admin", "--data", folder.path)
    #expect(again.code == 0)
    #expect(again.out.isEmpty)
    let verified = try Program.run("journal", "verify", "--data", folder.path)
    #expect(verified.code == 0)
    let programmes = try Share(named: Program.root).programmes().count
    #expect(verified.out == "\(programmes + 1) acts verified, 0 faults\n")
  }

  @Test func `speak to a running server, and do without one`() async throws {
    let server = try Program(
      "serve", "--demo", "--port", "0", "--now", "2026-11-23", "--data", folder.path)
    defer { server.send(SIGKILL) }
    _ = try await server.address()
    let list = try Program.run("request", "list", "--as", "expert", "--data", folder.path)
    #expect(list.code == 0)
    #expect(list.out.split(separator: "\n").count == 16)
    let reference = "REQ-2026-0016"
    let early = try Program.run(
      "step", reference, "acknowledge", "--as", "chair", "--data", folder.path)
    #expect(early.code == 5, "\(early.err)")
    let foreign = try Program.run(
      "step", reference, "verify", "--outcome", "verified", "--as", "provider", "--data",
      folder.path)
    #expect([3, 6].contains(foreign.code), "\(foreign.err)")
    let unknown = try Program.run("request", "show", "REQ-2026-9999", "--data", folder.path)
    #expect(unknown.code == 3)
    let shown = try Program.run(
      "request", "show", reference, "--as", "expert", "--data", folder.path)
    #expect(shown.code == 0, "\(shown.err)")
    let done = try Program.run(
      "step", reference, "verify", "--outcome", "verified", "--as", "expert", "--data", folder.path)
    #expect(done.code == 0, "\(done.err)")
    server.send(SIGTERM)
    #expect(await server.end().code == 0)
    let after = try Program.run(
      "request", "show", reference, "--as", "expert", "--data", folder.path)
    #expect(!after.err.contains("error"), "\(after.err)")
    #expect(
      after.out.contains("2026-11-23\tverify\tverified\texpert"), "\(after.out)\(after.err)")
  }

  @Test func `stop where a programme changed under its adopted version`() async throws {
    let share = Folder()
    try FileManager.default.createDirectory(
      atPath: share.path, withIntermediateDirectories: true)
    for part in Share.parts {
      try FileManager.default.copyItem(
        atPath: "\(Program.root)/\(part)", toPath: "\(share.path)/\(part)")
    }
    #expect(
      try Program.run("setup", "--admin", "admin", "--data", folder.path, "--share", share.path)
        .code == 0)
    let file = share.path + "/Programmes/un-1540/programme.yaml"
    try ("# changed\n" + String(contentsOfFile: file, encoding: .utf8))
      .write(toFile: file, atomically: true, encoding: .utf8)
    let program = try Program(
      "serve", "--port", "0", "--data", folder.path, "--share", share.path)
    defer { program.send(SIGKILL) }
    let refusal = await #expect(throws: Program.NotServing.self) { try await program.address() }
    #expect(refusal?.notes.joined().contains("un-1540") == true)
    guard refusal != nil else { return }
    #expect(await program.end().code == 5)
  }

  @Test func `find what was altered behind the store's back`() throws {
    let made = try Program.run("setup", "--admin", "admin", "--data", folder.path)
    #expect(made.code == 0)
    let file = folder.path + "/causeway.sqlite"
    let text = try #require(FileManager.default.contents(atPath: file))
    let marker = Data("people.appointed".utf8)
    let place = try #require(text.range(of: marker))
    var altered = text
    altered.replaceSubrange(place, with: Data("people.appointeX".utf8))
    try altered.write(to: URL(filePath: file))
    let outcome = try Program.run("journal", "verify", "--data", folder.path)
    #expect(outcome.code == 4, "\(outcome.out)\(outcome.err)")
    let programmes = try Share(named: Program.root).programmes().count
    #expect(outcome.out.contains("Act \(programmes + 1)"))
  }

  @Test func `tell the doctor's signs without a data folder`() throws {
    let outcome = try Program.run("doctor", "--data", folder.path)
    #expect(outcome.code == 0, "\(outcome.out)")
    #expect(outcome.out.contains("causeway setup --admin NAME --data \(folder.path)"))
    #expect(Doctor.library(3_045_001, "3.45.1").grade == .note)
    #expect(Doctor.library(3_051_003, "3.51.3").grade == .good)
    #expect(Doctor.library(3_050_007, "3.50.7").grade == .good)
    #expect(Doctor.library(3_006_023, "3.6.23").grade == .good)
  }
}
