import Foundation

/// The folder that holds the files of the program: programmes, vocabulary, texts, stylesheet.
struct Share: Sendable, Hashable {
  /// The parts that make a folder a share folder.
  static let parts = ["Programmes", "Vocabulary", "Catalogues", "History", "Assets"]

  /// Its path.
  let path: String

  /// Finds the folder: named, by `CAUSEWAY_SHARE`, beside the program, or in a checkout above it.
  init(
    named: String?, environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: String = Share.executable
  ) throws(Failure) {
    if let named = named ?? environment["CAUSEWAY_SHARE"] {
      guard let missing = Self.missing(from: named) else {
        path = named
        return
      }
      throw Failure(
        .failed, "The folder \(named) holds no \(missing). Name a share folder with --share.")
    }
    guard
      let found = Self.places(around: executable).first(where: { Self.missing(from: $0) == nil })
    else {
      throw Failure(
        .failed,
        "The program's files (\(Self.parts.joined(separator: ", "))) are not beside it. "
          + "Name their folder with --share or CAUSEWAY_SHARE.")
    }
    path = found
  }

  /// A place within the folder.
  func place(_ name: String) -> String { "\(path)/\(name)" }

  /// The folders of the programmes, by name.
  func programmes() throws(Failure) -> [URL] {
    do {
      return try FileManager.default.contentsOfDirectory(
        at: URL(fileURLWithPath: place("Programmes")), includingPropertiesForKeys: nil
      ).filter { $0.hasDirectoryPath && !$0.lastPathComponent.hasPrefix(".") }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
    } catch {
      throw Failure(.failed, "The folder \(place("Programmes")) cannot be read.")
    }
  }

  private static func missing(from folder: String) -> String? {
    parts.first { !FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
  }

  private static func places(around executable: String) -> [String] {
    var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    var places = [folder.appendingPathComponent("../share/causeway").standardized.path]
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      places.append(folder.path)
    }
    return places
  }

  /// The path of the running program.
  static var executable: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }
}
