import Matching
public import Vocabulary

/// Assistance that was delivered, as the party that gave it reports it; no request need stand
/// behind it.
public struct Delivery: Sendable, Hashable {
  /// Who received what, when, as codes and days.
  public struct Particulars: Sendable, Hashable {
    /// The parties that received it.
    public var recipients: [PartyID] = []
    /// The alpha-3 codes of countries that received it whose State was not registered then.
    public var countries: [String] = []
    /// Topics of the vocabulary.
    public var topics: [String] = []
    /// The forms in which it was given, as kinds of help.
    public var kinds: [String] = []
    /// When it began; a report always says so.
    public var from: ImpreciseDay?
    /// When it ended; nil where that is not known or has not come.
    public var until: ImpreciseDay?
    /// The request that it answered, where one stood in the clearing-house.
    public var request: Reference?
    /// Whether the party that reports agrees that everybody may read the report.
    public var mayBePublished = false

    /// Particulars of nothing yet.
    public init() {}

    /// When it was given.
    public var period: ImpreciseSpan? { from.map { ImpreciseSpan(from: $0, until: until) } }
  }

  /// A recipient's word that it received what is reported.
  public struct Confirmation: Sendable, Hashable {
    /// The recipient.
    public let party: PartyID
    /// When it said so.
    public let on: Day
    /// The document from which an officer recorded it; nil where its focal point said it here.
    public let document: Passage?
  }

  /// Where a report stands.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Some recipient has not confirmed it yet.
    case awaited
    /// Every recipient has confirmed it.
    case confirmed
    /// The party that reported it took it back.
    case withdrawn
  }

  /// Its public name.
  public let reference: Reference
  /// The party that gave the assistance, and reports it.
  public let provider: PartyID
  /// The day on which it was reported.
  public let reported: Day
  /// Its title.
  public internal(set) var title: Passage
  /// What was delivered, in the words of the party that reports.
  public internal(set) var description: Passage
  /// Who received what, when.
  public internal(set) var particulars: Particulars
  /// The document from which an officer recorded it; nil where the party reported it here.
  public internal(set) var document: Passage?
  /// The recipients that have confirmed it as it stands, the first first.
  public internal(set) var confirmations: [Confirmation] = []
  /// When it was changed after a recipient had confirmed it, who has not confirmed it since.
  public internal(set) var changed: [PartyID: Day] = [:]
  /// When it was taken back; nil while it stands.
  public internal(set) var withdrawn: Day?
  /// Where it comes from.
  public let nature: Nature
  /// The last act about it.
  public internal(set) var act: Int

  /// The word of a recipient; nil while it has said nothing.
  public func confirmation(of party: PartyID) -> Confirmation? {
    confirmations.first { $0.party == party }
  }
}

extension Snapshot {
  /// The registered parties that received what a report tells of.
  public func recipients(of delivery: Delivery) -> [PartyID] {
    delivery.particulars.recipients
      + delivery.particulars.countries.compactMap { state(of: $0)?.id }
  }

  /// Where a report stands; a country whose State is not registered has confirmed nothing.
  public func state(of delivery: Delivery) -> Delivery.State {
    if delivery.withdrawn != nil { return .withdrawn }
    let recipients = recipients(of: delivery)
    let told = delivery.particulars
    let isWhole = recipients.count == told.recipients.count + told.countries.count
    return isWhole && recipients.allSatisfy { delivery.confirmation(of: $0) != nil }
      ? .confirmed : .awaited
  }

  /// Whether everybody may read a report: its party agreed, and every recipient has confirmed it.
  public func isPublic(_ delivery: Delivery) -> Bool {
    delivery.particulars.mayBePublished && state(of: delivery) == .confirmed
  }

  /// The alpha-3 codes of the countries that received what a report tells of.
  public func countries(of delivery: Delivery) -> [String] {
    countries(in: delivery.particulars)
  }

  /// The alpha-3 codes of the States among recipients.
  func countries(in particulars: Delivery.Particulars) -> [String] {
    let states = particulars.recipients.compactMap { parties[$0] }
      .filter { $0.kind == .state }.compactMap(\.country)
    return unique(states + particulars.countries)
  }
}

extension View {
  /// Whether the reader may see a report: its parties, the committee and its offices may, others
  /// once it is public; a withdrawn one its own party and the secretariat alone.
  public func maySee(_ delivery: Delivery) -> Bool {
    now.deliveries.row(of: delivery.reference).map(deliveryRows.contains) ?? false
  }

  /// A report that the reader may see.
  public func delivery(_ reference: Reference) -> Delivery? {
    now.deliveries[reference].flatMap { maySee($0) ? $0 : nil }
  }

  /// The reports that tell of a request, of those that the reader may see, the last first.
  public func deliveries(for request: Reference) -> [Delivery] {
    deliveryRows.intersection(now.indexes.reported.rows(for: request)).reversed
      .map { now.deliveries[row: $0] }
  }

  /// Whether the reader is told which papers show what is reported: its parties are, and those
  /// who see every case.
  public func maySeeDocuments(of delivery: Delivery) -> Bool {
    let own = Set(held.compactMap(\.party))
    return may(.seeAllCases) || own.contains(delivery.provider)
      || now.recipients(of: delivery).contains(where: own.contains)
  }

  /// The request that a report names, where the reader may know of it.
  public func request(of delivery: Delivery) -> CaseView? {
    delivery.particulars.request.flatMap(find)
  }
}
