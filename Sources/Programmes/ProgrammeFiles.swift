/// The bytes of a programme's files, from a folder or from the store of adopted versions.
public struct ProgrammeFiles: Sendable, Hashable {
  /// One file.
  public struct File: Sendable, Hashable {
    /// The path within the programme's folder, such as `forms/assistance-request.yaml`.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// Holds a file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The programme's name.
  public let id: String
  /// Its files, sorted by path.
  public let files: [File]

  /// Holds the files of a programme, sorted.
  public init(id: String, files: [File]) {
    self.id = id
    self.files = files.sorted { $0.path < $1.path }
  }
}
