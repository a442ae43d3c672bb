import Foundation

/// The optimised program on the register that is measured.
final class Served {
  let port: Int
  /// From starting it until its first answer.
  let took: Duration
  private let process = Process()

  init(root: String, folder: String, port: Int) async throws {
    self.port = port
    process.executableURL = URL(filePath: root + "/.build/release/causeway")
    process.arguments = [
      "serve", "--demo", "--data", folder, "--port", "\(port)", "--rate-limit", "off", "--share",
      root,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let began = ContinuousClock.now
    try process.run()
    let address = "http://127.0.0.1:\(port)/en/requests"
    while try run("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", address) != "200" {
      guard process.isRunning, ContinuousClock.now - began < .seconds(300) else {
        throw NotServed()
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    took = ContinuousClock.now - began
  }

  /// The processor time that the program has used, in seconds.
  var processorSeconds: Double {
    let stat =
      (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8))
      ?? ""
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    let ticks = fields.count > 12 ? [fields[11], fields[12]].compactMap { Double($0) } : []
    return ticks.reduce(0, +) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// How much memory the program holds.
  var megabytes: Int {
    let status =
      (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8))
      ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  private struct NotServed: Error {}
}

/// Runs a program and gives what it wrote.
func run(_ program: String, _ arguments: String...) throws -> String {
  try output(of: started(program, arguments))
}

/// Starts a program whose output will be read.
func started(_ program: String, _ arguments: [String]) throws -> (Process, Pipe) {
  let (process, pipe) = (Process(), Pipe())
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  try process.run()
  return (process, pipe)
}

/// What a program wrote until it ended.
func output(of running: (process: Process, pipe: Pipe)) throws -> String {
  let data = running.pipe.fileHandleForReading.readDataToEndOfFile()
  running.process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}
