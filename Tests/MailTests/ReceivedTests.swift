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

  private let pid: pid_t
  private let lines: AsyncStream<String>

  init() throws {
    let process = Process()
    process.executableURL = URL(filePath: Self.python)
    process.arguments = [Ministry.root.appending(path: "Tests/MailTests/receive.py").path]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    let (lines, line) = AsyncStream.makeStream(of: String.self)
    try process.run()
    // A thread of its own waits, so that no other test has to.
    let reader = Thread {
      var text = Data()
      while let byte = try? output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty {
        guard byte == Data([0x0A]) else {
          text += byte
          continue
        }
        line.yield(String(decoding: text, as: UTF8.self))
        text = Data()
      }
      line.finish()
    }
    reader.start()
    pid = process.processIdentifier
    self.lines = lines
  }

  // A test may hold back milder signals, and what it starts inherits that.
  deinit { kill(pid, SIGKILL) }

  /// The next line that it wrote.
  func next() async throws -> String {
    var lines = lines.makeAsyncIterator()
    let line = await lines.next()
    return try #require(line)
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
    let port = try #require(Int(try await receiver.next()))
    let (house, request) = try await Ministry.furnished(
      writingIn: language, contact: Ministry.contact(office: office))
    try await house.send(of: request)
    let sender = try #require(MailAddress("office@example.org"))
    let server = try #require(MailServer("smtp://127.0.0.1:\(port)", from: sender))
    await Courier(house.instance, catalogue: house.catalogue, to: server).round()
    try #require(try house.dispatched == 1, "without it no message comes")
    let told = try JSON(parsing: try await receiver.next())
    let letter = try house.letter(of: request)
    let text = try #require(letter.texts[language])
    #expect(told["subject"]?.string == "\(mark) – \(text.subject)")
    #expect(told["from"]?.string == "office@example.org")
    #expect(told["to"]?.strings == ["desk@amber.example"])
    #expect(told["name"]?.string == office)
    let since = try #require(
      house.instance.ledger.snapshot.cases[request]?.timeline.first {
        $0.act == letter.act
      }
    ).at.milliseconds
    #expect(told["id"]?.string == "<letter-\(letter.act).\(since).amber@example.org>")
    #expect(told["language"]?.string == language.rawValue)
    #expect(told["defects"]?.elements.isEmpty == true)
    let body = try #require(told["body"]?.string)
    #expect(body.hasPrefix(mark))
    #expect(body.contains(letter.number) && body.contains("\(request)"))
    for paragraph in text.paragraphs { #expect(body.contains(paragraph)) }
  }
}
