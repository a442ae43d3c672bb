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
  /// The kind of party that asks; nil where it is not known.
  public var applicant: PartyKind?
  /// What the party, and every State it asks for, is or has taken part in.
  public var participations: Set<String> = []
  /// The alpha-3 codes of the countries that ask.
  public var countries: [String] = []
  /// The groups to which any of them belongs.
  public var groups: Set<String> = []
  /// The languages it can work in, its own first.
  public var languages: [Language] = []
  /// The first day on which help is wanted.
  public var from: Day?
  /// The last day on which help is wanted.
  public var until: Day?
  /// The money wanted, where it is known.
  public var amount: Money?

  /// A need of which nothing but its items is known.
  public init(reference: String, title: Passage, items: [WantedItem]) {
    self.reference = reference
    self.title = title
    self.items = items
  }
}
