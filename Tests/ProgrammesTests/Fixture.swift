import Foundation
import Programmes
import Vocabulary

/// A programme kept for the tests alone: a shipped directory entry with procedures of its own.
enum Fixture {
  private static let folder = Shipped.folder.deletingLastPathComponent()
    .appending(path: "Tests/Fixtures")

  /// The files of a fixture, with `<<text>>` spelled out in six languages, after replacing texts.
  static func files(_ id: String, replacing changes: [(String, String)] = []) throws
    -> ProgrammeFiles
  {
    let own = try ProgrammeFiles(folder: folder.appending(path: id)).files
    let entry = try Shipped.files(id).files.filter { $0.path == "programme.yaml" }
    return ProgrammeFiles(
      id: id,
      files: (entry + own).map { file in
        var text = String(decoding: file.bytes, as: UTF8.self)
        for (old, new) in changes { text = text.replacing(old, with: new) }
        text = text.replacing("mode: referred", with: "mode: tracked")
        return ProgrammeFiles.File(path: file.path, bytes: Array(spelled(text).utf8))
      })
  }

  static func programme(_ id: String) throws -> Programme {
    let (programme, findings) = Programme.read(try files(id))
    guard let programme, findings.isEmpty else { throw Shipped.Unread(findings: findings) }
    return programme
  }

  private static func spelled(_ text: String) -> String {
    text.replacing(/<<(.*?)>>/) { match in
      let texts = Language.allCases.map { "\($0.rawValue): \"\(match.1)\"" }
      return "{ \(texts.joined(separator: ", ")) }"
    }
  }
}
