import ArgumentParser
import Testing

@testable import causeway

@Suite struct `The mail server that is named` {
  private static let named = [
    "CAUSEWAY_MAIL_SERVER": "smtp://127.0.0.1:25", "CAUSEWAY_MAIL_FROM": "office@example.org",
  ]

  @Test func `is refused with a password and without a name to sign in by`() throws {
    let place = try MailPlace.parse([])
    let secret = ["CAUSEWAY_MAIL_PASSWORD": "secret"]
    for user in [[:], ["CAUSEWAY_MAIL_USER": ""]] {
      let environment = Self.named.merging(secret) { $1 }.merging(user) { $1 }
      let failure = #expect(throws: Failure.self) { try place.server(environment) }
      #expect(failure?.ending == .usage && failure?.message.contains("--mail-user") == true)
    }
  }

  @Test(arguments: [
    [:], ["CAUSEWAY_MAIL_PASSWORD": ""], ["CAUSEWAY_MAIL_USER": "office"],
    ["CAUSEWAY_MAIL_USER": "office", "CAUSEWAY_MAIL_PASSWORD": "secret"],
  ])
  func `may go without either, or be given both`(_ login: [String: String]) throws {
    let place = try MailPlace.parse([])
    #expect(try place.server(Self.named.merging(login) { $1 }) != nil)
  }
}
