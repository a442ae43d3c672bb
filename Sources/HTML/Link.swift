/// A text that leads to a place on this site.
public struct Link: Sendable, Hashable {
  /// The words of the link.
  public let words: String
  /// Where it leads.
  public let path: Path
  /// Whether the reader is there already.
  public let isCurrent: Bool

  /// Holds a link's words and place.
  public init(_ words: String, to path: Path, isCurrent: Bool = false) {
    self.words = words
    self.path = path
    self.isCurrent = isCurrent
  }

  /// The link as markup.
  public var html: HTML {
    "<a href=\"\(path)\"\(isCurrent ? " aria-current=\"page\"" : "")>\(words)</a>"
  }
}
