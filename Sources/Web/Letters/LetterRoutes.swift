import Hummingbird

extension Website {
  /// The pages of the outbox.
  func addLetterRoutes(to page: inout Pages) {
    page.get("outbox", OutboxPage.show)
    page.post("outbox/retries", OutboxPage.retry)
    page.post("outbox/dispatches", OutboxPage.dispatch)
  }
}
