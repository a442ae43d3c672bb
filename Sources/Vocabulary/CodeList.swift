/// Something that data name by a code and people by a text.
public protocol Coded: Sendable {
  /// The name in data.
  var id: String { get }
  /// The name in six languages.
  var name: Multilingual { get }
}

/// The entries of one kind that data may name, such as the kinds of help.
public struct CodeList<Entry: Coded>: Sendable {
  /// All entries, in the order of the data.
  public let all: [Entry]

  /// Holds a list of entries.
  public init(_ all: [Entry]) {
    self.all = all
  }

  /// The entry of a code.
  public subscript(id: String) -> Entry? { all.first { $0.id == id } }
}
