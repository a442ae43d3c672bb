import Foundation

/// Where messages for people go, so that standard output holds results alone.
enum Console {
  /// Writes a line to standard error.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }
}
