public import Vocabulary

/// What a party offers, with its conditions as data.
public struct Offer: Sendable, Hashable {
  /// The conditions and coverage of an offer, as codes.
  public struct Terms: Sendable, Hashable {
    /// Topics of the vocabulary.
    public var topics: [String] = []
    /// Kinds of help.
    public var kinds: [String] = []
    /// M49 regions and alpha-3 countries served; none means the world.
    public var regions: [String] = []
    /// Languages in which help is given; none means any.
    public var languages: [Language] = []
    /// The first day on which help can begin.
    public var from: Day?
    /// The last day on which help can be given.
    public var until: Day?
    /// The most money that one request can receive.
    public var ceiling: Money?
    /// The groups of countries that alone may ask; none means all.
    public var onlyGroups: [String] = []
    /// What a party must be or have taken part in, all of it, as codes of the vocabulary.
    public var requires: [String] = []
    /// The kinds of party that alone may ask; none means any.
    public var applicants: [PartyKind] = []
    /// Whether it goes from South to South.
    public var isSouthSouth = false

    /// Terms without any condition.
    public init() {}
  }

  /// What one party gives of an offer; of a joint offer each party answers for its own part.
  public struct Part: Sendable, Hashable {
    /// The party.
    public let party: PartyID
    /// When it last said that its part stands; nil while it has not said so.
    public internal(set) var confirmed: Day?
    /// When it took its part back; nil while it has not.
    public internal(set) var withdrawn: Day?

    /// Whether the party has said that its part stands, and has not taken it back.
    public var stands: Bool { confirmed != nil && withdrawn == nil }
  }

  /// Its public name.
  public let reference: Reference
  /// The day on which it was made.
  public let made: Day
  /// The parts of those who give it, that of the party that made it first.
  public internal(set) var parts: [Part]
  /// Its title.
  public let title: Passage
  /// What is offered.
  public let summary: Passage
  /// Coverage and conditions.
  public let terms: Terms
  /// Where it comes from.
  public let nature: Nature
  /// The last act about it.
  public internal(set) var act: Int

  /// The first of those whose part stands, who speaks for it.
  public var provider: PartyID {
    let first = parts.first(where: \.stands) ?? parts.first
    return first?.party ?? PartyID("")
  }

  /// Those whose part stands.
  public var providers: [PartyID] { parts.filter(\.stands).map(\.party) }

  /// Those who give it, or the one who gave it where it no longer stands.
  public var speakers: [PartyID] { providers.isEmpty ? [provider] : providers }

  /// Whether several parties give it.
  public var isJoint: Bool { parts.count > 1 }

  /// Since when all whose part stands have said so.
  public var confirmed: Day {
    let standing = parts.filter(\.stands)
    return (standing.isEmpty ? parts : standing).compactMap(\.confirmed).min() ?? made
  }

  /// When the last part was taken back; nil while one stands.
  public var withdrawn: Day? {
    parts.contains(where: \.stands) ? nil : parts.compactMap(\.withdrawn).max()
  }

  /// The part of a party.
  public func part(of party: PartyID) -> Part? { parts.first { $0.party == party } }
}

extension View {
  /// The parts of an offer of which the reader is told.
  ///
  /// Nobody is named by the word of another party alone, but to officers and to those named.
  public func parts(of offer: Offer) -> [Offer.Part] {
    let seesAll =
      may(.recordForParties)
      || held.contains { $0.party.flatMap { offer.part(of: $0) } != nil }
    return seesAll ? offer.parts : offer.parts.filter { $0.confirmed != nil }
  }
}
