/// A kind of help, such as training or equipment.
public struct Kind: Sendable, Hashable {
  /// The kind's name in data.
  public let id: String
  /// Its name in six languages.
  public let name: Multilingual
}

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
