import Clearinghouse
import Foundation
import Testing
import Vocabulary

@testable import Mail

@Suite struct `A text in a header` {
  static let texts = [
    "", " ", "Receipt of your request", "Votre demande – reçue", "استلام الطلب REQ-2026-0001",
    "收到请求：核实", "Подтверждение 🛰️👩🏽‍🔬 получения", "a\r\nBcc: other@example.org", "a\nb", "a\r\rb",
    "=?UTF-8?B?AAAA?=", "\u{202E}evil\u{2028}line\u{85}next\u{0}",
    String(repeating: "很长", count: 400),
    String(repeating: "long ", count: 200), "Office \"quoted\" <x@y.example>, other",
  ]

  @Test(arguments: texts) func `stays in its header, whatever it holds`(_ text: String) throws {
    for header in [
      "Subject: \(HeaderText(text).words(after: 9))", "To: \(HeaderText(text).phrase)",
    ] {
      let lines = header.components(separatedBy: "\r\n")
      for (number, line) in lines.enumerated() {
        #expect(line.utf8.count <= 76)
        #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
        #expect(number == 0 || line.hasPrefix(" =?UTF-8?B?"), "a line that begins no header")
      }
    }
  }

  @Test func `leaves room for the address after a name`() throws {
    let address = try #require(MailAddress(String(repeating: "a", count: 60) + "@b.example"))
    let message = Message(
      sender: address, recipient: address, name: String(repeating: "很", count: 30),
      subject: "Subject", text: "Text", language: .en, id: "1@b.example",
      date: Moment(milliseconds: 0))
    let to = try #require(message.headers.first { $0.hasPrefix("To: ") })
    for line in to.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 76, "\(line)") }
  }

  @Test(arguments: texts) func `is read as it was written, without what ends lines`(
    _ text: String
  ) throws {
    let breaks: Set<Unicode.Scalar> = ["\r", "\n", "\u{0}", "\u{85}", "\u{2028}"]
    let plain = String(
      String.UnicodeScalarView(text.unicodeScalars.map { breaks.contains($0) ? " " : $0 })
    ).split(separator: " ").joined(separator: " ")
    #expect(try Self.read(HeaderText(text).words(after: 9)) == plain)
    #expect(try Self.read(HeaderText(text).phrase) == plain)
  }

  @Test func `with letters, digits and spaces alone stays readable`() {
    #expect(HeaderText("Assistance desk 2").phrase == "Assistance desk 2")
    #expect(HeaderText("Desk, main").phrase.hasPrefix("=?UTF-8?B?"), "a comma parts addresses")
    #expect(HeaderText("Receipt of REQ-2026-0001").words(after: 9) == "Receipt of REQ-2026-0001")
  }

  /// Reads encoded words as RFC 2047 says.
  private static func read(_ text: String) throws -> String {
    guard text.hasPrefix("=?") else { return text }
    return try text.components(separatedBy: "\r\n ").map { word in
      let code = try #require(word.wholeMatch(of: /=\?UTF-8\?B\?([A-Za-z0-9+\/=]*)\?=/)?.1)
      #expect(word.utf8.count <= 75)
      let data = try #require(Data(base64Encoded: String(code)))
      return try #require(String(data: data, encoding: .utf8), "no character is cut")
    }.joined()
  }
}

@Suite struct `An address for e-mail` {
  @Test(arguments: [
    "desk@ministry.example", "mailto:desk@ministry.example", "a.b+c_d@x-y.example", "a@localhost",
    "MAILTO:Desk@Ministry.EXAMPLE",
  ])
  func `is taken in its plain form`(_ text: String) throws {
    let address = try #require(MailAddress(text))
    #expect(MailAddress("\(address)") == address)
    #expect(address.domain == address.domain.lowercased())
  }

  @Test(arguments: [
    "", "@", "desk", "desk@", "@example.org", "a@b@c.example", "a b@example.org", "a@example",
    "a@example.org\r\nRCPT TO:<x@y.example>", "a@example.org\n", "a\u{0}@example.org",
    "<a@example.org>", "a@-x.example", "a@x-.example", "a@x..example", ".a@example.org",
    "a.@example.org", "a..b@example.org", "\"a b\"@example.org", "a@[127.0.0.1]",
    "مكتب@example.org", "a@пример.example", "a,b@example.org", "Street 5, City",
    String(repeating: "a", count: 65) + "@example.org",
    "a@" + String(repeating: "a", count: 64) + ".example",
    "a@" + String(repeating: "abcdefg.", count: 32) + "example",
  ])
  func `is refused in any other`(_ text: String) {
    #expect(MailAddress(text) == nil)
  }
}

@Suite struct `A mail server` {
  private static let sender = MailAddress("office@example.org")

  @Test(arguments: [
    "smtp://127.0.0.1:1025", "smtp://localhost", "smtps://[::1]:465", "smtp://127.8.9.10:25/",
  ])
  func `on this machine may do without a safe connection`(_ address: String) throws {
    let sender = try #require(Self.sender)
    let server = try #require(MailServer(address, from: sender))
    #expect(server.isLoopback && !server.mustBeSafe)
  }

  @Test(arguments: [
    "smtp://mail.example:587", "smtps://mail.example", "smtp://10.0.0.1:25",
    "smtp://localhost.example:25", "smtp://127.0.0.1.example", "smtp://[2001:db8::1]:25",
    "smtp://128.0.0.1",
  ])
  func `elsewhere may not`(_ address: String) throws {
    let sender = try #require(Self.sender)
    let server = try #require(MailServer(address, from: sender))
    #expect(!server.isLoopback && server.mustBeSafe)
  }

  @Test(arguments: [
    "", "mail.example", "http://mail.example", "smtp://", "smtp://user:pass@mail.example",
    "smtp://mail.example:0", "smtp://mail.example:65536", "smtp://mail.example/path",
    "smtp://mail.example?x", "smtp://a b", "smtp://a\r\nb", "file:///etc", "smtp://-a",
  ])
  func `is named by scheme, host and port alone`(_ address: String) throws {
    let sender = try #require(Self.sender)
    #expect(MailServer(address, from: sender) == nil)
  }
}
