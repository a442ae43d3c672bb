/// A form that changes something; it always carries the token against forgery.
public struct PostForm: Sendable {
  /// Where it is sent.
  public let action: Path
  /// The token that ties it to the visitor's session.
  public let token: String
  /// Its fields and button.
  public let content: HTML

  /// A form around its fields and button.
  public init(to action: Path, token: String, _ content: HTML) {
    self.action = action
    self.token = token
    self.content = content
  }

  /// The form; the server checks it, so the browser's own checks stay out of the way.
  public var html: HTML {
    """
    <form method="post" action="\(action)" novalidate>\
    \(HiddenField("csrf", token).html)\(content)</form>
    """
  }

  /// The form behind "Sign out": one button that looks like a link.
  public static func signOut(to action: Path, token: String, words: String) -> HTML {
    PostForm(to: action, token: token, Button(words, .quiet).html).html
  }
}
