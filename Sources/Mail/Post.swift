import CLibCurl
import Clearinghouse
import Dispatch
import Foundation
import Synchronization

/// Hands messages to a mail server through libcurl, one at a time.
struct Post: Sendable {
  /// How long connecting and all of sending may take, in seconds.
  struct Limits: Sendable {
    var connecting = 15
    var sending = 60
  }

  /// What came of handing a message over.
  enum Result: Sendable, Hashable {
    case taken
    case fault(MailFault, code: Int?)
  }

  /// A message that is under way: whether it is wanted no more, and how far it came.
  private final class Journey: Sendable {
    private let stop = Atomic(false)
    private let recipient = Atomic(false)

    var isStopped: Bool { stop.load(ordering: .relaxed) }
    /// Whether the recipient was named, so that what the server answers is about the message.
    var hasNamedRecipient: Bool { recipient.load(ordering: .relaxed) }

    func end() { stop.store(true, ordering: .relaxed) }

    func heard(_ line: UnsafeRawBufferPointer) {
      if line.starts(with: "RCPT ".utf8) { recipient.store(true, ordering: .relaxed) }
    }

    static func of(_ pointer: UnsafeMutableRawPointer) -> Journey {
      Unmanaged.fromOpaque(pointer).takeUnretainedValue()
    }
  }

  let server: MailServer
  var limits = Limits()
  /// What libcurl is asked for where a message leaves only over a safe connection.
  var safety = Int(CURLUSESSL_ALL.rawValue)
  private let queue = DispatchQueue(label: "post")

  init(_ server: MailServer, limits: Limits = Limits()) {
    self.server = server
    self.limits = limits
  }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Hands a message over; a cancelled task lets go of it at once.
  func hand(over message: Message) async -> Result {
    let journey = Journey()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async { continuation.resume(returning: send(message, journey)) }
      }
    } onCancel: {
      journey.end()
    }
  }

  private func send(_ message: Message, _ journey: Journey) -> Result {
    guard Self.isReady, let curl = curl_easy_init() else { return .fault(.broken, code: nil) }
    defer { curl_easy_cleanup(curl) }
    guard let mime = curl_mime_init(curl), let part = curl_mime_addpart(mime) else {
      return .fault(.broken, code: nil)
    }
    defer { curl_mime_free(mime) }
    let headers = list(message.headers)
    let recipients = list(["<\(message.recipient)>"])
    defer {
      curl_slist_free_all(headers)
      curl_slist_free_all(recipients)
    }
    let text = message.text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
    guard isSafetySet(curl) else { return .fault(.untrusted, code: nil) }
    let results =
      connection(curl) + watch(curl, journey) + [
        curl_mime_data(part, text, text.utf8.count),
        curl_mime_type(part, "text/plain; charset=utf-8"), curl_mime_encoder(part, "base64"),
        curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(message.sender)>"),
        curl_set_pointer(curl, CURLOPT_MAIL_RCPT, recipients),
        curl_set_pointer(curl, CURLOPT_HTTPHEADER, headers),
        curl_set_pointer(curl, CURLOPT_MIMEPOST, UnsafeMutableRawPointer(mime)),
      ]
    guard results.allSatisfy({ $0 == CURLE_OK }) else { return .fault(.broken, code: nil) }
    let result = withExtendedLifetime(journey) { curl_easy_perform(curl) }
    return Self.result(
      result, Int(curl_response_code(curl)), isAboutMessage: journey.hasNamedRecipient)
  }

  /// Whether libcurl took how safe the connection must be; without that nothing leaves.
  private func isSafetySet(_ curl: UnsafeMutableRawPointer) -> Bool {
    let level = server.mustBeSafe ? safety : Int(CURLUSESSL_NONE.rawValue)
    return curl_set_number(curl, CURLOPT_USE_SSL, level) == CURLE_OK
  }

  /// The connection: in bounded time, past no proxy.
  private func connection(_ curl: UnsafeMutableRawPointer) -> [CURLcode] {
    let place = server.address.hasSuffix("/") ? server.address : server.address + "/"
    return [
      curl_set_text(curl, CURLOPT_URL, place + server.sender.domain),
      curl_set_text(curl, CURLOPT_PROXY, ""), curl_set_number(curl, CURLOPT_NOSIGNAL, 1),
      curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, limits.connecting),
      curl_set_number(curl, CURLOPT_TIMEOUT, limits.sending),
      curl_set_text(curl, CURLOPT_USERNAME, server.user),
      curl_set_text(curl, CURLOPT_PASSWORD, server.user.map { _ in server.password ?? "" }),
    ]
  }

  /// Has libcurl ask whether the message is still wanted, and tell what it says to the server.
  private func watch(_ curl: UnsafeMutableRawPointer, _ journey: Journey) -> [CURLcode] {
    let pointer = Unmanaged.passUnretained(journey).toOpaque()
    return [
      curl_set_progress(
        curl, { pointer, _, _, _, _ in pointer.map { Journey.of($0).isStopped } == true ? 1 : 0 },
        pointer),
      curl_set_debug(
        curl,
        { _, kind, text, count, pointer in
          guard kind == CURLINFO_HEADER_OUT, let pointer else { return 0 }
          Journey.of(pointer).heard(UnsafeRawBufferPointer(start: text, count: count))
          return 0
        }, pointer),
    ]
  }

  private func list(_ lines: [String]) -> UnsafeMutablePointer<curl_slist>? {
    lines.reduce(nil) { curl_slist_append($0, $1) }
  }

  /// What libcurl's result means; the code is the last that the server answered.
  ///
  /// Only what it answers about a message can refuse the message for good: what it answers before
  /// the recipient is named concerns every letter, and may pass.
  private static func result(_ result: CURLcode, _ answer: Int, isAboutMessage: Bool) -> Result {
    let code = (400...599).contains(answer) ? answer : nil
    switch result {
    case CURLE_OK: return .taken
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT:
      return .fault(.unreachable, code: nil)
    case CURLE_OPERATION_TIMEDOUT: return .fault(.timeout, code: nil)
    case CURLE_LOGIN_DENIED: return .fault(.login, code: code)
    case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM, CURLE_SSL_ISSUER_ERROR:
      return .fault(.untrusted, code: nil)
    default:
      guard let code else { return .fault(.broken, code: nil) }
      switch code {
      case ..<500: return .fault(.later, code: code)
      case 530, 535: return .fault(.login, code: code)
      default: return .fault(isAboutMessage ? .refused : .unreachable, code: code)
      }
    }
  }
}
