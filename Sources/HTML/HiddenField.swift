/// A value that a form carries along unseen.
public struct HiddenField: Sendable {
  /// The name under which it is sent.
  public let name: String
  /// What is sent.
  public let value: String

  /// Holds a name and its value.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// The field as markup.
  public var html: HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
  }
}
