import Crypto
import CryptoExtras
import Foundation

/// The hash of a password by scrypt: `scrypt$rounds$salt$key`, in hexadecimal.
enum Password {
  private static let rounds = 16_384

  /// The hash of no password, so that unknown names take as long as known ones.
  static let ofNobody = hash(Access.secret())

  static func hash(_ password: String) -> String {
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    return "scrypt$\(rounds)$\(hexadecimal(salt))$\(hexadecimal(key(password, salt, rounds)))"
  }

  static func matches(_ password: String, _ hash: String) -> Bool {
    let parts = hash.split(separator: "$").map(String.init)
    guard parts.count == 4, parts[0] == "scrypt", let rounds = Int(parts[1]),
      let salt = bytes(parts[2]), let expected = bytes(parts[3])
    else { return false }
    let found = key(password, salt, rounds)
    guard found.count == expected.count, !found.isEmpty else { return false }
    return zip(found, expected).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func key(_ password: String, _ salt: [UInt8], _ rounds: Int) -> [UInt8] {
    let derived = try? KDF.Scrypt.deriveKey(
      from: Data(password.utf8), salt: Data(salt), outputByteCount: 32, rounds: rounds,
      blockSize: 8, parallelism: 1)
    return derived?.withUnsafeBytes { Array($0) } ?? []
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return bytes.contains(nil) ? nil : bytes.compactMap { $0 }
  }
}
