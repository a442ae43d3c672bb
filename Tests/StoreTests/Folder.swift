import Clearinghouse
import Foundation
import SQLiteStore
import Testing
import Vocabulary

/// A fresh folder for a store, removed when the test that made it ends.
final class Folder: Sendable {
  let path: String

  init() {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("store-\(UUID().uuidString)").path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var file: String { path + "/causeway.sqlite" }
}

/// The stores under contract, each made empty.
enum Kept: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case memory = "MemoryStore"
  case sqlite = "SQLiteStore"

  var testDescription: String { rawValue }

  func open(in folder: Folder) throws -> any Store {
    switch self {
    case .memory: MemoryStore()
    case .sqlite: try SQLiteStore(folder.path)
    }
  }
}

extension StoredAct {
  /// An act to store, with words and files where a test needs them.
  static func sample(_ number: Int, words: [Word] = [], files: [String: [UInt8]] = [:]) -> StoredAct
  {
    let digests = words.map { JSON.Member($0.field, .string($0.digest)) }
    let body: JSON = ["party": "amber", "words": .object(digests)]
    return StoredAct(
      number: number, at: Moment(milliseconds: Int64(number) * 1000), by: "officer",
      kind: "parties.registered", version: 1, body: body.bytes, words: words, files: files)
  }
}

extension Word {
  /// A text with a salt of its own.
  static func sample(_ field: String, _ text: String, _ language: Language) -> Word {
    Word(field: field, passage: Passage(text, language), salt: Array(repeating: 7, count: 16))
  }
}
