import Foundation
import Glibc
import Synchronization

/// A mail server on this machine that answers as a test says, on a port that the system chose.
final class Listener: Sendable {
  /// What it answers to a line; nil closes the connection.
  typealias Answers = @Sendable (String) -> String?

  let port: Int
  private let socket: Int32
  private let said = Mutex<[String]>([])

  /// Everything that was said to it, line by line.
  var lines: [String] { said.withLock { $0 } }

  var address: String { "smtp://127.0.0.1:\(port)" }

  /// Listens; a server without a greeting is silent for ever.
  init(greeting: String? = "220 ready", _ answers: @escaping Answers) throws {
    let listening = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listening, $0, size) == 0 && listen(listening, 8) == 0
          && getsockname(listening, $0, &size) == 0
      }
    }
    guard isOpen else { throw POSIXError(.EADDRNOTAVAIL) }
    socket = listening
    port = Int(UInt16(bigEndian: place.sin_port))
    let thread = Thread { [weak self] in
      while true {
        let connection = accept(listening, nil, nil)
        guard connection >= 0 else { break }
        Self.serve(connection, greeting, answers) { line in
          self?.said.withLock { $0.append(line) }
        }
        close(connection)
      }
      // Whoever waits for connections closes: closed elsewhere, its number could be another's.
      close(listening)
    }
    thread.start()
  }

  deinit { shutdown(socket, Int32(SHUT_RDWR)) }

  /// Answers line by line; within a message only to the dot that ends it.
  private static func serve(
    _ connection: Int32, _ greeting: String?, _ answers: Answers, _ note: (String) -> Void
  ) {
    if let greeting { guard send(greeting, to: connection) else { return } }
    var bytes: [UInt8] = []
    var isInMessage = false
    var byte: UInt8 = 0
    while recv(connection, &byte, 1, 0) == 1 {
      guard byte == 0x0A else {
        bytes.append(byte)
        continue
      }
      let line = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: ["\r"])
      bytes = []
      note(line)
      if isInMessage, line != "." { continue }
      guard greeting != nil else { continue }
      guard let answer = answers(line), send(answer, to: connection) else { return }
      isInMessage = answer.hasPrefix("354")
    }
  }

  private static func send(_ line: String, to connection: Int32) -> Bool {
    let bytes = Array((line + "\r\n").utf8)
    return Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  /// What a server answers that takes everything, save to the words named.
  static func taking(
    except answers: [String: String?] = [:]
  ) -> Answers {
    { line in
      let word = String(line.prefix { $0 != " " && $0 != ":" }).uppercased()
      if let answer = answers[word] { return answer }
      switch word {
      case "EHLO", "HELO", "MAIL", "RCPT", ".", "RSET", "NOOP": return "250 ok"
      case "DATA": return "354 go on"
      case "QUIT": return "221 bye"
      default: return "502 unknown"
      }
    }
  }
}
