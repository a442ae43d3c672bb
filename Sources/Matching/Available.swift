public import Vocabulary

/// What may help: an offer, or a channel, in the words of matching.
public struct Available: Sendable, Hashable {
  /// The offer's or channel's name.
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
  public var regions: [String] = []
  /// Languages in which help is given; none means any.
  public var languages: [Language] = []
  /// The first day on which help can begin.
  public var from: Day?
  /// The last day on which help can be given.
  public var until: Day?
  /// The most money for one need.
  public var ceiling: Money?
  /// The groups of countries that alone may ask; none means all.
  public var onlyGroups: Set<String> = []
  /// The groups of countries that are served first.
  public var favouredGroups: Set<String> = []
  /// The kinds of party that alone may ask; none means any.
  public var applicants: [PartyKind] = []
  /// What a party must be or have taken part in, all of it.
  public var requires: [String] = []
  /// Whether it goes from South to South.
  public var isSouthSouth = false

  /// Help without conditions.
  public init(
    reference: String, title: Passage, description: Passage, topics: [String], kinds: [String]
  ) {
    self.reference = reference
    self.title = title
    self.description = description
    self.topics = topics
    self.kinds = kinds
  }
}
