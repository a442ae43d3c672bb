import Foundation

/// A fresh folder that is removed with everything in it once nobody holds it.
final class Folder: Sendable {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("causeway-store-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
