import Matching
public import Vocabulary

/// A letter that is recorded as sent and has not left yet for one of its recipients.
public struct Outgoing: Sendable, Hashable {
  /// The case it belongs to.
  public let reference: Reference
  /// Where the case comes from.
  public let nature: Nature
  /// The letter.
  public let letter: Letter
  /// The recipient.
  public let party: PartyID
  /// When the letter was recorded as sent.
  public let since: Moment
  /// The day that it bears.
  public let on: Day

  /// The letter and the recipient, by which attempts are counted and messages are told apart.
  public var key: Attempts.Key { .init(letter: letter.act, party: party) }
}

extension Snapshot {
  /// The letters that have not left yet, the first sent first.
  ///
  /// They follow from the journal, so that none is lost or written down twice.
  public var outbox: [Outgoing] {
    indexes.audiences.unsent.reversed.flatMap { outgoing(cases[row: $0]) }
      .sorted { ($0.letter.act, $0.party) < ($1.letter.act, $1.party) }
  }

  /// The letters of a case that have not left yet.
  func outbox(of reference: Reference) -> [Outgoing] { cases[reference].map(outgoing) ?? [] }

  /// The case in which an act sent a letter; nil where it sent none.
  public func reference(ofLetter act: Int) -> Reference? {
    cases.all.first { $0.letters.contains { $0.act == act } }?.reference
  }

  private func outgoing(_ record: Case) -> [Outgoing] {
    record.letters.flatMap { letter -> [Outgoing] in
      guard let entry = record.timeline.first(where: { $0.act == letter.act }) else { return [] }
      return letter.unsent.map {
        Outgoing(
          reference: record.reference, nature: record.nature, letter: letter, party: $0,
          since: entry.at, on: entry.on)
      }
    }
  }
}

extension Letter {
  /// The recipients to whom it goes by e-mail and for whom it has not left yet.
  var unsent: [PartyID] { byMail.filter { dispatches[$0] == nil } }
}
