import HTML
import Hummingbird
import Reception
import Vocabulary

/// A form whose session ended before it was sent; its fields wait until its sender signs in.
struct KeptForm: Sendable {
  private static let prefix = "kept."

  /// Where it was sent.
  let action: Path
  /// What was typed, but for the token.
  let fields: [(name: String, value: String)]

  /// The form that a request carries; nil where it was sent to no place of ours.
  init?(_ request: Request, _ typed: Typed) {
    guard let action = Path(parsing: request.uri.string) else { return nil }
    self.action = action
    fields = typed.fields.filter { $0.name != "csrf" }
  }

  /// The form that a sign-in form carries along; nil where it carries none.
  init?(carriedIn typed: Typed) {
    guard let action = Path(parsing: typed["resume"]), action.isPage else { return nil }
    self.action = action
    fields = typed.fields.filter { $0.name.hasPrefix(Self.prefix) }
      .map { (String($0.name.dropFirst(Self.prefix.count)), $0.value) }
  }

  /// The fields as a sign-in form carries them along.
  var carried: HTML {
    let hidden = fields.map { HiddenField(Self.prefix + $0.name, $0.value).html }
    return "\(HiddenField("resume", action.text).html)\(hidden)"
  }

  /// The fields as they were sent.
  var hidden: HTML { "\(fields.map { HiddenField($0.name, $0.value).html })" }
}

extension Path {
  /// Whether it begins with a language, as every page does.
  var isPage: Bool {
    text.dropFirst().split { "/?#".contains($0) }.first.flatMap { Language(rawValue: String($0)) }
      != nil
  }
}
