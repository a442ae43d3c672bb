import Foundation
import Synchronization
import Testing

/// The built program, run as anybody would run it.
enum Program {
  struct Outcome: Sendable {
    let code: Int32
    let out: String
    let err: String
  }

  /// The program, found beside the bundle of these tests.
  static var path: String {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("causeway").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return "causeway"
  }

  /// The checkout that these tests were built from.
  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static func process(_ arguments: [String]) -> (Process, out: Pipe, err: Pipe) {
    let process = Process()
    let (out, err) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = out
    process.standardError = err
    return (process, out, err)
  }

  /// Runs the program to its end.
  static func run(_ arguments: String...) throws -> Outcome {
    let (process, out, err) = process(arguments)
    try process.run()
    let text = out.fileHandleForReading.readDataToEndOfFile()
    let notes = err.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, out: String(decoding: text, as: UTF8.self),
      err: String(decoding: notes, as: UTF8.self))
  }
}

/// A running server, killed when it is let go.
final class Server: Sendable {
  private let process: Mutex<Process>
  let port: Int

  /// Starts a server on a free port; returns once it takes connections.
  init(_ arguments: String...) throws {
    let (process, _, err) = Program.process(["serve", "--port", "0"] + arguments)
    try process.run()
    var notes = ""
    var port: Int?
    while port == nil {
      let data = err.fileHandleForReading.availableData
      if data.isEmpty { break }
      notes += String(decoding: data, as: UTF8.self)
      port = notes.firstMatch(of: /127\.0\.0\.1:(\d+)\/\n/).flatMap { Int($0.1) }
    }
    err.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
    self.port = try #require(port, "\(notes)")
    self.process = Mutex(process)
  }

  deinit { end(by: SIGKILL) }

  /// Ends it by a signal and gives its exit code.
  @discardableResult
  func end(by signal: Int32) -> Int32 {
    process.withLock { process in
      if process.isRunning { kill(process.processIdentifier, signal) }
      process.waitUntilExit()
      return process.terminationStatus
    }
  }
}

/// A fresh folder, removed when it is let go.
final class Folder: Sendable {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("cw-\(UUID().uuidString.prefix(13))").path

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
