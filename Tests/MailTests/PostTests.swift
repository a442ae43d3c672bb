import Clearinghouse
import Foundation
import Testing
import Vocabulary

@testable import Mail

@Suite struct `Handing a message to a mail server` {
  private func message(subject: String = "Subject", text: String = "Text") throws -> Message {
    Message(
      sender: try #require(MailAddress("office@example.org")),
      recipient: try #require(MailAddress("desk@amber.example")), name: "Desk", subject: subject,
      text: text, language: .en, id: "letter-1.amber@example.org", date: Moment(milliseconds: 0))
  }

  private func hand(
    _ message: Message? = nil, to address: String, mustBeSafe: Bool = false, user: String? = nil,
    limits: Post.Limits = .init(connecting: 2, sending: 2), safety: Int? = nil
  ) async throws -> Post.Result {
    let server = MailServer(
      address, isLoopback: true, mustBeSafe: mustBeSafe,
      from: try #require(MailAddress("office@example.org")), user: user,
      password: user.map { _ in "secret" })
    var post = Post(server, limits: limits)
    post.safety = safety ?? post.safety
    return await post.hand(over: try message ?? self.message())
  }

  @Test func `gives sender, recipient and one message`() async throws {
    let listener = try Listener(Listener.taking())
    #expect(try await hand(to: listener.address) == .taken)
    let lines = listener.lines
    #expect(lines.contains("EHLO example.org"))
    #expect(lines.contains("MAIL FROM:<office@example.org>"))
    #expect(lines.contains("RCPT TO:<desk@amber.example>"))
    #expect(lines.contains("Message-ID: <letter-1.amber@example.org>"))
    #expect(lines.contains("Date: Thu, 01 Jan 1970 00:00:00 +0000"))
  }

  @Test func `lets no text begin a header, name a recipient or end the message`() async throws {
    let listener = try Listener(Listener.taking())
    let evil = "x\r\nBcc: other@example.org\r\n\r\n.\r\nRCPT TO:<other@example.org>"
    let message = try message(subject: evil, text: "\(evil)\n.\nQUIT\n")
    #expect(try await hand(message, to: listener.address) == .taken)
    #expect(listener.lines.count { $0.hasPrefix("RCPT") } == 1)
    #expect(listener.lines.count { $0 == "." } == 1)
    #expect(!listener.lines.contains { $0.lowercased().hasPrefix("bcc") })
  }

  @Test(arguments: [
    ("RCPT", "450 later", MailFault.later, 450), ("RCPT", "550 nobody here", .refused, 550),
    ("DATA", "554 not taken", .refused, 554), (".", "451 try again", .later, 451),
    (".", "554 not taken", .refused, 554), ("MAIL", "451 try again", .later, 451),
  ])
  func `tells what is refused for now from what is refused for good`(
    _ word: String, _ answer: String, _ fault: MailFault, _ code: Int
  ) async throws {
    let listener = try Listener(Listener.taking(except: [word: answer]))
    #expect(try await hand(to: listener.address) == .fault(fault, code: code))
  }

  @Test(arguments: [
    ("EHLO", "550 not you", MailFault.unreachable, 550), ("MAIL", "550 not you", .unreachable, 550),
    ("MAIL", "530 sign in first", .login, 530), ("RCPT", "530 sign in first", .login, 530),
  ])
  func `takes no refusal of every letter for the refusal of one`(
    _ word: String, _ answer: String, _ fault: MailFault, _ code: Int
  ) async throws {
    let answers = [word: answer].merging(word == "EHLO" ? ["HELO": answer] : [:]) { $1 }
    let listener = try Listener(Listener.taking(except: answers))
    #expect(try await hand(to: listener.address) == .fault(fault, code: code))
    #expect(fault.mayPass)
  }

  @Test func `tries again where a server greets with a refusal`() async throws {
    let listener = try Listener(greeting: "554 no service", Listener.taking())
    #expect(try await hand(to: listener.address) == .fault(.unreachable, code: 554))
  }

  @Test func `says nothing where libcurl does not take what it is asked`() async throws {
    let listener = try Listener(Listener.taking())
    let unsafe = try await hand(to: listener.address, mustBeSafe: true, safety: -1)
    #expect(unsafe == .fault(.untrusted, code: nil))
    let endless = try await hand(to: listener.address, limits: .init(connecting: -1))
    #expect(endless == .fault(.broken, code: nil))
    #expect(listener.lines.isEmpty)
  }

  @Test(arguments: ["EHLO", "MAIL", "DATA", "."])
  func `says that the connection broke where the server closes it`(_ word: String) async throws {
    let listener = try Listener(Listener.taking(except: [word: nil]))
    let result = try await hand(to: listener.address)
    #expect(result == .fault(.broken, code: nil))
  }

  @Test func `waits for a silent server no longer than it may`() async throws {
    let listener = try Listener(greeting: nil, Listener.taking())
    #expect(try await hand(to: listener.address) == .fault(.timeout, code: nil))
  }

  @Test func `lets go of a silent server when it is cancelled`() async throws {
    let listener = try Listener(greeting: nil, Listener.taking())
    let server = MailServer(
      listener.address, isLoopback: true, mustBeSafe: false,
      from: try #require(MailAddress("office@example.org")))
    let post = Post(server, limits: .init(connecting: 600, sending: 600))
    let message = try message()
    let task = Task { await post.hand(over: message) }
    task.cancel()
    #expect(await task.value == .fault(.broken, code: nil))
  }

  @Test func `cannot reach what is not there`() async throws {
    let closed = try Listener(Listener.taking()).address
    #expect(try await hand(to: closed) == .fault(.unreachable, code: nil))
    #expect(
      try await hand(to: "smtp://nowhere.invalid:25") == .fault(.unreachable, code: nil))
  }

  @Test(arguments: ["250 ok", "250-example\r\n250 STARTTLS"])
  func `says nothing over a connection that is not safe, where it must be`(
    _ hello: String
  ) async throws {
    let listener = try Listener(
      Listener.taking(except: ["EHLO": hello, "STARTTLS": "454 not now"]))
    let result = try await hand(to: listener.address, mustBeSafe: true, user: "office")
    #expect(result == .fault(.untrusted, code: nil))
    let words = listener.lines.map { String($0.prefix(4)) }
    #expect(!words.contains("MAIL") && !words.contains("AUTH") && !words.contains("RCPT"))
  }

  @Test func `is told when the password is wrong`() async throws {
    let listener = try Listener(
      Listener.taking(except: ["EHLO": "250-example\r\n250 AUTH PLAIN", "AUTH": "535 no"]))
    let result = try await hand(to: listener.address, user: "office")
    #expect(result == .fault(.login, code: 535))
  }
}
