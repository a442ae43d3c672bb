public import Vocabulary

/// A need of the past, retold from a public page: cited, and never changed here.
public struct PastNeed: Sendable, Hashable {
  /// One thing that was asked for.
  public struct Item: Sendable, Hashable {
    /// What was asked, in our words.
    public let text: Multilingual
    /// Topics of the vocabulary.
    public let topics: [String]
    /// Kinds of help.
    public let kinds: [String]
  }

  /// The page that it is retold from.
  public struct Source: Sendable, Hashable {
    /// The page's title.
    public let title: String
    /// Its address.
    public let address: String
    /// The day on which it was read.
    public let read: String
  }

  /// Its name in addresses, such as `1540-2015-03-25`.
  public let id: String
  /// When it was made, as precisely as the source tells.
  public let when: ImpreciseDay
  /// The alpha-3 codes of the countries that the source names; none where it names none.
  public let countries: [String]
  /// Whom it was addressed to.
  public let addressee: Multilingual
  /// The programme of the directory that it was addressed to, if it is one.
  public let programme: String?
  /// What it was about.
  public let title: Multilingual
  /// What was asked for.
  public let items: [Item]
  /// Where it is told.
  public let source: Source
}
