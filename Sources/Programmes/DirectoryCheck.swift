import Vocabulary

/// Finds what a directory entry does not say, and its codes that the vocabulary does not know.
struct DirectoryCheck {
  /// The keys that an entry must have to be acted on without another source.
  static let asked = ["applicants", "documents", "limits", "facts"]

  let entry: DirectoryEntry
  let terms: Terms

  var findings: [Finding] {
    Self.asked.filter { entry.lines[$0] == nil }.map { key in
      Finding(
        file: "programme.yaml", line: 1, code: .missingKey, subject: key, detail: "programme")
    } + unknownCodes
  }

  private var unknownCodes: [Finding] {
    unknown(entry.topics, in: "topics", among: terms.topics.all.map(\.id), .unknownTopic)
      + unknown(entry.kinds, in: "kinds", among: terms.kinds.all.map(\.id))
      + unknown(
        entry.conditions.requires, in: "requires", among: terms.participations.all.map(\.id))
      + unknown(entry.conditions.favours, in: "favours", among: terms.groups.all.map(\.id))
      + unknown(entry.regions, in: "regions", among: terms.countries.regions.map(\.code))
  }

  private func unknown(
    _ codes: [String], in key: String, among known: [String],
    _ code: Finding.Code = .unknownCode
  ) -> [Finding] {
    codes.filter { !known.contains($0) }.map { name in
      Finding(
        file: "programme.yaml", line: entry.lines[key] ?? 0, code: code, subject: name,
        detail: Spelling.nearest(to: name, among: known) ?? "")
    }
  }
}
