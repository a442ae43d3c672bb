import Foundation
import Programmes
import Vocabulary

/// The files of a shipped programme, as they are or with a text replaced.
enum Shipped {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Programmes")

  static func files(_ id: String = "un-1540") throws -> ProgrammeFiles {
    try ProgrammeFiles(folder: folder.appending(path: id))
  }

  /// The vocabulary that the program ships with.
  static func terms() throws -> Terms {
    try Terms(folder: folder.deletingLastPathComponent().appending(path: "Vocabulary").path)
  }

  static func files(
    replacing old: String, by new: String, in path: String
  ) throws -> ProgrammeFiles {
    let files = try files()
    var isReplaced = false
    let changed = files.files.map { file in
      guard file.path == path else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      isReplaced = text.contains(old)
      return ProgrammeFiles.File(
        path: path, bytes: Array(text.replacing(old, with: new).utf8))
    }
    guard isReplaced else { throw NotThere(text: old, path: path) }
    return ProgrammeFiles(id: files.id, files: changed)
  }

  struct NotThere: Error {
    let text: String
    let path: String
  }

  static func programme() throws -> Programme {
    let (programme, findings) = Programme.read(try files())
    guard let programme else { throw Unread(findings: findings) }
    return programme
  }

  struct Unread: Error {
    let findings: [Finding]
  }

  static func procedure() throws -> Procedure {
    guard let found = try programme().procedure("assistance-request", reading: "source") else {
      throw Unread(findings: [])
    }
    return found
  }
}
