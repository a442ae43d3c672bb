/// The one thing that a page tells its reader to do.
public struct NextStepCard: Sendable {
  /// "Next step".
  public let heading: String
  /// The step, in the words of its procedure.
  public let step: String
  /// Who acts, by when, under which rule.
  public let facts: [SummaryList.Row]
  /// Why it is the next step, or why it waits.
  public let reason: HTML
  /// The button or link that begins it; nothing for readers who cannot take it.
  public let action: HTML

  /// Holds the parts of the card.
  public init(
    heading: String, step: String, facts: [SummaryList.Row], reason: HTML = .empty,
    action: HTML = .empty
  ) {
    self.heading = heading
    self.step = step
    self.facts = facts
    self.reason = reason
    self.action = action
  }

  /// The card as markup.
  public var html: HTML {
    """
    <section class="next" aria-labelledby="next-step"><h2 id="next-step">\
    <span class="over">\(heading)</span> \(step)</h2>\(SummaryList(facts).html)\
    \(reason.isEmpty ? "" : "<p class=\"reason\">\(reason)</p>")\
    \(action.isEmpty ? "" : "<div class=\"act\">\(action)</div>")</section>
    """
  }
}
