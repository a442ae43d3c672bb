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

  /// What a programme asks of those who apply, as codes that can be compared.
  public struct Conditions: Sendable, Hashable {
    /// The kinds of party that may apply; none means any.
    public var applicants: [PartyKind] = []
    /// What a party must be or have taken part in, all of it.
    public var requires: [String] = []
    /// The groups of countries that it serves first.
    public var favours: [String] = []
    /// Whether it brings help from South to South.
    public var isSouthSouth = false
    /// The most money for one request; nil where no source tells it.
    public var ceiling: Money?

    /// No condition.
    public init() {}
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
  /// What it asks of those who apply.
  public let conditions: Conditions
  /// How to apply, step by step.
  public let howToApply: [Multilingual]
  /// What must be submitted.
  public let documents: [Multilingual]
  /// What it does not do, its ceilings and conditions, in words.
  public let limits: [Multilingual]
  /// What its sources say of it, with dates.
  public let facts: [DatedFact]
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
  /// The reading of its procedure that is adopted where the operator names none.
  public let reading: String?
  /// When the entry was last confirmed; nil where it never was.
  public let lastConfirmed: Day?
  /// The lines of the file on which the keys stand that hold codes.
  let lines: [String: Int]
}
