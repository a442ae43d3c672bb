/// A kind of help, such as training or equipment.
public struct Kind: Coded, Hashable {
  /// The kind's name in data.
  public let id: String
  /// Its name in six languages.
  public let name: Multilingual
}
