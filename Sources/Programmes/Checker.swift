public import Vocabulary

/// Finds what is wrong with a programme before it is adopted.
public enum Checker {
  /// The most states of one procedure that are explored.
  public static let mostStates = 200_000

  /// What is wrong with a programme that has been read; nothing when it may be adopted.
  ///
  /// The codes of its directory entry are compared with a vocabulary, where one is given.
  public static func check(_ programme: Programme, terms: Terms? = nil) -> [Finding] {
    var findings = terms.map { check(programme.entry, terms: $0) } ?? []
    for procedure in programme.procedures {
      var check = ProcedureCheck(procedure, of: programme)
      findings += check.run()
    }
    for letter in programme.letters.values where letter.to == .listedProvider {
      findings += letter.listFindings
    }
    if let reading = programme.entry.reading,
      !programme.procedures.contains(where: { $0.reading == reading })
    {
      findings.append(
        Finding(
          file: "programme.yaml", line: programme.entry.lines["reading"] ?? 0, code: .badValue,
          subject: reading,
          detail: programme.procedures.map(\.reading).joined(separator: ", ")))
    }
    findings += overlaps(of: programme.procedures)
    return findings.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  /// What a directory entry does not say, and its codes that the vocabulary does not know.
  public static func check(_ entry: DirectoryEntry, terms: Terms) -> [Finding] {
    DirectoryCheck(entry: entry, terms: terms).findings
  }

  /// Versions of one reading that may be in force on the same day.
  private static func overlaps(of procedures: [Procedure]) -> [Finding] {
    var findings: [Finding] = []
    for (place, later) in procedures.enumerated() {
      for earlier in procedures[..<place]
      where earlier.id == later.id && earlier.reading == later.reading
        && earlier.inForce.overlaps(later.inForce)
      {
        findings.append(
          Finding(
            file: later.file, line: later.lines["in-force"] ?? 0, code: .overlappingReadings,
            subject: "\(later.id).\(later.reading)", detail: earlier.file))
      }
    }
    return findings
  }
}
