/// A channel for assistance: its directory entry, forms, procedures and letters.
public struct Programme: Sendable {
  /// The programme's name, which is its folder's, such as `un-1540`.
  public let id: String
  /// What the directory says of it.
  public let entry: DirectoryEntry
  /// Its forms, by name.
  public let forms: [String: Form]
  /// Its procedures, every reading of each.
  public let procedures: [Procedure]
  /// Its letters, by name.
  public let letters: [String: LetterTemplate]

  /// Holds a programme.
  public init(
    id: String, entry: DirectoryEntry, forms: [String: Form], procedures: [Procedure],
    letters: [String: LetterTemplate]
  ) {
    self.id = id
    self.entry = entry
    self.forms = forms
    self.procedures = procedures
    self.letters = letters
  }

  /// The procedure in a reading.
  public func procedure(_ id: String, reading: String) -> Procedure? {
    procedures.first { $0.id == id && $0.reading == reading }
  }
}
