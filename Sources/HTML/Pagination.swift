/// The way to the page before and the page after.
public struct Pagination: Sendable {
  /// The name of this navigation.
  public let label: String
  /// The page before, if there is one.
  public let previous: Link?
  /// The page after, if there is one.
  public let next: Link?

  /// Holds the two ways.
  public init(_ label: String, previous: Link?, next: Link?) {
    self.label = label
    self.previous = previous
    self.next = next
  }

  /// The navigation, or nothing where there is one page only.
  public var html: HTML {
    guard previous != nil || next != nil else { return .empty }
    return """
      <nav class="pages" aria-label="\(label)">\
      \(previous.map { "<a rel=\"prev\" href=\"\($0.path)\">\($0.words)</a>" })\
      \(next.map { "<a rel=\"next\" href=\"\($0.path)\">\($0.words)</a>" })</nav>
      """
  }
}
