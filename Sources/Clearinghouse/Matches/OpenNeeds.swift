public import Matching
import Vocabulary

/// The open requests compared with one offer, of those whose wishes a reader may see.
///
/// No other request is looked at, so that no number tells of one.
public struct OpenNeeds: Sendable {
  /// A request beside what was compared.
  public struct Compared: Sendable {
    /// The request as the reader sees it.
    public let request: CaseView
    /// What was compared.
    public let match: Match
  }

  /// The requests that the offer can serve, the best fit first.
  public let fitting: [Compared]
  /// The requests that it could serve but for exactly one condition.
  public let almost: [Compared]
  /// The others.
  public let leftOut: [Compared]
  /// Whether there are more, lodged before, than were compared.
  public let hasMore: Bool

  init(_ compared: [Compared], hasMore: Bool) {
    func list(_ outcome: Match.Outcome) -> [Compared] {
      compared.filter { $0.match.outcome == outcome }.sorted { left, right in
        left.match.fit == right.match.fit
          ? left.request.reference < right.request.reference : left.match.fit > right.match.fit
      }
    }
    fitting = list(.fits)
    almost = list(.almost)
    leftOut = list(.leftOut)
    self.hasMore = hasMore
  }

  /// How many requests were compared.
  public var count: Int { fitting.count + almost.count + leftOut.count }
}

extension View {
  /// The most requests that are compared with an offer, the last lodged first.
  public static let mostNeeds = 1000

  /// The open requests that a standing offer may serve, of those whose wishes the reader may see.
  public func needs(meeting offer: Offer) -> OpenNeeds {
    guard offer.withdrawn == nil else { return OpenNeeds([], hasMore: false) }
    let open = now.indexes.audiences.open.intersection(fullCaseRows)
    let (requests, next) = cases(in: open, most: Self.mostNeeds) { $0.nature == offer.nature }
    return OpenNeeds(
      requests.compactMap { request in
        request.compared(with: offer).map { OpenNeeds.Compared(request: request, match: $0) }
      }, hasMore: next != nil)
  }
}
