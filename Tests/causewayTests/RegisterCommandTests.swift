import Foundation
import Testing

@testable import causeway

@Suite(.serialized) struct `The program's registers` {
  private let folder = Folder()

  @Test func `are narrowed, written as tables and reported on`() async throws {
    let server = try Program(
      "serve", "--demo", "--port", "0", "--now", "2026-11-23", "--data", folder.path)
    defer { server.send(SIGKILL) }
    _ = try await server.address()
    func run(_ arguments: String...) throws -> Outcome {
      try Program.run(arguments + ["--as", "expert", "--data", folder.path])
    }
    let all = try run("request", "list", "--csv").out
    #expect(all.hasPrefix("ref,title,"))
    #expect(all.split(separator: "\r\n").count == 17)
    #expect(try run("request", "list", "--csv", "--bom").out.unicodeScalars.first == "\u{FEFF}")
    let matched = try run("request", "list", "--outcome", "matched", "--order", "oldest").out
    let count = matched.split(separator: "\n").count
    #expect(count > 0)
    let report = try run("report", "2026").out
    #expect(report.contains("illustrative\tun-1540\tmatched\t\(count)\n"), "\(report)")
    #expect(report.contains("illustrative\t\toffers made\t"))
    #expect(try run("report", "1999").out == "no records for this year that you may see\n")
    #expect(try run("report", "2026", "--json").out.contains("\"count\":\(count)"))
    #expect(try run("report", "99").code == 3)
    #expect(try run("request", "list", "--order", "sideways").code == 4)
  }
}
