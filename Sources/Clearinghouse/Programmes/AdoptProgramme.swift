import Crypto
public import Programmes
public import Vocabulary

/// Adopts a version of a programme: its bytes are kept, and cases begun under it pin it.
public struct AdoptProgramme: Command {
  let files: ProgrammeFiles
  let reading: String

  /// A version to adopt, in a reading of its procedure.
  public init(_ files: ProgrammeFiles, reading: String) {
    self.files = files
    self.reading = reading
  }

  /// The adoption, or what the checker found.
  public func decide(
    on now: Snapshot, by person: PersonID, at moment: Moment
  ) throws(Refusal) -> Decision {
    guard now.may(.administer, person, on: moment.day) else { throw .notPermitted }
    let digest = files.digest
    let read = ReadProgramme.of(files, digest: digest)
    guard let programme = read.programme, read.findings.isEmpty else {
      throw .programmes(.hasFindings(read.findings))
    }
    let found = Checker.check(programme.entry, terms: now.terms)
    guard found.isEmpty else { throw .programmes(.hasFindings(found)) }
    // A channel that is only told of has no procedure, and so no reading of one.
    let isTold = programme.procedures.isEmpty && reading.isEmpty
    guard isTold || programme.procedures.contains(where: { $0.reading == reading }) else {
      throw .programmes(.unknownReading(reading))
    }
    if let adopted = now.programmes[files.id], adopted.current == digest,
      adopted.choices.contains(where: { $0.reading == reading })
    {
      return Decision(about: files.id)
    }
    var decision = Decision(about: files.id)
    decision.add(
      .programmes(.adopted(files.id, digest: digest, reading: reading)),
      files: [digest: files.bundle])
    return decision
  }
}

/// Why something about a programme was refused.
public enum ProgrammeRefusal: Sendable, Hashable {
  /// The checker found something.
  case hasFindings([Finding])
  /// The programme has no procedure in this reading.
  case unknownReading(String)
  /// The duty was recorded as done on that day already.
  case dutyDoneBefore(Day)

  var account: Refusal.Account {
    switch self {
    case .hasFindings(let findings):
      .init(.invalid, "programme-has-findings", ["count": String(findings.count)])
    case .unknownReading(let reading):
      .init(.notFound, "programme-unknown-reading", ["reading": reading])
    case .dutyDoneBefore(let day):
      .init(.conflict, "programme-duty-done-before", ["day": "\(day)"])
    }
  }
}

extension ProgrammeFiles {
  /// The files as one run of bytes: for each its path and length on a line, then its bytes.
  public var bundle: [UInt8] {
    files.flatMap { Array("\($0.path) \($0.bytes.count)\n".utf8) + $0.bytes }
  }

  /// The SHA-256 of the files, in hexadecimal.
  public var digest: String {
    SHA256.hash(data: bundle).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The files of a bundle; nil where the bytes are no bundle.
  init?(id: String, bundle: [UInt8]) {
    var files: [File] = []
    var rest = bundle[...]
    while !rest.isEmpty {
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard head.count == 2, let count = Int(head[1]), count >= 0,
        rest.endIndex - end - 1 >= count
      else { return nil }
      let bytes = rest[(end + 1)...].prefix(count)
      files.append(File(path: String(head[0]), bytes: Array(bytes)))
      rest = rest[bytes.endIndex...]
    }
    self.init(id: id, files: files)
  }
}
