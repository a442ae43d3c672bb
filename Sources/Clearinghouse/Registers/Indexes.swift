import Vocabulary

/// The indexes of the registers, kept as acts are folded.
public struct Indexes: Sendable {
  /// Which cases which readers may find.
  public private(set) var audiences = CaseIndex()
  /// The requests by facets and words.
  public private(set) var requests = RegisterIndex<CaseView>()
  /// The offers by facets and words.
  public private(set) var offers = RegisterIndex<Offer>()
  /// The reports of delivered assistance by facets and words.
  public private(set) var deliveries = RegisterIndex<Delivery>()
  /// Who may find which of those reports.
  public private(set) var reported = DeliveryIndex()
  /// Which offers stand until when, and which were withdrawn.
  public private(set) var standing = OfferIndex()

  fileprivate mutating func file(_ row: Int, from old: Case?, to new: Case, _ now: Snapshot) {
    let view = now.view(for: nil, on: new.lodged)
    audiences.update(row, new)
    requests.update(
      row, from: old.map { CaseView($0, .committee, view) }, to: CaseView(new, .committee, view),
      in: view)
  }

  fileprivate mutating func file(_ row: Int, from old: Offer?, to new: Offer, _ now: Snapshot) {
    standing.update(row, new)
    offers.update(row, from: old, to: new, in: now.view(for: nil, on: new.made))
  }

  fileprivate mutating func file(
    _ row: Int, from old: Delivery?, to new: Delivery, _ now: Snapshot
  ) {
    reported.update(row, from: old, to: new, in: now)
    deliveries.update(row, from: old, to: new, in: now.view(for: nil, on: new.reported))
  }
}

extension Snapshot {
  mutating func fold(_ deed: CaseDeed, _ act: Act) {
    file(deed.reference) { $0.cases.fold(deed, act) }
    guard let record = cases[deed.reference] else { return }
    programmes.apply(deed.effects, to: record.programme)
  }

  /// Folds something about a record and files it anew.
  ///
  /// The indexes are taken out while the record is looked at, so that nothing is copied.
  mutating func file(_ reference: Reference, _ fold: (inout Snapshot) -> Void) {
    let (request, offer) = (cases[reference], offers[reference])
    let delivery = deliveries[reference]
    fold(&self)
    var taken = Indexes()
    swap(&taken, &indexes)
    if let row = cases.row(of: reference) {
      taken.file(row, from: request, to: cases[row: row], self)
    }
    if let row = offers.row(of: reference) {
      taken.file(row, from: offer, to: offers[row: row], self)
    }
    if let row = deliveries.row(of: reference) {
      taken.file(row, from: delivery, to: deliveries[row: row], self)
    }
    swap(&taken, &indexes)
  }
}
