/// One of the six official languages of the United Nations.
public enum Language: String, CaseIterable, Sendable, Hashable {
  case ar, zh, en, fr, ru, es

  /// The language's name in itself, as the language bar shows it.
  public var ownName: String {
    switch self {
    case .ar: "عربي"
    case .zh: "中文"
    case .en: "English"
    case .fr: "Français"
    case .ru: "Русский"
    case .es: "Español"
    }
  }

  /// The direction of writing, as the HTML attribute `dir` spells it.
  public var direction: String { self == .ar ? "rtl" : "ltr" }
}
