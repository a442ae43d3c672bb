import ArgumentParser
import Foundation

/// Where the data of an instance lies; every command that uses it says where.
struct DataPlace: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: "The data folder; else CAUSEWAY_DATA or ~/.local/share/causeway.")
  var named: String?

  /// The folder's absolute path.
  var path: String {
    let environment = ProcessInfo.processInfo.environment
    let chosen =
      named ?? environment["CAUSEWAY_DATA"]
      ?? FileManager.default.homeDirectoryForCurrentUser
      .appendingPathComponent(".local/share/causeway").path
    return URL(fileURLWithPath: chosen).standardized.path
  }

  /// The socket on which the holder of a folder answers its owner.
  static func socket(in folder: String) -> String { folder + "/causeway.sock" }
}

/// The option that names the share folder.
struct SharePlace: ParsableArguments {
  @Option(name: .customLong("share"), help: "The folder of the program's own files.")
  var named: String?

  func share() throws(Failure) -> Share { try Share(named: named) }
}
