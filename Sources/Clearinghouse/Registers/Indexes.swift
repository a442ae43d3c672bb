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

  fileprivate mutating func file(_ row: Int, from old: Case?, to new: Case, _ view: View) {
    audiences.update(row, new)
    requests.update(
      row, from: old.map { CaseView($0, .committee, view) }, to: CaseView(new, .committee, view),
      in: view)
  }

  fileprivate mutating func file(_ row: Int, from old: Offer?, to new: Offer, _ view: View) {
    standing.update(row, new)
    offers.update(row, from: old, to: new, in: view)
  }

  fileprivate mutating func file(
    _ row: Int, from old: Delivery?, to new: Delivery, _ view: View
  ) {
    reported.update(row, from: old, to: new, in: view.now)
    deliveries.update(row, from: old, to: new, in: view)
  }
}

/// A listed record as it was when it was filed last.
struct Filed {
  let reference: Reference
  let request: Case?
  let offer: Offer?
  let delivery: Delivery?

  /// The record of a reference, where there is one yet.
  init(_ reference: Reference, in snapshot: Snapshot) {
    self.reference = reference
    request = snapshot.cases[reference]
    offer = snapshot.offers[reference]
    delivery = snapshot.deliveries[reference]
  }
}

extension Deed {
  /// The record of a list that it is about.
  var listed: Reference? {
    switch self {
    case .cases(let deed): deed.reference
    case .offers(let deed): deed.reference
    case .deliveries(let deed): deed.reference
    case .parties, .people, .programmes, .referrals, .rounds, .calendars: nil
    }
  }
}

extension Snapshot {
  mutating func fold(_ deed: CaseDeed, _ act: Act) {
    cases.fold(deed, act)
    guard !deed.effects.isEmpty, let record = cases[deed.reference] else { return }
    programmes.apply(deed.effects, to: record.programme)
  }

  /// Files records anew, by what does not change with the day.
  ///
  /// The indexes are taken out while the records are looked at, so that nothing is copied.
  mutating func file(_ records: some Sequence<Filed>) {
    var taken = Indexes()
    swap(&taken, &indexes)
    let view = view(for: nil, on: at.day)
    for before in records {
      if let row = cases.row(of: before.reference) {
        taken.file(row, from: before.request, to: cases[row: row], view)
      }
      if let row = offers.row(of: before.reference) {
        taken.file(row, from: before.offer, to: offers[row: row], view)
      }
      if let row = deliveries.row(of: before.reference) {
        taken.file(row, from: before.delivery, to: deliveries[row: row], view)
      }
    }
    swap(&taken, &indexes)
  }
}
