import Foundation

/// How a run of the program ended, and what it wrote.
struct Outcome: Sendable {
  let code: Int32
  let out: String
  let err: String
}

extension Program {
  /// Runs the program to its end.
  static func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  /// Runs the program to its end.
  static func run(_ arguments: [String]) throws -> Outcome {
    try run(executable.path, arguments)
  }

  /// Runs a command to its end; in a folder, with the program's files that lie there.
  static func run(
    _ command: String, _ arguments: [String], in folder: String? = nil
  ) throws -> Outcome {
    let process = Process()
    let out = Pipe()
    let notes = FileManager.default.temporaryDirectory
      .appendingPathComponent("notes-\(UUID().uuidString)")
    try Data().write(to: notes)
    defer { try? FileManager.default.removeItem(at: notes) }
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = arguments
    process.environment = environment(of: folder ?? root)
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = out
    process.standardError = try FileHandle(forWritingTo: notes)
    try process.run()
    let text = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, out: String(decoding: text, as: UTF8.self),
      err: String(decoding: try Data(contentsOf: notes), as: UTF8.self))
  }
}
