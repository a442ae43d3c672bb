public import Clearinghouse
import Foundation

/// The folder in which an instance keeps its data, held by one process at a time.
public final class DataFolder: Sendable {
  /// The folder's path.
  public let path: String
  private let descriptor: Int32

  /// Takes a folder, making it where there is none.
  ///
  /// - Throws: ``JournalError/held(pid:)`` at once where another process holds it.
  public init(_ path: String) throws(JournalError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .failed("cannot make the data folder: \(error)")
    }
    self.path = path
    let file = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .failed("cannot open the lock: errno \(errno)") }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let holder = Self.pid(in: file)
      close(file)
      throw .held(pid: holder)
    }
    descriptor = file
    let digits = Array("\(getpid())\n".utf8)
    guard ftruncate(file, 0) == 0, pwrite(file, digits, digits.count, 0) == digits.count else {
      throw .failed("cannot write the lock: errno \(errno)")
    }
  }

  deinit { close(descriptor) }

  /// The process that holds a folder; nil where nobody does, or there is no such folder.
  public static func holder(of path: String) -> Int? {
    let file = open(path + "/lock", O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return flock(file, LOCK_EX | LOCK_NB) == 0 ? nil : pid(in: file)
  }

  private static func pid(in file: Int32) -> Int {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    return Int(text.prefix { $0.isNumber }) ?? 0
  }
}
