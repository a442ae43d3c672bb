import Foundation

/// The files of this checkout, as the rules of the house look at them.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  struct File: Sendable {
    let path: String
    let text: String
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// The files below folders, with any of the endings given, by path from the root.
  static func files(_ folders: [String], endings: [String]) -> [File] {
    folders.flatMap { folder -> [File] in
      let base = root.appending(path: folder)
      let names =
        FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
      return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
        .compactMap { name in file("\(folder)/\(name)") }
    }
  }

  static func file(_ path: String) -> File? {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8))
      .map { File(path: path, text: $0) }
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  static var swift: [File] { files(["Sources", "Tests"], endings: [".swift"]) }
  static var sources: [File] { files(["Sources"], endings: [".swift"]) }

  static var documents: [File] {
    files(["docs"], endings: [".md"])
      + ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"].compactMap(file)
  }
}
