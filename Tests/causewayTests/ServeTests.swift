import Foundation
import SQLiteStore
import Testing

@testable import causeway

/// One process at a time is started here, so that each has the machine for itself.
@Suite(.serialized) struct `The program` {
  @Test func `serves a demonstration until it is asked to end`() async throws {
    let program = try Program("serve", "--demo", "--port", "0", "--now", "2026-11-23")
    defer { program.send(SIGKILL) }
    let address = try await program.address()
    let folder = try #require(program.dataFolder)
    #expect(DataFolder.holder(of: folder) == Int(program.pid))
    let status = try await Client.use(of: address) { try await $0.status(of: "en/") }
    #expect(status == 200)
    let asked = ContinuousClock.now
    program.send(SIGTERM)
    let ended = await program.end()
    #expect(ContinuousClock.now - asked < .seconds(60))
    #expect(ended.reason == .exit && ended.code == Ending.done.rawValue)
    #expect(!FileManager.default.fileExists(atPath: folder), "a fleeting folder goes")
  }

  @Test func `gives up at once on a folder that another one holds, and names it`() async throws {
    let folder = Folder()
    let arguments = ["serve", "--demo", "--port", "0", "--data", folder.path]
    let first = try Program(arguments)
    defer { first.send(SIGKILL) }
    _ = try await first.address()
    let began = ContinuousClock.now
    let second = try Program(arguments)
    defer { second.send(SIGKILL) }
    let ended = await second.end()
    #expect(ContinuousClock.now - began < .seconds(20), "it is refused, and does not wait")
    #expect(ended.reason == .exit && ended.code == Ending.conflict.rawValue)
    #expect(ended.notes.contains { $0.contains("pid \(first.pid)") }, "\(ended.notes)")
    first.send(SIGTERM)
    #expect(await first.end().code == Ending.done.rawValue)
    #expect(FileManager.default.fileExists(atPath: folder.path), "a folder that was named stays")
  }

  @Test(arguments: [
    ["serve", "--now", "2026-11-23"], ["serve", "--demo", "--now", "2026-02-30"],
    ["serve", "--demo", "--port", "65536"], ["serve", "--demo", "--rate-limit", "never"],
    ["serve", "--demo", "--mail-server", "smtp://mail.example:587", "--mail-from", "a@b.example"],
    ["serve", "--demo", "--mail-server", "smtp://127.0.0.1:25"],
    ["serve", "--mail-server", "http://mail.example", "--mail-from", "a@b.example"],
    ["serve", "--mail-server", "smtp://127.0.0.1:25", "--mail-from", "nobody"],
    ["no-such-command"],
  ])
  func `refuses what it cannot mean`(_ arguments: [String]) async throws {
    let program = try Program(arguments)
    defer { program.send(SIGKILL) }
    let ended = await program.end()
    #expect(ended.reason == .exit && ended.code == Ending.usage.rawValue)
    #expect(!ended.notes.isEmpty)
  }
}
