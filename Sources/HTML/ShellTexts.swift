/// The words of the page shell, in the reader's language.
public struct ShellTexts: Sendable, Hashable {
  /// The name of this instance, as the text logo shows it.
  public var product: String
  /// "Skip to main content".
  public var skip: String
  /// The name of the language bar, for those who hear it.
  public var languageBar: String
  /// The name of the main navigation.
  public var navigation: String
  /// The name of the breadcrumbs.
  public var breadcrumbs: String
  /// The name of the list of links in the footer.
  public var footer: String
  /// The sentences at the foot of every page.
  public var footerNote: String
  /// What stands before the title of a page that refused a form, such as "Error: ".
  public var errorPrefix: String

  /// Holds the words.
  public init(
    product: String, skip: String, languageBar: String, navigation: String, breadcrumbs: String,
    footer: String, footerNote: String, errorPrefix: String
  ) {
    self.product = product
    self.skip = skip
    self.languageBar = languageBar
    self.navigation = navigation
    self.breadcrumbs = breadcrumbs
    self.footer = footer
    self.footerNote = footerNote
    self.errorPrefix = errorPrefix
  }
}
