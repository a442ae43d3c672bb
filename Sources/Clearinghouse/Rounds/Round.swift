public import Vocabulary

/// A round in which the secretariat asks providers whether their offers still stand.
public struct Round: Sendable, Hashable {
  /// For how many months an answer is awaited before a provider may be asked in another round.
  ///
  /// Three, because missions answer notes by the quarter; asking sooner would only add letters.
  public static let monthsThatAnswersAreAwaited = 3

  /// What a working group recommended, on which a round rests.
  public struct Recommendation: Sendable, Hashable {
    /// The document, by its symbol or number.
    public let document: Passage
    /// The day of the recommendation; nil where it was not given.
    public let on: Day?

    /// Holds a recommendation.
    public init(document: Passage, on: Day?) {
      self.document = document
      self.on = on
    }
  }

  /// A provider that is asked.
  public struct Asked: Sendable, Hashable {
    /// The provider.
    public let party: PartyID
    /// The offers about which it is asked.
    public let offers: [Reference]
    /// When it had last confirmed one of them.
    public let confirmed: Day
    /// The letter that was sent to it; nil while none was.
    public internal(set) var letter: Letter?
    /// When the letter was sent.
    public internal(set) var sent: Day?
  }

  /// What a provider has answered about one of its offers.
  public enum Answer: Sendable, Hashable {
    case confirmed(on: Day)
    case withdrawn(on: Day)
    /// No answer has been received yet.
    case awaited
  }

  /// Its public name.
  public let reference: Reference
  /// The programme that keeps the list, and whose letter is sent.
  public let programme: String
  /// The day on which it was opened.
  public let opened: Day
  /// Those who are asked, by name.
  public internal(set) var asked: [Asked]
  /// The recommendation of a working group on which it rests; nil where none was named.
  public internal(set) var recommendation: Recommendation?

  /// Those who are asked, of the parties given.
  func asking(_ parties: Set<PartyID>) -> Round {
    var round = self
    round.asked = asked.filter { $0.letter != nil && parties.contains($0.party) }
    return round
  }
}

extension Snapshot {
  /// What a provider has answered about an offer since a round was opened.
  public func answer(of party: PartyID, about offer: Reference, in round: Round) -> Round.Answer {
    guard let part = offers[offer]?.part(of: party) else { return .awaited }
    if let on = part.withdrawn, on >= round.opened { return .withdrawn(on: on) }
    if let on = part.confirmed, on >= round.opened { return .confirmed(on: on) }
    return .awaited
  }

  /// Whether a provider has answered about each of the offers about which a round asks it.
  public func hasAnswered(_ asked: Round.Asked, in round: Round) -> Bool {
    asked.offers.allSatisfy { answer(of: asked.party, about: $0, in: round) != .awaited }
  }

  /// The providers that a round opened on a day would ask.
  ///
  /// Those who have confirmed nothing for longer than answers hold, unless their answer to a
  /// round is still awaited.
  public func toAsk(on day: Day) -> [Provider] {
    let recent = rounds.all.filter {
      $0.opened.adding(months: Round.monthsThatAnswersAreAwaited) >= day
    }
    let awaited = recent.flatMap { round in
      round.asked.filter { !hasAnswered($0, in: round) }.map(\.party)
    }
    return providers(on: day).filter {
      $0.isStale && $0.party.nature == nature && !awaited.contains($0.party.id)
    }
  }
}

extension View {
  /// The rounds that the reader may see, the last opened first.
  ///
  /// Those who work at the desk see whole rounds, a provider what was asked of it, others none.
  public var rounds: [Round] {
    let all = now.rounds.all.reversed()
    if may(.seeDesk) { return Array(all) }
    let own = Set(held.filter { $0.office == .provider }.compactMap(\.party))
    return all.map { $0.asking(own) }.filter { !$0.asked.isEmpty }
  }

  /// A round that the reader may see.
  public func round(_ reference: Reference) -> Round? {
    rounds.first { $0.reference == reference }
  }
}
