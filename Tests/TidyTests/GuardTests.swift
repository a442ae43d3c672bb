import Foundation
import Testing

/// The patches of `make guards`, each of which removes one guard.
@Suite struct `Each guard that can be removed` {
  private static let patches = Checkout.files(["Tests/Guards"], endings: [".patch"])

  @Test func `says what it guards, and names a test that exists`() throws {
    let tests = Checkout.files(["Tests"], endings: [".swift"]).map(\.text).joined()
    #expect(Self.patches.count >= 15)
    for patch in Self.patches {
      #expect(patch.lines[0].hasPrefix("# Guard: "), "\(patch.path)")
      let name = patch.lines[1].trimmingPrefix("# Test: ")
      #expect(name != patch.lines[1] && tests.contains("func `\(name)`"), "\(patch.path): \(name)")
    }
  }

  @Test func `is still where its patch looks for it`() throws {
    for patch in Self.patches {
      let git = Process()
      git.executableURL = URL(filePath: "/usr/bin/env")
      git.currentDirectoryURL = Checkout.root
      git.arguments = ["git", "apply", "--check", patch.path]
      let notes = Pipe()
      git.standardError = notes
      try git.run()
      let said = String(decoding: notes.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      git.waitUntilExit()
      #expect(git.terminationStatus == 0, "\(patch.path): \(said)")
    }
  }
}
