/// A button; its words say the act.
public struct Button: Sendable {
  /// How much a button asks for attention.
  public enum Weight: String, Sendable {
    /// The one act of the page.
    case main
    /// Another act.
    case second
    /// An act that cannot be taken back.
    case grave
    /// An act beside the matter; looks like a link.
    case quiet
  }

  /// Its words.
  public let words: String
  /// How much it asks for attention.
  public let weight: Weight
  /// What is sent with the form, where a form has several buttons.
  public let choice: (name: String, value: String)?

  /// A button with its words.
  public init(
    _ words: String, _ weight: Weight = .main, choice: (name: String, value: String)? = nil
  ) {
    self.words = words
    self.weight = weight
    self.choice = choice
  }

  /// The button as markup.
  public var html: HTML {
    """
    <button class="button \(weight.rawValue)"\(HTML.attribute("name", choice?.name))\
    \(HTML.attribute("value", choice?.value))>\(words)</button>
    """
  }
}
