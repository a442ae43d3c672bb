/// What stands where a list has nothing to show: why, and what can be done.
public struct EmptyState: Sendable {
  /// Why there is nothing.
  public let words: String
  /// What can be done: a link or a button.
  public let action: HTML

  /// Holds the words and what can be done.
  public init(_ words: String, action: HTML = .empty) {
    self.words = words
    self.action = action
  }

  /// The passage as markup.
  public var html: HTML {
    """
    <div class="empty"><p>\(words)</p>\(action)</div>
    """
  }
}
