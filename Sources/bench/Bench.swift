import Foundation
import Vocabulary

/// Measures over HTTP what the program must do fast, on a register of 100,000 requests and 20,000
/// offers that follows from a seed; prints one row a figure, with its goal.
@main
struct Bench {
  static func main() async throws {
    let root = CommandLine.arguments.dropFirst().first ?? FileManager.default.currentDirectoryPath
    let port = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 8590
    let terms = try Terms(folder: root + "/Vocabulary")
    let folder = root + "/.build/bench-register"
    if !FileManager.default.fileExists(atPath: folder + "/made") {
      try? FileManager.default.removeItem(atPath: folder)
      try await SeededRegister(root: root, folder: folder, terms: terms).make()
    }
    let served = try await Served(root: root, folder: folder, port: port)
    defer { served.stop() }
    print("| what | goal | figure |\n|---|---|---|")
    row(
      "start to first answer", "<= 1.5 s",
      "\(served.took), of which \(served.processorSeconds) s of processor time")
    row("resident memory after start", "<= 250 MB", "\(served.megabytes) MB")
    let load = try Load(served, Addresses(folder: folder, terms: terms))
    try load.measure()
    row("resident memory at the end", "<= 250 MB", "\(served.megabytes) MB")
  }

  /// Prints one line of the table.
  static func row(_ what: String, _ goal: String, _ figure: String) {
    print("| \(what) | \(goal) | \(figure) |")
    fflush(nil)
  }
}
