/// The kinds of help.
public struct Kinds: Sendable {
  /// All kinds, in the order of the data.
  public let all: [Kind]

  /// Holds kinds of help.
  public init(_ all: [Kind]) {
    self.all = all
  }

  /// The kind of a name.
  public subscript(id: String) -> Kind? { all.first { $0.id == id } }
}
