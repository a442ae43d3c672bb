import Foundation

/// Asks by `wrk`, sixteen connections at once, and prints what came of it.
struct Load {
  private let served: Served
  private var addresses: Addresses
  private let scratch: String

  init(_ served: Served, _ addresses: Addresses) throws {
    self.served = served
    self.addresses = addresses
    scratch = NSTemporaryDirectory() + "causeway-bench-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: scratch, withIntermediateDirectories: true)
  }

  func measure() throws {
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    var addresses = addresses
    let cookie = ["Cookie: __Host-causeway=\(try addresses.secret("cookie"))"]
    let token = ["Authorization: Bearer \(try addresses.secret("token"))"]
    try row("list page with facets", ">= 2,000/s, p99 <= 40 ms", addresses.lists())
    try row("case page with history, signed in", ">= 4,000/s", addresses.cases(), cookie)
    try row("case as JSON", ">= 8,000/s", addresses.records(), token)
    try row("ranked search, six languages", ">= 300/s", addresses.searches())
    try row("durable lodging by POST", ">= 1,500/s", ["/api/v1/requests"], token, isPost: true)
    try whileWriting(addresses.lists(), token)
    try past(addresses.past()[0])
  }

  private func row(
    _ what: String, _ goal: String, _ paths: [String], _ headers: [String] = [],
    isPost: Bool = false
  ) throws {
    _ = try output(of: wrk(paths, headers, isPost, seconds: 2))
    let before = served.processorSeconds
    let output = try output(of: wrk(paths, headers, isPost, seconds: 8))
    let used = (served.processorSeconds - before) * 1_000_000
    let count = Double(number(after: "requests in", in: output, before: true)) ?? 1
    Bench.row(what, goal, "\(told(output)), \(Int(used / count)) µs of processor time each")
  }

  /// Lists, while requests are lodged as fast as the journal takes them.
  private func whileWriting(_ paths: [String], _ token: [String]) throws {
    let writing = try wrk(["/api/v1/requests"], token, true, seconds: 10)
    let lists = try output(of: wrk(paths, [], false, seconds: 8))
    let written = try output(of: writing)
    let count = number(after: "requests in", in: written, before: true)
    Bench.row("list page while \(count) requests are lodged", "p99 <= 40 ms", told(lists))
  }

  /// The first answer of a day that nobody asked for before, and the next ones.
  private func past(_ path: String) throws {
    let address = "http://127.0.0.1:\(served.port)\(path)"
    let first = try run(
      "curl", "-s", "-o", "/dev/null", "-w", "%{time_total} s, %{http_code}", address)
    let next = try run(
      "curl", "-s", "-o", "/dev/null", "-w", "%{time_total} s, %{http_code}", address)
    Bench.row("\(path), the first time and the next", "<= 300 ms", "\(first); \(next)")
  }

  private func wrk(
    _ paths: [String], _ headers: [String], _ isPost: Bool, seconds: Int
  ) throws -> (Process, Pipe) {
    let file = scratch + "/\(UUID().uuidString)"
    try Data(paths.joined(separator: "\n").utf8).write(to: URL(filePath: file + ".txt"))
    try Data(Self.script(file + ".txt", isPost).utf8).write(to: URL(filePath: file + ".lua"))
    return try started(
      "wrk",
      ["-t", "1", "-c", "16", "-d", "\(seconds)s", "--latency", "-s", file + ".lua"]
        + headers.flatMap { ["-H", $0] } + ["http://127.0.0.1:\(served.port)"])
  }

  private static func script(_ file: String, _ isPost: Bool) -> String {
    let post = """
      wrk.method = "POST"
      wrk.headers["Content-Type"] = "application/json"
      local body = [[{"programme":"un-1540","requester":"qma","language":"en",\
      "title":"Laboratories @","items":[{"text":"Training for specialists",\
      "topics":["diagnostics"],"kinds":["training"]}]}]]
      """
    return """
      local paths, n = {}, 0
      for line in io.lines("\(file)") do paths[#paths + 1] = line end
      \(isPost ? post : "")
      function request()
        n = n + 1
        \(isPost ? "wrk.body = string.gsub(body, '@', n)" : "")
        return wrk.format(nil, paths[(n - 1) % #paths + 1])
      end
      """
  }

  private func told(_ output: String) -> String {
    let rate = number(after: "Requests/sec:", in: output)
    let slow = number(after: "99%", in: output)
    let failed = output.contains("Non-2xx") ? number(after: "responses:", in: output) : "no"
    return "\(rate)/s, p99 \(slow), \(failed) failures"
  }

  /// The word that stands after another, or before it.
  private func number(after mark: String, in output: String, before: Bool = false) -> String {
    guard let place = output.range(of: mark) else { return "?" }
    let words =
      before
      ? output[..<place.lowerBound].split(whereSeparator: \.isWhitespace).suffix(1)
      : output[place.upperBound...].split(whereSeparator: \.isWhitespace).prefix(1)
    return words.first.map(String.init) ?? "?"
  }
}
