import Foundation
import Synchronization

/// The built program, running as a process of its own.
final class Program: Sendable {
  /// How it ended, and what it wrote to standard error.
  struct Ended: Sendable {
    let code: Int32
    let reason: Process.TerminationReason
    let notes: [String]
  }

  struct NotServing: Error { let notes: [String] }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The program lies beside the tests that were built with it, unless another is named.
  static var executable: URL {
    if let named = ProcessInfo.processInfo.environment["CAUSEWAY_PROGRAM"] {
      return URL(filePath: named)
    }
    let beside = Bundle.main.executableURL?.deletingLastPathComponent()
      .appendingPathComponent("causeway")
    guard let beside, FileManager.default.isExecutableFile(atPath: beside.path) else {
      return URL(fileURLWithPath: root + "/.build/debug/causeway")
    }
    return beside
  }

  let pid: pid_t
  private let lines: AsyncStream<String>
  private let notes = Mutex<[String]>([])
  private let hasEnded = Mutex(false)
  private let ending: AsyncStream<(Int32, Process.TerminationReason)>

  /// What a run finds around it: the program's own files and, of a folder with a `bin`, its commands.
  static func environment(of share: String) -> [String: String] {
    [
      "CAUSEWAY_SHARE": share, "HOME": NSTemporaryDirectory(),
      "PATH": "\(share)/bin:/usr/bin:/bin",
    ]
  }

  /// Starts the program with arguments; in a folder, with the program's files that lie there.
  init(_ arguments: [String], in folder: String? = nil) throws {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.environment = Self.environment(of: folder ?? Self.root)
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardError = pipe
    let (ending, ended) = AsyncStream.makeStream(of: (Int32, Process.TerminationReason).self)
    process.terminationHandler = {
      ended.yield(($0.terminationStatus, $0.terminationReason))
      ended.finish()
    }
    let (lines, line) = AsyncStream.makeStream(of: String.self)
    try process.run()
    let reader = Thread {
      var text = Data()
      while let next = try? pipe.fileHandleForReading.read(upToCount: 1), !next.isEmpty {
        guard next == Data("\n".utf8) else {
          text += next
          continue
        }
        line.yield(String(decoding: text, as: UTF8.self))
        text = Data()
      }
      line.finish()
    }
    reader.start()
    self.lines = lines
    self.ending = ending
    pid = process.processIdentifier
  }

  /// Starts the program with arguments.
  convenience init(_ arguments: String...) throws { try self.init(arguments) }

  /// Waits until the program says where it serves; fails where it ends without.
  func address() async throws -> URL {
    for await line in lines {
      notes.withLock { $0.append(line) }
      guard line.hasPrefix("Serving ") else { continue }
      if let address = URL(string: String(line.dropFirst("Serving ".count))) { return address }
    }
    throw NotServing(notes: notes.withLock { $0 })
  }

  /// The data folder that it named.
  var dataFolder: String? {
    let prefix = "Data folder: "
    return notes.withLock { $0.first { $0.hasPrefix(prefix) } }
      .map { String($0.dropFirst(prefix.count)) }
  }

  /// Sends the process a signal, unless its end is known: its number may be another's by then.
  func send(_ signal: Int32) {
    if !hasEnded.withLock({ $0 }) { kill(pid, signal) }
  }

  /// Waits for the end.
  func end() async -> Ended {
    for await line in lines { notes.withLock { $0.append(line) } }
    var how: (Int32, Process.TerminationReason) = (-1, .exit)
    for await ended in ending { how = ended }
    hasEnded.withLock { $0 = true }
    return Ended(code: how.0, reason: how.1, notes: notes.withLock { $0 })
  }
}
