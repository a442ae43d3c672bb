/// The one notification of a page; never together with an error summary.
public struct NotificationBanner: Sendable {
  /// What it tells.
  public enum Kind: String, Sendable {
    /// Something to know, such as a date that is near.
    case notice
    /// What the reader has just done was recorded.
    case success
  }

  /// What it tells.
  public let kind: Kind
  /// Its heading, such as "Important" or "Recorded".
  public let title: String
  /// What it says.
  public let content: HTML

  /// Holds a notification.
  public init(_ kind: Kind, _ title: String, _ content: HTML) {
    self.kind = kind
    self.title = title
    self.content = content
  }

  /// The banner; a success is read out at once.
  public var html: HTML {
    let role =
      switch kind {
      case .notice: "region"
      case .success: "alert"
      }
    return """
      <div class="note \(kind.rawValue)" role="\(role)" aria-labelledby="note-title">\
      <h2 id="note-title">\(title)</h2><div>\(content)</div></div>
      """
  }
}
