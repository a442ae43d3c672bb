import Programmes
import Synchronization

/// What was read of a programme's files and found by the checker; the same bytes are read once.
struct ReadProgramme: Sendable {
  /// The programme; nil where it cannot be read.
  let programme: Programme?
  /// What the reader found, and the checker where the reader found nothing.
  let findings: [Finding]

  private static let most = 64
  private static let known = Mutex<[String: ReadProgramme]>([:])

  /// Reads files whose digest is known.
  static func of(_ files: ProgrammeFiles, digest: String) -> ReadProgramme {
    if let before = known.withLock({ $0[digest] }) { return before }
    let (programme, findings) = Programme.read(files)
    let read = ReadProgramme(
      programme: programme,
      findings: findings.isEmpty ? programme.map { Checker.check($0) } ?? [] : findings)
    known.withLock {
      if $0.count >= most { $0 = [:] }
      $0[digest] = read
    }
    return read
  }
}
