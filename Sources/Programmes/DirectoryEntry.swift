public import Vocabulary

/// What the directory says of a programme.
public struct DirectoryEntry: Sendable {
  /// What this instance's operator may do in a programme.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// The operator decides and issues letters.
    case operated
    /// Others decide; officers record their decisions from documents.
    case tracked
    /// Only how to apply is told, and referrals are recorded.
    case referred
  }

  /// A link to a page of the programme's manager.
  public struct Link: Sendable, Hashable {
    /// What people read.
    public let label: Multilingual
    /// The address, https or http.
    public let address: String

    /// Holds a link.
    public init(label: Multilingual, address: String) {
      self.label = label
      self.address = address
    }
  }

  /// The programme's title.
  public let title: Multilingual
  /// Who manages it.
  public let manager: Multilingual
  /// What this instance's operator may do in it.
  public let mode: Mode
  /// What it rests on.
  public let mandate: Multilingual
  /// What it offers, in a paragraph.
  public let offers: Multilingual
  /// Who may apply.
  public let eligible: Multilingual
  /// How to apply, step by step.
  public let howToApply: [Multilingual]
  /// The topics it covers.
  public let topics: [String]
  /// The kinds of help it gives.
  public let kinds: [String]
  /// The regions it serves, as M49 codes; none means the world.
  public let regions: [String]
  /// The paragraphs it is described in.
  public let source: [String]
  /// Where to read more.
  public let links: [Link]
  /// The official languages of its letters.
  public let languages: [Language]
  /// When the entry was last confirmed; nil where it never was.
  public let lastConfirmed: Day?
  /// The line of the file on which its topics stand.
  public let topicsLine: Int

  /// Holds an entry.
  public init(
    title: Multilingual, manager: Multilingual, mode: Mode, mandate: Multilingual,
    offers: Multilingual, eligible: Multilingual, howToApply: [Multilingual], topics: [String],
    kinds: [String], regions: [String], source: [String], links: [Link], languages: [Language],
    lastConfirmed: Day?, topicsLine: Int = 0
  ) {
    self.title = title
    self.manager = manager
    self.mode = mode
    self.mandate = mandate
    self.offers = offers
    self.eligible = eligible
    self.howToApply = howToApply
    self.topics = topics
    self.kinds = kinds
    self.regions = regions
    self.source = source
    self.links = links
    self.languages = languages
    self.lastConfirmed = lastConfirmed
    self.topicsLine = topicsLine
  }
}
