import Matching
import Programmes
public import Vocabulary

/// What changed since a day in the records that a reader may find: opened, moved on, or overdue.
public struct Changes: Sendable {
  /// A request that was opened or moved on.
  public struct OfRequest: Sendable {
    /// The request as it is now.
    public let request: CaseView
    /// The public status that it had; nil where it was opened since.
    public let before: String?
    /// The lines by which a step was brought to somebody since, as far as the reader may see them.
    public let escalated: [Case.Entry]
  }

  /// An offer that was made or changed its state.
  public struct OfOffer: Sendable {
    /// The offer as it is now.
    public let offer: Offer
    /// The state that it had; nil where it was made since.
    public let before: Offer.State?
  }

  /// A report of delivered assistance that was made, confirmed or taken back.
  public struct OfDelivery: Sendable {
    /// The report as it is now.
    public let delivery: Delivery
    /// Where it stood; nil where it was made since.
    public let before: Delivery.State?
  }

  /// The requests, the last opened first.
  public let requests: [OfRequest]
  /// The offers, the last made first.
  public let offers: [OfOffer]
  /// The reports of delivered assistance, the last first.
  public let deliveries: [OfDelivery]
}

extension View {
  /// What changed since an earlier state of play, which ended on the day before.
  public func changes(since past: Snapshot, on day: Day) -> Changes {
    let requests = caseRows.reversed.compactMap { row -> Changes.OfRequest? in
      let record = now.cases[row: row]
      guard record.act > past.head else { return nil }
      let request = seen(row)
      let escalated = request.escalated(after: past.head)
      let before = row < past.cases.count ? past.cases[row: row].status : nil
      guard before != record.status || !escalated.isEmpty else { return nil }
      return .init(request: request, before: before, escalated: escalated)
    }
    let offers = offerRows.reversed.compactMap { row -> Changes.OfOffer? in
      let offer = now.offers[row: row]
      guard row < past.offers.count else { return .init(offer: offer, before: nil) }
      let before = past.offers[row: row].state(on: day.adding(days: -1))
      return before == offer.state(on: self.day) ? nil : .init(offer: offer, before: before)
    }
    let deliveries = deliveryRows.reversed.compactMap { row -> Changes.OfDelivery? in
      let delivery = now.deliveries[row: row]
      guard row < past.deliveries.count else { return .init(delivery: delivery, before: nil) }
      let before = past.state(of: past.deliveries[row: row])
      return before == now.state(of: delivery) ? nil : .init(delivery: delivery, before: before)
    }
    return Changes(requests: requests, offers: offers, deliveries: deliveries)
  }
}
