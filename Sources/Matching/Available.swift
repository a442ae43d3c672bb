public import Vocabulary

/// An offer, in the words of matching.
public struct Available: Sendable, Hashable {
  /// The offer's name.
  public let reference: String
  /// Its title.
  public let title: Passage
  /// What is offered.
  public let description: Passage
  /// Topics of the vocabulary.
  public let topics: [String]
  /// Kinds of help.
  public let kinds: [String]
  /// M49 regions and alpha-3 countries served; none means the world.
  public let regions: [String]
  /// Languages in which help is given; none means any.
  public let languages: [Language]
  /// The first day on which help can begin.
  public let from: Day?
  /// The last day on which help can be given.
  public let until: Day?
  /// The most money for one need.
  public let ceiling: Money?
  /// The groups of countries that alone may ask; none means all.
  public let onlyGroups: Set<String>
  /// Whether it goes from South to South.
  public let isSouthSouth: Bool

  /// Holds an offer.
  public init(
    reference: String, title: Passage, description: Passage, topics: [String], kinds: [String],
    regions: [String], languages: [Language], from: Day?, until: Day?, ceiling: Money?,
    onlyGroups: Set<String>, isSouthSouth: Bool
  ) {
    self.reference = reference
    self.title = title
    self.description = description
    self.topics = topics
    self.kinds = kinds
    self.regions = regions
    self.languages = languages
    self.from = from
    self.until = until
    self.ceiling = ceiling
    self.onlyGroups = onlyGroups
    self.isSouthSouth = isSouthSouth
  }
}
