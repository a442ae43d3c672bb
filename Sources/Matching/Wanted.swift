public import Vocabulary

/// One thing that a need asks for.
public struct WantedItem: Sendable, Hashable {
  /// Its number within the need.
  public let number: Int
  /// The words.
  public let text: Passage
  /// Topics of the vocabulary.
  public let topics: [String]
  /// Kinds of help.
  public let kinds: [String]

  /// Holds an item.
  public init(number: Int, text: Passage, topics: [String], kinds: [String]) {
    self.number = number
    self.text = text
    self.topics = topics
    self.kinds = kinds
  }
}

/// A need, in the words of matching.
public struct Wanted: Sendable, Hashable {
  /// The need's name; empty for a draft.
  public let reference: String
  /// Its title.
  public let title: Passage
  /// What it asks for.
  public let items: [WantedItem]
  /// The alpha-3 codes of the countries that ask.
  public let countries: [String]
  /// The groups to which any of them belongs.
  public let groups: Set<String>
  /// The languages it can work in, its own first.
  public let languages: [Language]
  /// The first day on which help is wanted.
  public let from: Day?
  /// The last day on which help is wanted.
  public let until: Day?
  /// The money wanted, where it is known.
  public let amount: Money?

  /// Holds a need.
  public init(
    reference: String, title: Passage, items: [WantedItem], countries: [String],
    groups: Set<String>, languages: [Language], from: Day?, until: Day?, amount: Money?
  ) {
    self.reference = reference
    self.title = title
    self.items = items
    self.countries = countries
    self.groups = groups
    self.languages = languages
    self.from = from
    self.until = until
    self.amount = amount
  }
}
