/// A passage that is shown on demand.
public struct Details: Sendable {
  /// What it is about.
  public let summary: String
  /// The passage.
  public let content: HTML
  /// Whether it is shown from the beginning.
  public let isOpen: Bool

  /// Holds a passage and what it is about.
  public init(_ summary: String, isOpen: Bool = false, _ content: HTML) {
    self.summary = summary
    self.content = content
    self.isOpen = isOpen
  }

  /// The passage as markup.
  public var html: HTML {
    """
    <details\(HTML.attribute("open", if: isOpen))><summary>\(summary)</summary>\
    <div>\(content)</div></details>
    """
  }
}
