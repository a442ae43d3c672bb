public import Foundation

extension ProgrammeFiles {
  /// A programme's folder could not be read.
  public struct Unreadable: Error, Sendable, Hashable {
    /// The file or folder, as it was named.
    public let path: String
  }

  /// Reads the files of a programme's folder; links to elsewhere and hidden files are passed over.
  ///
  /// - Throws: `Unreadable` when the folder or a file in it cannot be read.
  public init(folder: URL) throws(Unreadable) {
    var files: [File] = []
    for part in ["", "forms", "procedures", "letters"] {
      let place = part.isEmpty ? folder : folder.appendingPathComponent(part)
      for name in try Self.names(in: place, mayBeMissing: !part.isEmpty) {
        let path = part.isEmpty ? name : "\(part)/\(name)"
        files.append(File(path: path, bytes: try Self.bytes(place.appendingPathComponent(name))))
      }
    }
    self.init(id: folder.lastPathComponent, files: files)
  }

  private static func names(in folder: URL, mayBeMissing: Bool) throws(Unreadable) -> [String] {
    if mayBeMissing, !FileManager.default.fileExists(atPath: folder.path) { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: [.isRegularFileKey]
      ).filter { address in
        let values = try address.resourceValues(forKeys: [.isRegularFileKey])
        return values.isRegularFile == true && address.pathExtension == "yaml"
          && !address.lastPathComponent.hasPrefix(".")
      }.map(\.lastPathComponent)
    } catch {
      throw Unreadable(path: folder.lastPathComponent)
    }
  }

  /// A file's bytes; of one that is too large, only as many as the reader needs to say so.
  private static func bytes(_ file: URL) throws(Unreadable) -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }
      return Array(try handle.read(upToCount: YAMLFile.mostBytes + 1) ?? Data())
    } catch {
      throw Unreadable(path: file.lastPathComponent)
    }
  }
}
