import Clearinghouse
import Foundation
import Testing
import Vocabulary

@testable import Mail

/// A mail server in Python, which reads messages as mail programs do.
private final class Receiver: Sendable {
  static let python = Ministry.root.appending(path: ".venv/bin/python").path

  /// Whether what it needs is installed; where tests must all run, it is taken to be.
  static var isThere: Bool {
    if ProcessInfo.processInfo.environment["CI"] != nil { return true }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", "import aiosmtpd"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  let port: Int
  private let pid: pid_t
  private let lines: LineReader

  init() throws {
    let process = Process()
    process.executableURL = URL(filePath: Self.python)
    process.arguments = [
      Ministry.root.appending(path: "Tests/MailTests/receive.py").path
    ]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    pid = process.processIdentifier
    lines = LineReader(output)
    port = try #require(try lines.next().flatMap { Int($0) })
  }

  // A test may hold back milder signals, and what it starts inherits that.
  deinit { kill(pid, SIGKILL) }

  func next() throws -> JSON { try JSON(parsing: try #require(try lines.next())) }
}

private struct LineReader: Sendable {
  let pipe: Pipe

  init(_ pipe: Pipe) { self.pipe = pipe }

  func next() throws -> String? {
    var line = Data()
    while let byte = try pipe.fileHandleForReading.read(upToCount: 1), !byte.isEmpty {
      if byte == Data([0x0A]) { return String(decoding: line, as: UTF8.self) }
      line += byte
    }
    return nil
  }
}

@Suite(
  .serialized, .enabled(if: Receiver.isThere, "needs aiosmtpd: scripts/install-dependencies test"))
struct `A letter received` {
  @Test(arguments: [
    (Language.ar, "نموذج (SPECIMEN)", "مكتب المساعدة"), (.zh, "样张（SPECIMEN）", "援助处"),
    (.fr, "SPÉCIMEN", "Bureau « assistance », étage 2"),
  ])
  func `is what was sent: subject, body, name and mark, in the recipient's language`(
    _ language: Language, _ mark: String, _ office: String
  ) async throws {
    let receiver = try Receiver()
    let (house, request) = try await Ministry.furnished(
      writingIn: language, contact: Ministry.contact(office: office))
    try await house.send(of: request)
    let sender = try #require(MailAddress("office@example.org"))
    let server = try #require(MailServer("smtp://127.0.0.1:\(receiver.port)", from: sender))
    await Courier(house.instance, catalogue: house.catalogue, to: server).round()
    try #require(try house.dispatched == 1, "without it no message comes")
    let told = try receiver.next()
    let letter = try #require(house.instance.ledger.snapshot.cases[request]?.letters.first)
    let text = try #require(letter.texts[language])
    #expect(told["subject"]?.string == "\(mark) – \(text.subject)")
    #expect(told["from"]?.string == "office@example.org")
    #expect(told["to"]?.strings == ["desk@amber.example"])
    #expect(told["name"]?.string == office)
    #expect(told["id"]?.string == "<letter-\(letter.act).amber@example.org>")
    #expect(told["language"]?.string == language.rawValue)
    #expect(told["defects"]?.elements.isEmpty == true)
    let body = try #require(told["body"]?.string)
    #expect(body.hasPrefix(mark))
    #expect(body.contains(letter.number) && body.contains("\(request)"))
    for paragraph in text.paragraphs { #expect(body.contains(paragraph)) }
  }
}
