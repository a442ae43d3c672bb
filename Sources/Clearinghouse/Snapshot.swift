import Programmes
public import Vocabulary

/// All that is known after an act: the registers, folded from the journal.
///
/// It is a value: readers hold one and wait for nobody, a rehearsal decides on a copy.
public struct Snapshot: Sendable {
  /// The number of the last act folded; 0 before the first.
  public private(set) var head = 0
  /// When that act was recorded.
  public private(set) var at = Moment(milliseconds: 0)
  /// The countries, topics and kinds of help that records are about.
  public let terms: Terms
  /// Whether this instance shows made-up records, and takes no others.
  public let isDemonstration: Bool
  /// The parties: States, organizations, institutions.
  public private(set) var parties = Register<PartyID, Party>()
  /// The people, with the offices they hold.
  public private(set) var people = Register<PersonID, Person>()
  /// The programmes adopted, in every version.
  public internal(set) var programmes = Register<String, AdoptedProgramme>()
  /// The cases.
  public internal(set) var cases = Register<Reference, Case>()
  /// The indexes by which the registers are listed.
  public internal(set) var indexes = Indexes()
  /// The offers.
  public private(set) var offers = Register<Reference, Offer>()
  /// The referrals to other channels.
  public private(set) var referrals = Register<Reference, Referral>()
  /// The rounds in which providers were asked to confirm their offers.
  public private(set) var rounds = Register<Reference, Round>()
  /// The reports of delivered assistance.
  public private(set) var deliveries = Register<Reference, Delivery>()
  /// The working days of duty stations.
  public private(set) var calendars: [String: WorkingCalendar]
  /// The last number given in each series of references and letters.
  private(set) var numbering: [String: Int] = [:]

  /// What is known before the first act.
  public init(terms: Terms, isDemonstration: Bool = false) {
    self.terms = terms
    calendars = terms.calendars
    self.isDemonstration = isDemonstration
  }

  /// The nature of what is entered in this instance.
  public var nature: Nature { isDemonstration ? .illustrative : .operational }

  /// Folds the next stored act, with its words and files.
  ///
  /// - Throws: ``JournalError/gap(number:)`` or ``JournalError/unreadable(number:_:)``.
  public mutating func fold(_ stored: StoredAct) throws(JournalError) {
    guard stored.number == head + 1 else { throw .gap(number: stored.number) }
    fold(try stored.act(), files: stored.files)
  }

  /// Folds an act, and files the record that it is about.
  mutating func fold(_ act: Act, files: [String: [UInt8]]) {
    let before = act.deed.listed.map { Filed($0, in: self) }
    take(act, files: files)
    if let before { file(CollectionOfOne(before)) }
  }

  /// Folds an act without filing its record.
  mutating func take(_ act: Act, files: [String: [UInt8]]) {
    precondition(act.number == head + 1, "act \(act.number) folded after \(head)")
    head = act.number
    at = act.at
    numbering.merge(act.deed.numbers) { $1 }
    switch act.deed {
    case .parties(let deed): parties.fold(deed, act)
    case .people(let deed): people.fold(deed, act)
    case .programmes(let deed): programmes.fold(deed, act, files)
    case .offers(let deed): offers.fold(deed, act)
    case .referrals(let deed): referrals.fold(deed, act)
    case .rounds(let deed): rounds.fold(deed, act)
    case .calendars(let deed): calendars.fold(deed, act)
    case .deliveries(let deed): deliveries.fold(deed, act)
    case .cases(let deed): fold(deed, act)
    }
  }
}
