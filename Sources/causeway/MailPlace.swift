import ArgumentParser
import Clearinghouse
import Foundation
import Mail

/// The options that name the mail server through which letters leave.
struct MailPlace: ParsableArguments {
  @Option(
    help: """
      The mail server, such as smtp://mail.example:587; else CAUSEWAY_MAIL_SERVER. Without one, \
      letters are sent by hand.
      """)
  var mailServer: String?
  @Option(help: "The address from which letters come; else CAUSEWAY_MAIL_FROM.")
  var mailFrom: String?
  @Option(help: "The name for signing in to the mail server; else CAUSEWAY_MAIL_USER.")
  var mailUser: String?
  @Option(
    help: "A file whose first line is the mail server's password; else CAUSEWAY_MAIL_PASSWORD.")
  var mailPasswordFile: String?

  /// The server that is named; nil where none is.
  func server(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(Failure) -> MailServer? {
    guard let address = mailServer ?? environment["CAUSEWAY_MAIL_SERVER"] else { return nil }
    guard let from = mailFrom ?? environment["CAUSEWAY_MAIL_FROM"] else {
      throw Failure(.usage, "A mail server is named and no sender. Name one with --mail-from.")
    }
    guard let sender = MailAddress(from) else {
      throw Failure(.usage, "\(from) is no e-mail address that letters can come from.")
    }
    let user = mailUser ?? environment["CAUSEWAY_MAIL_USER"]
    let password = try filed ?? environment["CAUSEWAY_MAIL_PASSWORD"]
    guard user?.isEmpty == false || password?.isEmpty != false else {
      throw Failure(
        .usage, "A password for the mail server is given and no name. Name one with --mail-user.")
    }
    guard let server = MailServer(address, from: sender, user: user, password: password) else {
      throw Failure(
        .usage,
        "\(address) is no mail server. Write smtp://HOST:PORT, or smtps://HOST:PORT where the "
          + "connection is safe from the start.")
    }
    return server
  }

  /// The password in the file, which nobody but its owner may read.
  private var filed: String? {
    get throws(Failure) {
      guard let path = mailPasswordFile else { return nil }
      let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions]
      guard let bits = mode as? NSNumber,
        let text = try? String(contentsOfFile: path, encoding: .utf8)
      else { throw Failure(.notFound, "The file \(path) cannot be read.") }
      guard bits.intValue & 0o077 == 0 else {
        throw Failure(.notPermitted, "Others may read \(path). Run chmod 600 \(path).")
      }
      return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
  }
}
