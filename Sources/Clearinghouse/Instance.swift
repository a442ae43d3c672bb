public import Vocabulary

/// A running clearing-house: what the pages, the API and the command line are given.
public struct Instance: Sendable {
  /// The one writer, and what is known.
  public let ledger: Ledger
  /// Drafts and what else is not an act.
  public let store: any Store
  /// The letters that wait to leave by e-mail.
  public let outbox: Outbox
  /// Signing in.
  public let access: Access
  /// The needs of the past that are told here.
  public let history: History

  /// Opens an instance on a store.
  ///
  /// The clock is that of the whole instance; a demonstration may set it.
  public init(
    _ store: any Store, terms: Terms, isDemonstration: Bool, isLimited: Bool = true,
    isMailServed: Bool = false, history: History = History(),
    clock: @escaping @Sendable () -> Moment
  ) throws(JournalError) {
    ledger = try Ledger(store, terms: terms, isDemonstration: isDemonstration, clock: clock)
    self.store = store
    self.history = history
    outbox = Outbox(ledger, store, isServed: isMailServed)
    access = Access(store, isLimited: isLimited, clock: clock)
  }

  /// What a person, or the public, may see today.
  public func view(for person: PersonID?) -> View {
    ledger.snapshot.view(for: person, on: ledger.now.day)
  }
}
