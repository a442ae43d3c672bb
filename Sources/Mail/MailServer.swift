public import Clearinghouse
import Foundation

/// The mail server through which letters leave, and how to sign in to it.
public struct MailServer: Sendable {
  /// Where it is: `smtp://HOST:PORT`, or `smtps://` where the connection is safe from the start.
  public let address: String
  /// Whether it is on this machine.
  public let isLoopback: Bool
  /// Whether a message leaves only over a safe connection; always so on the way to other machines.
  let mustBeSafe: Bool
  /// From whom messages come.
  public let sender: MailAddress
  let user: String?
  let password: String?

  /// The server at an address; nil where it is none such as `smtp://mail.example:587`.
  public init?(
    _ address: String, from sender: MailAddress, user: String? = nil, password: String? = nil
  ) {
    guard let isLoopback = Self.isLoopback(address) else { return nil }
    self.init(
      address, isLoopback: isLoopback, mustBeSafe: !isLoopback, from: sender, user: user,
      password: password)
  }

  init(
    _ address: String, isLoopback: Bool, mustBeSafe: Bool, from sender: MailAddress,
    user: String? = nil, password: String? = nil
  ) {
    self.address = address
    self.isLoopback = isLoopback
    self.mustBeSafe = mustBeSafe
    self.sender = sender
    self.user = user
    self.password = password
  }

  /// Whether an address of a mail server is on this machine; nil where it is no such address.
  ///
  /// Only numbers and `localhost` are taken for this machine, because other names may lead
  /// anywhere; libcurl itself answers for `localhost`.
  private static func isLoopback(_ address: String) -> Bool? {
    let form =
      /smtps?:\/\/(?<host>\[[0-9a-fA-F:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9.\-]*[A-Za-z0-9])?)(?::(?<port>[0-9]{1,5}))?\/?/
    guard let found = address.wholeMatch(of: form) else { return nil }
    if let port = found.port, !(1...65_535).contains(Int(port) ?? 0) { return nil }
    let host = found.host.lowercased()
    return host == "localhost" || host == "[::1]"
      || host.wholeMatch(of: /127\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}/) != nil
  }
}
