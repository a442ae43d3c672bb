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

  /// Whether a message that is under way is wanted no more.
  private final class Stop: Sendable {
    private let flag = Atomic(false)

    var isWanted: Bool { flag.load(ordering: .relaxed) }

    func want() { flag.store(true, ordering: .relaxed) }
  }

  let server: MailServer
  var limits = Limits()
  private let queue = DispatchQueue(label: "post")

  init(_ server: MailServer, limits: Limits = Limits()) {
    self.server = server
    self.limits = limits
  }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Hands a message over; a cancelled task lets go of it at once.
  func hand(over message: Message) async -> Result {
    let stop = Stop()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async { continuation.resume(returning: send(message, stop)) }
      }
    } onCancel: {
      stop.want()
    }
  }

  private func send(_ message: Message, _ stop: Stop) -> Result {
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
    curl_mime_data(part, text, text.utf8.count)
    curl_mime_type(part, "text/plain; charset=utf-8")
    curl_mime_encoder(part, "base64")
    connect(curl)
    curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(message.sender)>")
    curl_set_pointer(curl, CURLOPT_MAIL_RCPT, recipients)
    curl_set_pointer(curl, CURLOPT_HTTPHEADER, headers)
    curl_set_pointer(curl, CURLOPT_MIMEPOST, UnsafeMutableRawPointer(mime))
    let result = withExtendedLifetime(stop) {
      curl_set_progress(
        curl,
        { stop, _, _, _, _ in
          guard let stop else { return 0 }
          return Unmanaged<Stop>.fromOpaque(stop).takeUnretainedValue().isWanted ? 1 : 0
        }, Unmanaged.passUnretained(stop).toOpaque())
      return curl_easy_perform(curl)
    }
    return Self.result(result, Int(curl_response_code(curl)))
  }

  /// The connection: safe where it must be, in bounded time, past no proxy.
  private func connect(_ curl: UnsafeMutableRawPointer) {
    let place = server.address.hasSuffix("/") ? server.address : server.address + "/"
    curl_set_text(curl, CURLOPT_URL, place + server.sender.domain)
    curl_set_number(
      curl, CURLOPT_USE_SSL,
      Int(server.mustBeSafe ? CURLUSESSL_ALL.rawValue : CURLUSESSL_NONE.rawValue))
    curl_set_text(curl, CURLOPT_PROXY, "")
    curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
    curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, limits.connecting)
    curl_set_number(curl, CURLOPT_TIMEOUT, limits.sending)
    if let user = server.user {
      curl_set_text(curl, CURLOPT_USERNAME, user)
      curl_set_text(curl, CURLOPT_PASSWORD, server.password ?? "")
    }
  }

  private func list(_ lines: [String]) -> UnsafeMutablePointer<curl_slist>? {
    lines.reduce(nil) { curl_slist_append($0, $1) }
  }

  /// What libcurl's result means; the code is the last that the server answered.
  static func result(_ result: CURLcode, _ answer: Int) -> Result {
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
      return .fault(code >= 500 ? .refused : .later, code: code)
    }
  }
}
