/// A question for a secret; what was typed is never sent back.
public struct PasswordField: Sendable {
  /// The question.
  public let field: Field
  /// Whether a new secret is being chosen.
  public let isNew: Bool

  /// A question for a secret, which may be pasted and filled in by the browser.
  public init(_ field: Field, isNew: Bool = false) {
    self.field = field
    self.isNew = isNew
  }

  /// The question and its control.
  public var html: HTML {
    field.asked(
      """
      <input id="\(field.identifier)" name="\(field.name)" type="password" dir="ltr" \
      autocomplete="\(isNew ? "new-password" : "current-password")"\(field.describing)>
      """)
  }
}
