import Foundation

extension Catalogue {
  /// Reads every `.json` file of a folder.
  ///
  /// - Throws: `CatalogueFlaw` if the folder or a file cannot be read, or has a flaw.
  public init(folder: String) throws(CatalogueFlaw) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".json") }.sorted()
    } catch {
      throw CatalogueFlaw(file: folder, key: nil, problem: .notRead)
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for name in names {
      let stem = String(name.dropLast(".json".count))
      guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else {
        throw CatalogueFlaw(file: stem, key: nil, problem: .notRead)
      }
      files.append((stem, Array(bytes)))
    }
    try self.init(files: files)
  }
}
